// Joins the parts: who we are, the stream of replies, the conversation and the answer box.
import { NotSent, me, newId, post } from './app/api.js';
import { Composer } from './app/composer.js';
import { Connection } from './app/connection.js';
import { Conversation } from './app/conversation.js';
import { el } from './app/dom.js';
import { Jump } from './app/jump.js';
import { Memory } from './app/memory.js';
import { follow, toEnd } from './app/scroll.js';
import { showChoices } from './app/start.js';
import { ReplyStream } from './app/stream.js';

const byId = (id) => document.getElementById(id);
const PAUSE = 3_000;
/** Pressing these says nothing that the answer to it does not say as well. */
const QUIET = new Set(['hint']);

const connection = new Connection(byId('connection'));
const jump = new Jump(byId('jump'));
let memory;
let conversation;
let composer;
/** False while what was said before is still coming in. */
let live = false;

start();

async function start() {
  // Until everything stands, Enter must not send the form the browser's own way.
  byId('composer').addEventListener('submit', (event) => event.preventDefault());
  const visitor = await visitorPatiently();
  memory = new Memory(visitor);
  conversation = new Conversation(byId('log'), memory, { act: press, onCommand: commandFromText });
  composer = new Composer(byId('composer'), memory, {
    openAttempt: () => conversation.open?.attempt ?? null,
    sending: (event) => {
      clearTrouble();
      memory.say(event, event.text);
    },
    sent: (event) => {
      conversation.said(event.id);
      arrange();
      toEnd();
    },
    failed: (reason, again) => trouble(`Not sent: ${reason} Your text is still here.`, again),
    edited: clearTrouble,
  });
  document.querySelectorAll('.choices').forEach((into) => showChoices(into, startNew));
  byId('new').addEventListener('click', () => byId('chooser').showModal());
  byId('chooser-close').addEventListener('click', () => byId('chooser').close());
  byId('progress').addEventListener('click', () => command('progress', '', 'Progress'));
  byId('help').addEventListener('click', () => command('help', '', 'Help'));
  new ReplyStream({ reply, caughtUp: (as) => caughtUp(visitor, as), lost: () => connection.lost() }).open();
}

/** The first thing that can fail; without an answer there is nothing to show. */
async function visitorPatiently() {
  for (;;) {
    try {
      return await me();
    } catch {
      connection.lost();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

function reply(id, data) {
  const news = conversation.add(id, data);
  composer.delivered(data.replyTo);
  if (!live) return;
  arrange();
  if (news) {
    announce(news.words);
    follow(news.node);
  } else {
    toEnd();
  }
}

/** The server knows us by another cookie than before: what is on the page is somebody else's. */
function caughtUp(visitor, as) {
  if (as !== visitor) {
    location.reload();
    return;
  }
  const first = !live;
  live = true;
  connection.back();
  arrange();
  if (first && !conversation.isEmpty) {
    toEnd('instant');
    composer.focus();
  }
}

/** Shows the welcome or the conversation, and says in the answer box what it is for. */
function arrange() {
  byId('welcome').hidden = !conversation.isEmpty;
  const open = conversation.open;
  jump.watch(open?.node ?? null);
  if (conversation.isWaiting) composer.label('Your answer is being read', 'Anything to add?');
  else if (open) composer.label(`Your answer to ${open.words}`, 'In your own words…');
  else composer.label('Say something', 'For example: probe trees, or mock 5');
}

function startNew(name, argument, label) {
  byId('chooser').close();
  command(name, argument, label);
}

function command(name, argument, label) {
  send({ id: newId(), type: 'command', command: name, arguments: argument }, label);
}

function commandFromText(text) {
  const [name, ...rest] = text.split(' ');
  command(name, rest.join(' '), text);
}

function press(button, element) {
  const event = { id: newId(), type: 'action', action: button.action, ...(button.attempt ? { attempt: button.attempt } : {}) };
  element.disabled = true;
  send(event, QUIET.has(button.action) ? null : button.label).finally(() => {
    element.disabled = false;
    composer.focus();
  });
}

async function send(event, shown) {
  clearTrouble();
  memory.say(event, shown);
  try {
    await post(event);
    if (shown) conversation.said(event.id);
    arrange();
    toEnd();
    composer.focus();
  } catch (error) {
    if (!(error instanceof NotSent)) throw error;
    trouble(`Not sent: ${shown ?? 'hint'}. ${error.message}`, () => send(event, shown));
  }
}

function trouble(text, again) {
  const retry = el('button', { type: 'button', on: { click: again } }, 'Try again');
  byId('trouble').replaceChildren(el('span', {}, text), retry);
  byId('trouble').hidden = false;
}

function clearTrouble() {
  byId('trouble').hidden = true;
  byId('trouble').replaceChildren();
}

function announce(words) {
  byId('announcer').append(el('span', {}, `${words} `));
  while (byId('announcer').childElementCount > 3) byId('announcer').firstElementChild.remove();
}
