// A very small, safe part of Markdown: paragraphs, lists, line breaks, **bold** and `code`. Everything else is text.
import { el } from './dom.js';

const INLINE = /(\*\*[^*\n]+\*\*|`[^`\n]+`)/;
const BULLET = /^\s*[-•]\s+/;
const NUMBER = /^\s*(\d{1,2})\.\s+/;

/**
 * One line of text with bold and code.
 * @param onCommand called with a command that stands as code in the text and is pressed, or null
 */
export function inline(text, onCommand = null) {
  return String(text).split(INLINE).filter((part) => part !== '').map((part) => span(part, onCommand));
}

function span(part, onCommand) {
  if (part.startsWith('**') && part.endsWith('**') && part.length > 4) return el('strong', {}, part.slice(2, -2));
  if (part.startsWith('`') && part.endsWith('`') && part.length > 2) return code(part.slice(1, -1), onCommand);
  return part;
}

/** A command that is complete as it stands can be pressed instead of typed. */
function code(text, onCommand) {
  if (!onCommand || !/^(probe|mock|numeric|hint|skip|explain|why|challenge|receipt|progress|study|reading|lab|daily|snooze|vacation|interview|stop|export|forget|help)( [A-Za-z0-9 :/_-]+)?$/.test(text)) {
    return el('code', {}, text);
  }
  return el('button', { type: 'button', class: 'command', on: { click: () => onCommand(text) } }, text);
}

/** A whole text as paragraphs and lists. */
export function blocks(text, onCommand = null) {
  return String(text).split(/\n{2,}/).filter((block) => block.trim() !== '').flatMap((block) => parts(block, onCommand));
}

function parts(block, onCommand) {
  const out = [];
  for (const line of block.split('\n')) {
    const last = out[out.length - 1];
    const number = NUMBER.exec(line)?.[1];
    if (number || BULLET.test(line)) {
      const item = el('li', {}, inline(line.replace(number ? NUMBER : BULLET, ''), onCommand));
      if (last && last.tagName === (number ? 'OL' : 'UL')) last.append(item);
      else out.push(number ? el('ol', { start: number }, item) : el('ul', {}, item));
    } else if (last && last.tagName === 'P') {
      last.append(el('br'), ...inline(line, onCommand));
    } else {
      out.push(el('p', {}, inline(line, onCommand)));
    }
  }
  return out;
}

/** Somebody's own words: as they typed them, and unable to turn the text around them. */
export function quote(words) {
  return el('blockquote', { dir: 'auto' }, String(words).replace(/\s+/g, ' ').trim());
}
