// Tells when the line to the server is down, and when it is back.

/** A short break is nobody's business. */
const PATIENCE = 1_500;
const FLASH = 3_000;

export class Connection {
  #banner;
  #timer = null;
  #state = 'good';

  constructor(banner) {
    this.#banner = banner;
  }

  lost() {
    if (this.#state === 'lost') return;
    this.#state = 'lost';
    this.#later(PATIENCE, () => this.#show('lost', 'Connection lost. Trying again…'));
  }

  back() {
    const wasShown = this.#banner.classList.contains('lost');
    this.#state = 'good';
    clearTimeout(this.#timer);
    if (!wasShown) return;
    this.#show('back', 'Connected again.');
    this.#later(FLASH, () => this.#show('', ''));
  }

  #later(pause, then) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, pause);
  }

  #show(state, text) {
    this.#banner.className = `connection ${state}`;
    this.#banner.textContent = text;
  }
}
