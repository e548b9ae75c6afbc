// The stream of replies: comes back by itself, and goes on where it was.

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;
/** A tab nobody looks at gives its connection back: browsers have only six for one host. */
const HIDDEN_FOR = 20_000;

export class ReplyStream {
  #handlers;
  #source = null;
  #last = null;
  #pause = FIRST_PAUSE;
  #timer = null;
  #hiding = null;

  /**
   * @param handlers `reply(id, data)`, `caughtUp(visitor)`, `lost()`
   */
  constructor(handlers) {
    this.#handlers = handlers;
    document.addEventListener('visibilitychange', () => this.#seen(!document.hidden));
    window.addEventListener('online', () => this.#again());
  }

  open() {
    this.#close();
    const source = new EventSource(this.#last ? `api/replies?after=${encodeURIComponent(this.#last)}` : 'api/replies');
    source.addEventListener('message', (event) => this.#take(event));
    source.addEventListener('caught-up', (event) => {
      this.#pause = FIRST_PAUSE;
      this.#handlers.caughtUp(event.data);
    });
    source.addEventListener('error', () => this.#broken(source));
    this.#source = source;
  }

  #take(event) {
    let data;
    try {
      data = JSON.parse(event.data);
    } catch {
      return;
    }
    this.#last = event.lastEventId;
    this.#handlers.reply(event.lastEventId, data);
  }

  /** The browser would try again for a broken line but not after a refusal, so both are done here. */
  #broken(source) {
    if (source !== this.#source) return;
    this.#close();
    this.#handlers.lost();
    this.#timer = setTimeout(() => this.open(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE);
  }

  #again() {
    if (!this.#source && !document.hidden) this.open();
  }

  #seen(visible) {
    clearTimeout(this.#hiding);
    if (visible) this.#again();
    else this.#hiding = setTimeout(() => this.#close(), HIDDEN_FOR);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = null;
  }
}
