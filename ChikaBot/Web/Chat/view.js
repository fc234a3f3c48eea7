import { word } from './words.js';
import { dayName, dayOf, timeOf } from './clock.js';
import { textNodes, withoutOptionLines } from './text.js';
import { element, icon } from './dom.js';

const NEAR = 80;
const TYPING_AT_MOST = 12000;

/**
 * The bubbles. An entry is {from: 'bot'|'me', text, date, options: [{value, label}], prompt, state: 'queued'|'sent'|'received'|'failed'}.
 * onPress(option, entry) is told of every press, of old options too.
 */
export function createView(log, jump, onPress) {
  const entries = [];
  const dots = element('div', 'entry bot dots');
  dots.setAttribute('aria-hidden', 'true');
  dots.appendChild(element('div', 'bubble')).append(element('i'), element('i'), element('i'));
  let typingTimer = 0;
  let pinned = true;

  const isNear = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
  const toEnd = () => { log.scrollTop = log.scrollHeight; };

  function bubble(entry) {
    const mine = entry.from === 'me';
    const node = element('div', 'bubble');
    node.appendChild(element('span', 'unseen', word(mine ? 'you' : 'bot') + ': '));
    const text = element('span', 'text');
    text.dir = 'auto';
    text.appendChild(textNodes(entry.options.length ? withoutOptionLines(entry.text, entry.options) : entry.text));
    const meta = element('span', 'meta');
    const time = element('time', '', timeOf(entry.date));
    time.dateTime = entry.date.toISOString();
    meta.appendChild(time);
    if (mine) {
      const tick = meta.appendChild(icon(entry.state));
      tick.setAttribute('class', 'tick ' + entry.state);
      tick.setAttribute('role', 'img');
      tick.removeAttribute('aria-hidden');
      tick.setAttribute('aria-label', word(entry.state));
      if (entry.state === 'failed') meta.insertBefore(element('em', '', word('failed')), time);
    }
    node.append(text, meta);
    return node;
  }

  function optionButtons(entry) {
    const box = element('div', 'options' + (entry.options.length > 3 ? ' many' : ''));
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', word('options'));
    for (const option of entry.options) {
      const button = element('button');
      button.type = 'button';
      if (/^\d{1,2}$/.test(option.value) && !option.label.startsWith(option.value)) button.appendChild(element('b', '', option.value));
      button.appendChild(element('span', '', option.label));
      button.onclick = event => onPress(option, entry, event);
      box.appendChild(button);
    }
    return box;
  }

  function build(entry, previous) {
    const follows = previous && previous.from === entry.from && dayOf(previous.date) === dayOf(entry.date);
    const node = element('div', 'entry ' + entry.from + (follows ? '' : ' first'));
    node.appendChild(bubble(entry));
    if (entry.options.length) node.appendChild(optionButtons(entry));
    entry.node = node;
    if (!previous || dayOf(previous.date) !== dayOf(entry.date)) log.insertBefore(element('div', 'day', dayName(entry.date)), dots.parentNode ? dots : null);
    log.insertBefore(node, dots.parentNode ? dots : null);
  }

  // Only the question that still waits for its answer stands out.
  function dimAnswered() {
    let open = true;
    for (const entry of entries.slice().reverse()) {
      entry.node.classList.toggle('old', !open);
      if (entry.from === 'me' || entry.options.length) open = false;
    }
  }

  function settle(first) {
    dimAnswered();
    if (!pinned) { jump.hidden = false; return; }
    toEnd();
    // A reply taller than the screen is read from its beginning.
    if (first && first.node.offsetTop - 8 < log.scrollTop) log.scrollTop = first.node.offsetTop - 8;
  }

  const view = {
    /** Adds entries at the end and brings the first of them into sight. */
    add(added) {
      pinned = isNear() || added.some(entry => entry.from === 'me');
      // A whole talk read back after a reload is not news to a screen reader.
      if (added.length > 4) {
        log.setAttribute('aria-busy', 'true');
        setTimeout(() => log.removeAttribute('aria-busy'), 1000);
      }
      for (const entry of added) {
        build(entry, entries[entries.length - 1]);
        entries.push(entry);
      }
      settle(added[0]);
    },
    /** Draws an entry's bubble again after its state or time changed. */
    update(entry) {
      entry.node.replaceChild(bubble(entry), entry.node.firstChild);
    },
    /** Draws everything again, in the language of now. */
    redraw() {
      const at = log.scrollTop;
      log.setAttribute('aria-busy', 'true');
      log.textContent = '';
      entries.forEach((entry, index) => build(entry, entries[index - 1]));
      dimAnswered();
      log.scrollTop = at;
      log.removeAttribute('aria-busy');
    },
    clear() { entries.length = 0; log.textContent = ''; jump.hidden = true; },
    typing(on) {
      clearTimeout(typingTimer);
      if (on) {
        const near = isNear();
        log.appendChild(dots);
        if (near) toEnd();
        typingTimer = setTimeout(() => view.typing(false), TYPING_AT_MOST);
      } else if (dots.parentNode) {
        log.removeChild(dots);
      }
      view.onTyping(on);
    },
    onTyping() {},
    /** How many options the newest question of the bot offers. */
    offered() {
      const questions = entries.filter(entry => entry.from === 'bot');
      return questions.length ? questions[questions.length - 1].options.length : 0;
    },
    /** The label of a pressed option, for a talk that is read back from the server. */
    labelOf(prompt, value) {
      for (const entry of entries.slice().reverse()) {
        const option = entry.prompt === prompt && entry.options.find(candidate => candidate.value === value);
        if (option) return option.label;
      }
      return null;
    },
  };

  log.addEventListener('scroll', () => {
    pinned = isNear();
    jump.hidden = log.scrollHeight - log.scrollTop - log.clientHeight < 200;
  });
  jump.onclick = () => { toEnd(); log.focus(); };
  // The keyboard of a phone takes half of the screen: what was at the end stays in sight.
  if (window.ResizeObserver) new ResizeObserver(() => { if (pinned) toEnd(); }).observe(log);
  return view;
}
