// Offers the way back to the open question while it is out of sight.

export class Jump {
  #button;
  #node = null;
  #observer = new IntersectionObserver((entries) => this.#seen(entries.at(-1).isIntersecting), { rootMargin: '-64px 0px -160px 0px' });

  constructor(button) {
    this.#button = button;
    button.addEventListener('click', () => this.#node?.scrollIntoView({ block: 'start' }));
  }

  /** Watches the open question's element; null where none is open. */
  watch(node) {
    if (node === this.#node) return;
    this.#observer.disconnect();
    this.#node = node;
    this.#button.hidden = true;
    if (node) this.#observer.observe(node);
  }

  #seen(visible) {
    this.#button.hidden = visible;
  }
}
