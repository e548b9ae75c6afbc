// The conversation on the page: replies as they come, what was said to them, and which question is open.
import { el } from './dom.js';
import { render } from './cards.js';

/** The marking of an answer is usually a matter of a second; after this it is worth a word. */
const LONG = 12_000;

export class Conversation {
  #log;
  #memory;
  #act;
  #context;
  #seen = new Set();
  #bubbles = new Map();
  #questions = new Map();
  #open = null;
  #pending = null;

  /**
   * @param act called with a pressed button's data and its element
   * @param onCommand called with a command that was pressed in a text
   */
  constructor(log, memory, { act, onCommand }) {
    this.#log = log;
    this.#memory = memory;
    this.#act = act;
    this.#context = { onCommand, questionOf: (attempt) => this.#questions.get(attempt) ?? null };
  }

  /** The question that waits for an answer: `{attempt, words, node}`, or null. */
  get open() {
    return this.#open && { attempt: this.#open.card.attempt, words: this.#open.card.heading, node: this.#open.node };
  }

  /** Whether an answer of ours awaits its mark. */
  get isWaiting() {
    return this.#pending !== null;
  }

  get isEmpty() {
    return this.#log.childElementCount === 0;
  }

  /** Shows what was said; once, whoever learns of it first. */
  said(id) {
    const known = this.#memory.find(id);
    if (!known || !known.shown || this.#bubbles.has(id)) return this.#bubbles.get(id) ?? null;
    const spoken = known.type === 'message';
    const bubble = el('div', { class: spoken ? 'said' : 'did', dir: spoken ? 'auto' : null },
      el('span', { class: 'for-readers' }, spoken ? 'You said: ' : 'You chose: '), known.shown);
    this.#bubbles.set(id, bubble);
    this.#append(bubble);
    return bubble;
  }

  /**
   * Shows a reply.
   * @return what it says in words and the element that is new, or null for one that is known or shows nothing
   */
  add(id, data) {
    if (this.#seen.has(id)) return null;
    this.#seen.add(id);
    const bubble = this.said(data.replyTo);
    const card = data.card ?? {};
    if (isNoted(card)) {
      this.#wait();
      return null;
    }
    if (!this.#isAside(card, data)) this.#waitNoMore();
    if (card.kind === 'question') this.#questions.set(card.attempt, card);
    const { node, words } = render(data, this.#context);
    const hint = !bubble && this.#belongsToOpen(card);
    if (hint) this.#note(node);
    else this.#show(card, node);
    return { words, node: hint ? this.#open.node : bubble ?? node };
  }

  #show(card, node) {
    this.#log.querySelectorAll('.buttons.once').forEach((row) => row.remove());
    this.#append(node);
    this.#follow(card, node);
    const row = this.#buttons(card);
    if (row) node.append(row);
  }

  /** Keeps track of the open question; only its own card has buttons for it. */
  #follow(card, node) {
    if (card.kind === 'question') {
      this.#closeQuestion();
      this.#open = { card, node };
      node.classList.add('open');
    } else if (this.#open && endsQuestion(card, this.#open.card)) {
      this.#closeQuestion();
    }
  }

  #closeQuestion() {
    this.#open?.node.classList.remove('open');
    this.#open?.node.querySelector(':scope > .buttons')?.remove();
    this.#open = null;
  }

  #buttons(card) {
    const mine = (card.buttons ?? []).filter((button) => card.kind === 'question' || !this.#isOfOpen(button));
    const wanted = this.#belongsToOpen(card) && card.kind !== 'question' ? [] : mine;
    if (wanted.length === 0) return null;
    const once = wanted.every((button) => !button.attempt);
    return el('div', { class: `buttons ${once ? 'once' : ''}` }, wanted.map((button) => this.#button(button)));
  }

  #button(button) {
    return el('button', {
      type: 'button',
      class: button.action === 'stop' ? 'plain stop' : '',
      'data-action': button.action,
      on: { click: (event) => this.#act(button, event.currentTarget) },
    }, button.label);
  }

  #isOfOpen(button) {
    return Boolean(this.#open && button.attempt && button.attempt === this.#open.card.attempt);
  }

  /** A notice with the open question's buttons is a hint, or says why something did not count as its answer. */
  #belongsToOpen(card) {
    return card.kind === 'notice' && (card.buttons ?? []).some((button) => this.#isOfOpen(button));
  }

  #note(node) {
    this.#open.node.querySelector(':scope > .body').append(node);
  }

  /** A notice in answer to something of ours says nothing about the mark that is awaited. */
  #isAside(card, data) {
    return ['notice', 'progress', 'study', 'help', 'picture'].includes(card.kind) && this.#memory.find(data.replyTo) !== null;
  }

  #wait() {
    this.#waitNoMore();
    const words = el('span', {}, 'Reading your answer…');
    const node = el('div', { class: 'pending' }, el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')), words);
    const late = setTimeout(() => words.replaceChildren('This takes longer than usual. Your answer is safe; the mark will come.'), LONG);
    this.#pending = { node, late };
    this.#log.append(node);
    this.#log.classList.add('waiting');
  }

  #waitNoMore() {
    if (!this.#pending) return;
    clearTimeout(this.#pending.late);
    this.#pending.node.remove();
    this.#pending = null;
    this.#log.classList.remove('waiting');
  }

  #append(node) {
    this.#log.insertBefore(node, this.#pending?.node ?? null);
  }
}

/** "Noted" only says that a mark will come; the page shows that by waiting. */
function isNoted(card) {
  return card.kind === 'notice' && /^Noted\b/.test(card.message ?? '');
}

/** A mark closes its question, a scorecard every one, and so does a notice that offers a new one. */
function endsQuestion(card, question) {
  if (card.kind === 'grade') return card.attempt === question.attempt;
  if (card.kind === 'notice') return (card.buttons ?? []).some((button) => button.action === 'probe' && !button.attempt);
  return card.kind === 'scorecard';
}
