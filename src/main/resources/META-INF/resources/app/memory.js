// What this browser remembers of its own side: what was said (the server sends only replies) and the draft.

const MOST_SAID = 200;

export class Memory {
  #key;
  #kept;

  constructor(visitor) {
    this.#key = `viva.${visitor}`;
    this.#kept = { said: [], draft: '', unsent: null, ...read(this.#key) };
    forgetOthers(this.#key);
  }

  get draft() {
    return this.#kept.draft;
  }

  set draft(text) {
    this.#kept.draft = text;
    this.#write();
  }

  /** The message that is on its way or failed; sent again it must be the same event. */
  get unsent() {
    return this.#kept.unsent;
  }

  set unsent(event) {
    this.#kept.unsent = event;
    this.#write();
  }

  /** Remembers an event and how it is shown. */
  say(event, shown) {
    if (this.find(event.id)) return;
    this.#kept.said = [...this.#kept.said, { id: event.id, type: event.type, shown }].slice(-MOST_SAID);
    this.#write();
  }

  /** What was said with an id, in this tab or another one. */
  find(id) {
    const known = this.#kept.said.find((each) => each.id === id);
    return known ?? (read(this.#key).said ?? []).find((each) => each.id === id) ?? null;
  }

  /** Other tabs write as well; what they said is kept, the draft is each tab's own. */
  #write() {
    const mine = new Set(this.#kept.said.map((each) => each.id));
    const others = (read(this.#key).said ?? []).filter((each) => !mine.has(each.id));
    try {
      localStorage.setItem(this.#key, JSON.stringify({ ...this.#kept, said: [...others, ...this.#kept.said].slice(-MOST_SAID) }));
    } catch {
      // Storage is full or forbidden: the page works without, it only forgets on reload.
    }
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

function forgetOthers(key) {
  try {
    Object.keys(localStorage)
      .filter((each) => /^viva\.[0-9a-f]{8}$/.test(each) && each !== key)
      .forEach((each) => localStorage.removeItem(each));
  } catch {
    // As above.
  }
}
