import { word } from './words.js';
import { byId } from './dom.js';

/** The "more" menu; actions: {restart, theme, language}. */
export function createMenu(actions) {
  const opener = byId('more'), menu = byId('menu');

  function open(on) {
    menu.hidden = !on;
    opener.setAttribute('aria-expanded', String(on));
    if (!on) return;
    byId('theme').querySelector('span').textContent = word(window.chikaSettings.isDark() ? 'light' : 'dark');
    menu.querySelector('button').focus();
  }

  opener.onclick = () => open(menu.hidden);
  for (const name of Object.keys(actions)) {
    byId(name).onclick = () => {
      open(false);
      opener.focus();
      actions[name]();
    };
  }
  document.addEventListener('click', event => { if (!menu.hidden && !menu.contains(event.target) && !opener.contains(event.target)) open(false); });
  menu.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    open(false);
    opener.focus();
  });
}
