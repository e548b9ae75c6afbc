// A mark with its evidence.
import { bar, el, levelOf, percent } from './dom.js';
import { inline, quote } from './text.js';
import { point, wordOf } from './verdicts.js';

const SAME = 0.005;

export function gradeCard(card) {
  return el('div', { class: 'body' }, headline(card), note(card.note), criteria(card), corrections(card), caps(card), by(card));
}

/** The mark in one sentence, for those who hear the page. */
export function gradeInWords(card) {
  if (typeof card.score !== 'number') return outcomeTitle(card.outcome);
  const counts = new Map();
  for (const each of card.criteria ?? []) counts.set(each.verdict, (counts.get(each.verdict) ?? 0) + 1);
  const verdicts = [...counts].map(([verdict, count]) => `${count} ${wordOf(verdict).toLowerCase()}`).join(', ');
  return `Marked: ${percent(card.score)}. ${verdicts}.`;
}

function headline(card) {
  if (typeof card.score !== 'number') return unmarked(card.outcome);
  return el('div', { class: 'mark' },
    el('p', { class: 'figure' }, percent(card.score)),
    el('div', { class: 'mark-bar' }, bar(card.score, `Mark: ${percent(card.score)}`, levelOf(card.score)), counted(card)));
}

function counted(card) {
  if (typeof card.sessionScore !== 'number' || Math.abs(card.sessionScore - card.score) < SAME) return null;
  return el('p', { class: 'quiet' }, `Counts as ${percent(card.sessionScore)} after hints, follow-ups and second tries.`);
}

function unmarked(outcome) {
  const why = outcome === 'needs-review'
    ? 'I am not sure enough to put a mark on this answer, so it has none yet.'
    : 'I could not read this answer; it has cost you nothing.';
  return el('p', { class: 'unmarked' }, el('strong', {}, outcomeTitle(outcome)), ' ', why);
}

function outcomeTitle(outcome) {
  return outcome === 'needs-review' ? 'Sent to review.' : 'Not marked.';
}

function note(text) {
  return text ? el('p', { class: 'remark' }, inline(text)) : null;
}

/** Where nothing could be marked, a list of misses would be a judgement after all. */
function criteria(card) {
  if (typeof card.score !== 'number' || !card.criteria?.length) return null;
  return el('ul', { class: 'points', 'aria-label': 'Point by point' },
    card.criteria.map((each, i) => point(each.verdict, inline(card.points?.[i] ?? each.id), each.quote ? quote(each.quote) : null)));
}

function corrections(card) {
  const wrong = card.wrong ?? [];
  if (wrong.length === 0) return null;
  return el('section', { class: 'wrong' },
    el('h4', {}, 'Worth putting right'),
    wrong.map((reply, i) => correction(reply, card.misconceptions?.[i]?.quote)));
}

function correction(reply, words) {
  return el('div', { class: 'correction' }, words ? quote(words) : null, el('p', {}, inline(reply)));
}

function caps(card) {
  return (card.caps ?? []).map((cap) => el('p', { class: 'remark' }, `Capped: ${String(cap).replaceAll('-', ' ')}.`));
}

function by(card) {
  const again = card.revision > 1 ? `, reading ${card.revision}` : '';
  return card.grader ? el('p', { class: 'quiet by' }, `Marked by ${card.grader}${again}`) : null;
}

