// Builds elements. Data enters the page only here, as text nodes and attribute values; nothing is ever parsed as markup.

/**
 * An element with attributes and children; children that are strings become text, null and false are left out.
 * The attributes `class` and `on` (listeners by event name) are special; null and false values are left out.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'on') listen(node, value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...present(children));
  return node;
}

function listen(node, listeners) {
  for (const [event, listener] of Object.entries(listeners)) node.addEventListener(event, listener);
}

function present(children) {
  return children.flat().filter((child) => child !== null && child !== undefined && child !== false);
}

const SVG = 'http://www.w3.org/2000/svg';

/** A drawn sign that stands beside a word which says the same. */
export function icon(...paths) {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true' })) {
    svg.setAttribute(name, value);
  }
  for (const shape of paths) {
    const path = document.createElementNS(SVG, 'path');
    for (const [name, value] of Object.entries(shape)) path.setAttribute(name, value);
    svg.append(path);
  }
  return svg;
}

/** 0.734 as "73 %". */
export function percent(share) {
  return `${Math.round(share * 100)}\u00a0%`;
}

export function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}

/** A bar for a share of 1. */
export function bar(share, label, level = '') {
  return el('progress', { class: `score ${level}`, max: 1, value: share, 'aria-label': label }, percent(share));
}

/** Good, middling or poor, as the scorecard draws the line. */
export function levelOf(share) {
  if (share >= 0.7) return 'high';
  return share >= 0.4 ? 'middle' : 'low';
}
