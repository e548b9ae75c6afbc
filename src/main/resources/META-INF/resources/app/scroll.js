// Keeps what is new in view without hurrying past it.

const GROUP = 400;
const AIR = 12;
let first = null;
let settled = null;

/** Scrolls to the end of the page. */
export function toEnd(how = gently()) {
  window.scrollTo({ top: document.documentElement.scrollHeight, behavior: how });
}

/** Replies that come together are read from the first one on: scrolls down, but never past its beginning. */
export function follow(node) {
  first ??= node;
  clearTimeout(settled);
  settled = setTimeout(() => (first = null), GROUP);
  const bar = document.querySelector('.bar').offsetHeight;
  window.scrollTo({ top: first.getBoundingClientRect().top + window.scrollY - bar - AIR, behavior: gently() });
}

function gently() {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
