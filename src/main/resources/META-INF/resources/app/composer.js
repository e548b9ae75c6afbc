// The answer box: keeps the draft until the server has it, whatever happens in between.
import { NotSent, newId, post } from './api.js';

/** As dev.viva.session.Rules.DEFAULT (a test compares): a longer answer would not be read. */
export const LONGEST_ANSWER = 4000;
const COUNT_FROM = 3000;
const COMMANDS = /^(help|probe|next|question|mock|interview-me|numeric|hint|skip|pass|explain|why|challenge|receipt|progress|study|reading|lab|daily|snooze|vacation|interview|stop|quit|end|export|forget)\b/i;

export class Composer {
  #form;
  #box;
  #send;
  #count;
  #memory;
  #handlers;
  #busy = false;
  #touch = window.matchMedia('(pointer: coarse)').matches;

  /**
   * @param handlers `openAttempt()`, `sending(event)`, `sent(event)`, `failed(reason, again)`, `edited()`
   */
  constructor(form, memory, handlers) {
    this.#form = form;
    this.#memory = memory;
    this.#handlers = handlers;
    this.#box = form.querySelector('textarea');
    this.#send = form.querySelector('[type=submit]');
    this.#count = form.querySelector('#count');
    // What was typed while the page was waking up counts more than an old draft.
    this.#box.value ||= memory.draft;
    form.addEventListener('submit', () => this.submit());
    this.#box.addEventListener('keydown', (event) => this.#pressed(event));
    this.#box.addEventListener('input', () => this.#typed());
    form.querySelector('#keys').textContent = this.#touch ? '' : 'Enter sends · Shift+Enter makes a new line';
    this.#fit();
  }

  /** Says what the next words will answer. */
  label(words, placeholder) {
    this.#form.querySelector('label').textContent = words;
    this.#box.placeholder = placeholder;
  }

  /** Puts the caret into the box; on a touch screen that would bring up the keyboard unasked. */
  focus() {
    if (!this.#touch) this.#box.focus({ preventScroll: true });
  }

  /** A reply to the draft has come, so it was taken, whatever became of our request. */
  delivered(id) {
    if (this.#memory.unsent?.id !== id) return;
    const taken = this.#memory.unsent.text;
    this.#memory.unsent = null;
    this.#handlers.edited();
    // It may have been changed since: then the rest is a new draft.
    if (this.#box.value.trim() !== taken) return;
    this.#memory.draft = '';
    this.#box.value = '';
    this.#fit();
  }

  #pressed(event) {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
    if (this.#touch && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.submit();
  }

  #typed() {
    this.#memory.draft = this.#box.value;
    this.#handlers.edited();
    this.#fit();
  }

  async submit() {
    const text = this.#box.value.trim();
    if (this.#busy || text === '' || text.length > LONGEST_ANSWER) return;
    const event = this.#event(text);
    this.#memory.unsent = event;
    this.#setBusy(true);
    this.#handlers.sending(event);
    try {
      await post(event);
      this.delivered(event.id);
      this.#handlers.sent(event);
    } catch (error) {
      if (!(error instanceof NotSent)) throw error;
      if (this.#memory.unsent) this.#handlers.failed(error.message, () => this.submit());
    } finally {
      this.#setBusy(false);
    }
  }

  /** The same words again after a failure are the same event, so that they count once. */
  #event(text) {
    const before = this.#memory.unsent;
    if (before && before.text === text) return before;
    const attempt = this.#handlers.openAttempt();
    return { id: newId(), type: 'message', text, ...(attempt && !mayBeCommand(text) ? { attempt } : {}) };
  }

  #setBusy(busy) {
    this.#busy = busy;
    this.#box.readOnly = busy;
    this.#send.disabled = busy;
    this.#send.textContent = busy ? 'Sending…' : 'Send';
  }

  #fit() {
    const length = this.#box.value.trim().length;
    const tooLong = length > LONGEST_ANSWER;
    this.#count.textContent = length < COUNT_FROM ? '' : `${length} of ${LONGEST_ANSWER} characters${tooLong ? '; please shorten it' : ''}`;
    this.#count.classList.toggle('too-long', tooLong);
    this.#send.disabled = this.#busy || tooLong;
    this.#box.style.height = 'auto';
    this.#box.style.height = `${this.#box.scrollHeight + 2}px`;
  }
}

/**
 * A word or two, or a line that begins like a command, may be a command or thanks. Named as the answer to the open
 * question it would be marked, so the name is left out and the server decides.
 */
export function mayBeCommand(text) {
  const words = text.split(/\s+/);
  return (words.length <= 2 && /^[\p{L}\s'’,.!?/-]+$/u.test(text)) || (words.length <= 5 && COMMANDS.test(text));
}
