// What one can start: one question, an interview, or a topic of one's choice.
import { el } from './dom.js';
import { LEVELS, TOPICS } from './topics.js';

const LENGTHS = [3, 5, 8, 10, 15];
const USUAL_LENGTH = 5;

/**
 * Fills an element with the choices.
 * @param onStart called with a command and its label
 */
export function showChoices(into, onStart) {
  const prefix = into.closest('dialog') ? 'chooser' : 'welcome';
  const level = select(`${prefix}-level`, [['', 'any'], ...LEVELS.map((name, i) => [i + 1, name])], '');
  const length = select(`${prefix}-length`, LENGTHS.map((each) => [each, `${each} questions`]), USUAL_LENGTH);
  into.replaceChildren(
    el('div', { class: 'offers' }, ask(onStart), mock(length, onStart)),
    el('section', { class: 'by-topic', 'aria-label': 'By topic' },
      el('div', { class: 'by-topic-head' }, el('h3', {}, 'Or pick a topic'),
        el('label', { for: level.id }, 'Level ', level)),
      el('ul', { class: 'chips' }, [...TOPICS].map(([slug, title]) => el('li', {}, chip(slug, title, level, onStart))))));
}

function ask(onStart) {
  return el('div', { class: 'offer' },
    el('h3', {}, 'One question at a time'),
    el('p', { class: 'quiet' }, 'Answer, see your mark at once, go on to the next.'),
    el('div', { class: 'offer-end' },
      starter('Ask me something', 'main', () => onStart('probe', '', 'Ask me something'))));
}

function mock(length, onStart) {
  return el('div', { class: 'offer' },
    el('h3', {}, 'A whole interview'),
    el('p', { class: 'quiet' }, 'Follow-ups, no marks in between, a scorecard at the end.'),
    el('div', { class: 'offer-end' },
      starter('Mock interview', '', () => onStart('mock', length.value, `Mock interview, ${length.value} questions`)),
      el('label', { class: 'for-readers', for: length.id }, 'How many questions'), length));
}

function chip(slug, title, level, onStart) {
  return starter(title, 'chip', () => {
    const at = level.value === '' ? '' : `, level ${level.value}`;
    onStart('probe', `${slug} ${level.value}`.trim(), `A question on ${title}${at}`);
  });
}

function starter(label, kind, start) {
  return el('button', { type: 'button', class: kind, on: { click: start } }, label);
}

function select(id, options, chosen) {
  return el('select', { id }, options.map(([value, label]) => el('option', { value, selected: value === chosen }, label)));
}
