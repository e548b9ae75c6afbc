// Every kind of card as elements. `context.onCommand` presses a command that stands in a text.
import { bar, el, levelOf, percent, plural } from './dom.js';
import { gradeCard, gradeInWords } from './grade.js';
import { picture } from './picture.js';
import { scorecard, scorecardInWords } from './scorecard.js';
import { blocks, inline } from './text.js';
import { titleOf } from './topics.js';

const KINDS = {
  question: { name: 'Question', body: question, words: (card) => `${place(card)}. ${card.question}` },
  grade: { name: 'Mark', body: gradeCard, words: gradeInWords },
  progress: { name: 'Your progress', body: progress, words: (card) => `Your progress: ${plural(card.answered, 'answer')}.` },
  scorecard: { name: 'Scorecard', body: scorecard, words: scorecardInWords },
  study: { name: 'To study', body: study, words: (card) => card.title },
  help: { name: 'Help', body: help, words: () => 'Help.' },
  notice: { name: null, body: notice, words: (card) => card.message },
  picture: { name: 'Picture', body: picture, words: (card) => card.alt },
};

/** A reply as an article, and in words for those who hear the page. A card of an unknown kind shows its text. */
export function render(data, context) {
  const card = data.card ?? {};
  const kind = KINDS[card.kind];
  const body = kind ? kind.body(card, context) : el('div', { class: 'body' }, blocks(data.text ?? '', context.onCommand));
  const heading = kind ? headingOf(card, kind, context) : null;
  return {
    words: kind ? kind.words(card) : String(data.text ?? ''),
    node: el('article', { class: `card ${kind ? card.kind : 'notice'} ${card.tone ?? ''}` }, heading, body),
  };
}

function headingOf(card, kind, context) {
  if (card.kind === 'question') return el('h3', {}, card.heading, el('span', { class: 'quiet' }, ` · ${about(card)}`));
  if (card.kind === 'grade') {
    const asked = context.questionOf(card.attempt);
    return el('h3', {}, kind.name, asked ? el('span', { class: 'quiet' }, ` · ${asked.heading} · ${titleOf(asked.topic)}`) : null);
  }
  if (card.kind === 'study') return el('h3', {}, card.title);
  return kind.name ? el('h3', {}, kind.name) : null;
}

function about(card) {
  const turn = card.retry ? 'second try' : card.followUp ? 'follow-up' : `level\u00a0${card.level}`;
  return `${titleOf(card.topic)} · ${turn}`;
}

/** Which question it is, in one line. */
function place(card) {
  return `${card.heading}, ${about(card).replace(' · ', ', ')}`;
}

function question(card, { onCommand }) {
  return el('div', { class: 'body' }, el('p', { class: 'asked' }, inline(card.question, onCommand)));
}

function progress(card, { onCommand }) {
  const topics = card.topics ?? [];
  return el('div', { class: 'body' },
    el('p', {}, `${plural(card.answered, 'answer')} so far.`),
    topics.length === 0 ? null : el('ul', { class: 'topics' }, topics.map(topic)),
    el('p', { class: 'remark' }, inline(card.advice ?? '', onCommand)));
}

function topic(line) {
  return el('li', {},
    el('span', { class: 'which' }, titleOf(line.topic), el('span', { class: 'quiet' }, ` · ${plural(line.answered, 'answer')}`)),
    el('span', { class: 'got' }, bar(line.mean, `Mean mark: ${percent(line.mean)}`, levelOf(line.mean)), el('span', { class: 'share' }, percent(line.mean))));
}

function study(card, { onCommand }) {
  const reading = card.reading ?? [];
  return el('div', { class: 'body' },
    (card.paragraphs ?? []).flatMap((each) => blocks(each, onCommand)),
    reading.length === 0 ? null : el('section', { class: 'reading' }, el('h4', {}, 'Read on'), el('ul', {}, reading.map((each) => el('li', {}, each)))));
}

function help(card, { onCommand }) {
  return el('div', { class: 'body' },
    blocks(card.intro ?? '', onCommand),
    el('dl', {}, (card.commands ?? []).map((line) => el('div', {}, el('dt', {}, inline(`\`${line.usage}\``, onCommand)), el('dd', {}, inline(line.does))))));
}

function notice(card, { onCommand }) {
  return el('div', { class: 'body' }, blocks(card.message ?? '', onCommand), file(card));
}

/** A file that comes with a notice: only those whose address this page knows. */
function file(card) {
  const receipt = /^receipt:(a-[0-9a-v]{12})$/.exec(card.file ?? '');
  if (receipt) return download(`/api/receipts/${receipt[1]}`, `viva-receipt-${receipt[1]}.json`);
  return card.file === 'export' ? download('/api/export', 'viva-export.json') : null;
}

function download(address, name) {
  return el('p', {}, el('a', { href: address, download: name }, 'Download the file'));
}
