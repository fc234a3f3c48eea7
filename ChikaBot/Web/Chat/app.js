import { applyWords, isEnglish, word } from './words.js';
import { createLine } from './directline.js';
import { createOutbox } from './outbox.js';
import { createSamples } from './samples.js';
import { createView } from './view.js';
import { createComposer } from './composer.js';
import { createMenu } from './menu.js';
import { byId, element, randomId } from './dom.js';
import { forget, recall, remember } from './session.js';

const settings = window.chikaSettings;
const view = createView(byId('log'), byId('jump'), press);
const composer = createComposer(byId('composer'), byId('input'), text => say(text));
const samples = createSamples(composer.fill, view.offered);
let line, outbox, session, seen, waiting, typing = false;

function begin() {
  session = recall() || { user: 'web-' + randomId(), joined: false };
  seen = new Set();
  waiting = new Map();
  line = createLine({
    base: new URL('v3/directline/', document.baseURI),
    session,
    save: () => remember(session),
    onActivities: receive,
    onState: showState,
  });
  const mine = line;
  // An answer that belongs to a talk left behind changes nothing in the new one.
  outbox = createOutbox(line, activity => mine === line && sent(activity), activity => mine === line && failed(activity));
  // The greeting is asked for once per conversation, also when the first try is lost.
  if (!session.joined) post({ type: 'event', name: 'webchat/join' });
  line.connect();
}

function restart() {
  line.close();
  forget();
  view.typing(false);
  view.clear();
  begin();
  composer.focus();
}

function post(activity, extra) {
  const id = randomId();
  outbox.add({
    ...activity,
    from: { id: session.user, role: 'user' },
    locale: isEnglish() ? 'en-US' : 'id-ID',
    channelData: { clientActivityID: id, ...extra },
  });
  return id;
}

function say(text, label, prompt) {
  const entry = { from: 'me', text: label || text, date: new Date(), options: [], state: 'queued' };
  const extra = prompt ? { prompt } : null;
  view.add([entry]);
  waiting.set(post({ type: 'message', text }, extra), entry);
  samples.sent(text);
}

function press(option, entry, event) {
  say(option.value, option.label, entry.prompt);
  // With a mouse the hand goes to the keyboard next; a finger would only raise the phone's keyboard over the answer.
  if (event.detail && window.matchMedia('(pointer: fine)').matches) composer.focus();
}

function sent(activity) {
  if (activity.type === 'event') { session.joined = true; remember(session); }
  mark(activity.channelData.clientActivityID, 'sent');
}

function failed(activity) {
  mark(activity.channelData.clientActivityID, 'failed');
}

function mark(id, state, date) {
  const entry = waiting.get(id);
  if (!entry) return false;
  entry.state = state;
  if (date) entry.date = date;
  if (state !== 'sent') waiting.delete(id);
  view.update(entry);
  return true;
}

function receive(activities) {
  const added = [];
  for (const activity of activities) {
    const from = activity.from || {};
    const isBot = from.role ? from.role === 'bot' : from.id !== session.user;
    if (activity.type === 'typing' && isBot) view.typing(true);
    if (activity.id) {
      if (seen.has(activity.id)) continue;
      seen.add(activity.id);
    }
    const echo = !isBot && (activity.channelData || {}).clientActivityID;
    if (echo) outbox.echoed(echo);
    if (activity.type === 'event' && echo) { session.joined = true; remember(session); }
    if (activity.type !== 'message') continue;
    if (echo && mark(echo, 'received', dateOf(activity))) continue;
    if (isBot) view.typing(false);
    added.push(isBot ? heard(activity) : saidBefore(activity, added));
  }
  if (!added.length) return;
  view.add(added);
  samples.replied();
}

const dateOf = activity => activity.timestamp ? new Date(activity.timestamp) : new Date();

function heard(activity) {
  const actions = (activity.suggestedActions || {}).actions || [];
  const options = actions.filter(action => action.value !== undefined).map(action => ({ value: String(action.value), label: String(action.title || action.value) }));
  return { from: 'bot', text: activity.text || '', date: dateOf(activity), options, prompt: (activity.channelData || {}).prompt };
}

// The server keeps what was sent, the digit of an option; the label is with the question that stands above.
function saidBefore(activity, above) {
  const text = activity.text || '', prompt = (activity.channelData || {}).prompt;
  const question = prompt && above.slice().reverse().find(entry => entry.prompt === prompt && entry.options.some(option => option.value === text));
  const label = question ? question.options.find(option => option.value === text).label : prompt && view.labelOf(prompt, text);
  return { from: 'me', text: label || text, date: dateOf(activity), options: [], state: 'received' };
}

let bannerTimer = 0;

function showState(state) {
  const banner = byId('banner');
  clearTimeout(bannerTimer);
  if (state === 'online') outbox.flush();
  else view.typing(false);
  // A talk that is no longer known when the page opens: there is nothing to lose, so begin anew.
  if (state === 'ended' && !byId('log').firstChild) { restart(); return; }
  const lost = state === 'offline' || (state === 'connecting' && banner.textContent);
  const text = state === 'ended' ? word('bannerEnded') : lost ? word('bannerOffline') : '';
  // A hiccup that heals at once is not worth a banner.
  if (text && !banner.textContent && state === 'offline') bannerTimer = setTimeout(() => { banner.textContent = text; }, 700);
  else if (banner.textContent !== text) banner.textContent = text;
  if (state === 'ended') {
    const again = banner.appendChild(element('button', '', word('restart')));
    again.type = 'button';
    again.onclick = restart;
  }
  byId('status').dataset.state = state;
  showStatus();
}

function showStatus() {
  const state = byId('status').dataset.state;
  byId('status').textContent = word(state === 'online' && typing ? 'typing' : state === 'ended' ? 'offline' : state || 'connecting');
}

view.onTyping = on => { typing = on; showStatus(); };

createMenu({
  restart,
  theme: () => settings.setTheme(settings.isDark() ? 'light' : 'dark'),
  language: () => {
    settings.setLanguage(isEnglish() ? 'id' : 'en');
    applyWords();
    view.redraw();
    samples.redraw();
    showState(byId('status').dataset.state);
  },
});

window.addEventListener('online', () => line.hurry());
window.addEventListener('offline', () => line.reconnect());
document.addEventListener('visibilitychange', () => { if (!document.hidden) line.hurry(); });
window.addEventListener('beforeunload', event => {
  if (!byId('log').querySelector('.me .queued')) return;
  event.preventDefault();
  event.returnValue = '';
});

applyWords();
showStatus();
begin();
