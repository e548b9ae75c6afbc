// The end of a mock interview: the result, what went well, what did not, and the evidence for each question.
import { bar, el, levelOf, percent, plural } from './dom.js';
import { inline, quote } from './text.js';
import { titleOf } from './topics.js';
import { point } from './verdicts.js';

export function scorecard(card, { onCommand }) {
  return el('div', { class: 'body' },
    result(card),
    el('div', { class: 'columns' },
      list('What went well', card.strengths, 'strengths'),
      list('What to work on', card.gaps, 'gaps')),
    list('What to read', card.reading, 'reading'),
    questions(card.lines ?? [], onCommand));
}

export function scorecardInWords(card) {
  return typeof card.score === 'number' ? `Scorecard: ${percent(card.score)}, ${counts(card)}.` : `Scorecard: ${counts(card)}.`;
}

function counts(card) {
  return `${card.answered} of ${plural(card.asked, 'question')} answered`;
}

function result(card) {
  if (typeof card.score !== 'number') return el('p', { class: 'unmarked' }, `${counts(card)}, no mark yet.`);
  return el('div', { class: 'mark' },
    el('p', { class: 'figure' }, percent(card.score)),
    el('div', { class: 'mark-bar' },
      bar(card.score, `Result: ${percent(card.score)}`, levelOf(card.score)),
      el('p', { class: 'quiet' }, counts(card))));
}

function list(heading, entries, name) {
  if (!entries?.length) return null;
  return el('section', { class: name }, el('h4', {}, heading), el('ul', {}, entries.map((each) => el('li', {}, inline(each)))));
}

function questions(lines, onCommand) {
  if (lines.length === 0) return null;
  return el('section', { class: 'questions' }, el('h4', {}, 'Question by question'),
    lines.map((line, i) => question(line, i + 1, onCommand)));
}

function question(line, number, onCommand) {
  return el('details', {},
    el('summary', {},
      el('span', { class: 'which' }, `${number}. ${titleOf(line.topic)}`, el('span', { class: 'quiet' }, ` · level\u00a0${line.level}`)),
      el('span', { class: 'got' }, got(line))),
    el('div', { class: 'inside' },
      el('p', { class: 'asked' }, inline(line.question, onCommand)),
      hints(line),
      el('ul', { class: 'points' },
        (line.made ?? []).map((made) => point(made.partly ? 'partly' : 'met', inline(made.point), made.quote ? quote(made.quote) : null)),
        (line.missed ?? []).map((missed) => point('missed', inline(missed), null))),
      (line.wrong ?? []).map((reply) => el('div', { class: 'correction' }, el('p', {}, inline(reply)))),
      line.note ? el('p', { class: 'remark' }, inline(line.note)) : null,
      again(line, onCommand)));
}

/** A mark that may be too low can be read again. */
function again(line, onCommand) {
  if (typeof line.score !== 'number' || line.score >= 1 || line.ending !== 'answered' || !line.attempt) return null;
  return el('p', { class: 'quiet' }, inline(`Does it look wrong? \`challenge ${line.attempt}\` has it read again.`, onCommand));
}

function got(line) {
  const share = line.sessionScore ?? line.score;
  if (typeof share !== 'number') return el('span', { class: 'quiet' }, line.ending);
  return [bar(share, `Mark: ${percent(share)}`, levelOf(share)), el('span', { class: 'share' }, percent(share))];
}

function hints(line) {
  const notes = [];
  if (line.hints > 0) notes.push(`${plural(line.hints, 'hint')} used`);
  if (typeof line.score === 'number' && typeof line.sessionScore === 'number' && Math.abs(line.score - line.sessionScore) >= 0.005) {
    notes.push(`the answer itself: ${percent(line.score)}`);
  }
  if (line.ending && line.ending !== 'answered') notes.push(line.ending);
  return notes.length === 0 ? null : el('p', { class: 'quiet' }, `${notes.join(' · ')}`);
}
