// The server's two doors: events go in, replies come out.

const LONGEST_WAIT = 10_000;

/** Something that was not taken; the message says why, in words for the person. */
export class NotSent extends Error {}

/** Who the server takes us for; sets the cookie on the first visit. */
export async function me() {
  const response = await fetch('api/me', { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return (await response.json()).visitor;
}

/**
 * Hands in an event. Sending the same event again is safe: its id makes it one.
 * @throws NotSent
 */
export async function post(event) {
  const response = await fetch('api/events', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(event),
    signal: AbortSignal.timeout(LONGEST_WAIT),
  }).catch((error) => {
    throw new NotSent(error.name === 'TimeoutError' ? 'The server did not answer in time.' : 'The server cannot be reached.');
  });
  if (!response.ok) throw new NotSent(await reason(response));
}

async function reason(response) {
  const body = await response.json().catch(() => null);
  return typeof body?.error === 'string' ? body.error : `The server answered with status ${response.status}.`;
}

/** A new id for an event. `crypto.randomUUID` is missing on plain http from another machine. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
