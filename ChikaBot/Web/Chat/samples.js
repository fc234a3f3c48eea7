import { isEnglish, word } from './words.js';
import { byId, element, icon } from './dom.js';

const narrow = window.matchMedia('(max-width: 859px)');

/** The panel "who can I try?" and the guide above the input. fill(text) puts text into the input; offered() counts the buttons of the last question. */
export function createSamples(fill, offered) {
  const panel = byId('panel'), opener = byId('panel-open'), guide = byId('guide');
  let cards = [], tried = null, step = 'nik';

  function open(on) {
    document.body.classList.toggle('panel-open', on);
    opener.setAttribute('aria-expanded', String(on));
    if (on) panel.querySelector('h2').focus();
    else opener.focus();
  }

  const isOpen = () => document.body.classList.contains('panel-open');
  opener.onclick = () => open(true);
  byId('panel-close').onclick = () => open(false);
  panel.addEventListener('keydown', event => { if (event.key === 'Escape' && isOpen()) open(false); });

  function drawCards() {
    const list = byId('samples');
    list.textContent = '';
    for (const card of cards) {
      const button = element('button', 'card');
      button.type = 'button';
      const face = element('i', 'face', card.name.split(' ').map(part => part.charAt(0)).slice(0, 2).join(''));
      face.setAttribute('aria-hidden', 'true');
      button.append(face, element('b', '', card.name), element('span', '', isEnglish() ? card.english : card.indonesian),
        element('small', '', word('nik') + ' ' + card.nik + ' · ' + word('born') + ' ' + card.birthDate));
      button.setAttribute('aria-pressed', String(card === tried));
      button.onclick = () => choose(card);
      list.appendChild(element('li')).appendChild(button);
    }
  }

  function choose(card) {
    tried = card;
    step = 'nik';
    drawCards();
    if (narrow.matches && isOpen()) open(false);
    drawGuide();
    fill(card.nik);
  }

  function drawGuide() {
    guide.textContent = '';
    guide.hidden = !tried;
    if (!tried) return;
    const words = element('p');
    const hint = step === 'birthDate' ? 'guideBirth' : offered() > 3 ? 'guideMenu' : 'guideNik';
    words.append(element('b', '', tried.name), element('span', '', word(hint)));
    const end = element('button', 'icon');
    end.type = 'button';
    end.title = word('close');
    end.setAttribute('aria-label', word('close'));
    end.appendChild(icon('close'));
    end.onclick = () => { tried = null; drawCards(); drawGuide(); };
    guide.append(words, filler('nik', tried.nik), filler('birthDate', tried.birthDate), end);
  }

  function filler(name, value) {
    const button = element('button', 'chip' + (step === name ? ' next' : ''), word(name));
    button.type = 'button';
    button.onclick = () => fill(value);
    return button;
  }

  // Answers 404 on a server with real participants: then there is nobody to try.
  fetch('samples.json').then(answer => answer.ok ? answer.json() : []).catch(() => []).then(found => {
    cards = found;
    panel.hidden = opener.hidden = !cards.length;
    document.body.classList.toggle('with-panel', cards.length > 0);
    drawCards();
  });

  return {
    redraw() { drawCards(); drawGuide(); },
    /** Moves the guide on when the NIK was sent, and off with what is sent after it, however the date was typed. */
    sent(text) {
      if (!tried) return;
      const next = text === tried.nik ? 'birthDate' : step === 'birthDate' || text === tried.birthDate ? null : step;
      if (next) step = next;
      else { tried = null; drawCards(); }
      drawGuide();
    },
    replied() { drawGuide(); },
  };
}
