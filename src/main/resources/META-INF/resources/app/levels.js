// Levels in words, the same on every card as in chats (dev.viva.chat.LevelText).
import { el, percent, plural } from './dom.js';
import { inline } from './text.js';
import { titleOf } from './topics.js';

const NOT_ENOUGH = 'not enough evidence yet';

/** Such as "level 2 to 3"; a band has whole levels from 0, below level 1, to 5. */
export function levelInWords(level) {
  const band = level?.enough ? level.band : null;
  if (!band) return NOT_ENOUGH;
  if (band.to === 0) return 'below level\u00a01';
  if (band.from === 0) return `up to level\u00a0${band.to}`;
  return band.from === band.to ? `level\u00a0${band.to}` : `level\u00a0${band.from}\u00a0to\u00a0${band.to}`;
}

/** The overall level and the chance to stand at the Sr Staff bar, in one sentence. */
export function overallInWords(overall) {
  const level = `Overall: ${levelInWords(overall.level)}.`;
  return typeof overall.chance === 'number' ? `${level} Chance to stand at the Sr Staff bar: ${chance(overall.chance)}.` : level;
}

function chance(share) {
  if (share < 0.05) return 'under 5\u00a0%';
  return share > 0.95 ? 'over 95\u00a0%' : `about ${5 * Math.round(share * 20)}\u00a0%`;
}

/** The topics, a line each: the level, and the marks behind it. */
export function topicLevels(lines) {
  if (lines.length === 0) return null;
  return el('ul', { class: 'topics' }, lines.map((line) => el('li', {},
    el('span', { class: 'which' }, titleOf(line.topic), el('span', { class: 'quiet' }, ` · ${percent(line.mean)} over ${plural(line.answered, 'answer')}`)),
    line.level ? el('span', { class: `level ${line.level.enough ? '' : 'quiet'}` }, levelInWords(line.level)) : null)));
}

/** What the words mean. */
export function explained(overall, topics) {
  if (!overall?.level.enough && !topics.some((line) => line.level?.enough)) return null;
  return el('p', { class: 'quiet' }, 'Having a level means you can expect half of the points on its questions; a range is right four times out of five. The Sr Staff bar is level\u00a05 on average over all 15 topics.');
}

/** The levels of a scorecard; nothing on cards that have none. */
export function standing(levels, onCommand) {
  if (!levels) return null;
  return el('section', { class: 'standing' }, el('h4', {}, 'Where you stand now'),
    el('p', {}, overallInWords(levels.overall)), topicLevels(levels.topics ?? []), explained(levels.overall, levels.topics ?? []),
    el('h4', {}, 'What to do next'), el('p', { class: 'remark' }, inline(levels.advice, onCommand)));
}
