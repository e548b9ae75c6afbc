// How a criterion went: a sign, a word and a colour that all say the same.
import { el, icon } from './dom.js';

const RING = { d: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z', class: 'line' };

const VERDICTS = {
  met: { word: 'Met', paths: [RING, { d: 'M6.5 10.3l2.4 2.4 4.6-5', class: 'line' }] },
  partly: { word: 'Partly', paths: [RING, { d: 'M10 5a5 5 0 0 0 0 10z', class: 'fill' }] },
  missed: { word: 'Missed', paths: [RING, { d: 'M6.8 10h6.4', class: 'line' }] },
  contradicted: { word: 'Contradicted', paths: [RING, { d: 'M7.2 7.2l5.6 5.6M12.8 7.2l-5.6 5.6', class: 'line' }] },
};

export function wordOf(verdict) {
  return VERDICTS[verdict]?.word ?? String(verdict);
}

/** The verdict as a small label. */
export function verdictLabel(verdict) {
  const known = VERDICTS[verdict];
  return el('span', { class: `verdict ${known ? verdict : 'missed'}` }, known ? icon(...known.paths) : null, wordOf(verdict));
}

/** One point with its verdict and the words that earned it. */
export function point(verdict, content, quoted) {
  return el('li', { class: `point ${verdict}` }, verdictLabel(verdict), el('div', { class: 'says' }, content, quoted));
}
