// A picture that the server draws. The first drawing may take seconds, so the page says what it waits for.
import { el } from './dom.js';

const NAME = /^[a-z0-9-]{1,60}$/;

/** The picture with its description; the description alone where this page does not know the picture. */
export function picture(card) {
  const experiment = String(card.parameters?.experiment ?? '');
  const caption = el('figcaption', {}, card.alt);
  if (card.name === 'progress') return el('figure', { class: 'body' }, levels(card));
  if (card.name !== 'lab' || !NAME.test(experiment)) return el('figure', { class: 'body' }, caption);
  // Those who hear the page get the same words as the image's description.
  caption.setAttribute('aria-hidden', 'true');
  return el('figure', { class: 'body' }, drawn(`api/pictures/lab/${experiment}.png`, card.alt), caption);
}

/** A person's levels: the address carries the numbers, so there is nothing to wait for. */
function levels(card) {
  const address = (theme) => `api/pictures/progress.svg?${new URLSearchParams({ ...card.parameters, ...theme })}`;
  return el('picture', { class: 'levels' },
    el('source', { media: '(prefers-color-scheme: dark)', srcset: address({ theme: 'dark' }) }),
    el('img', { alt: card.alt, src: address({}) }));
}

function drawn(address, alt) {
  const frame = el('div', { class: 'drawn' });
  const attempt = (number) => {
    const image = el('img', { alt, width: 1200, height: 800, hidden: true, src: number === 0 ? address : `${address}?attempt=${number}` });
    image.addEventListener('load', () => {
      image.hidden = false;
      frame.replaceChildren(el('a', { href: address, target: '_blank', rel: 'noopener' }, image));
    });
    image.addEventListener('error', () => frame.replaceChildren(failed(() => attempt(number + 1))));
    frame.replaceChildren(waiting(), image);
  };
  attempt(0);
  return frame;
}

function waiting() {
  return el('p', { class: 'pending', role: 'status' },
    el('span', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i')), 'Drawing the picture…');
}

function failed(again) {
  return el('p', { class: 'pending', role: 'status' },
    'The picture could not be drawn just now.', el('button', { type: 'button', on: { click: again } }, 'Try again'));
}
