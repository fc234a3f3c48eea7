// Runs before the first paint, so that the page never flashes in the wrong colours.
(function () {
  'use strict';
  var root = document.documentElement;
  var dark = window.matchMedia('(prefers-color-scheme: dark)');

  function read(key) {
    try { return localStorage.getItem('chikabot.' + key); } catch (e) { return null; }
  }

  function write(key, value) {
    try { localStorage.setItem('chikabot.' + key, value); } catch (e) { /* private window: kept for this page only */ }
  }

  function paint(theme) {
    root.setAttribute('data-theme', theme);
    var tint = document.querySelector('meta[name=theme-color]');
    if (tint) tint.content = theme === 'dark' ? '#16302b' : '#0d5f4f';
  }

  var chosen = read('theme');
  paint(chosen || (dark.matches ? 'dark' : 'light'));
  root.lang = read('language') === 'en' ? 'en' : 'id';
  dark.addListener(function () { if (!chosen) paint(dark.matches ? 'dark' : 'light'); });

  window.chikaSettings = {
    isDark: function () { return root.getAttribute('data-theme') === 'dark'; },
    setTheme: function (theme) { chosen = theme; write('theme', theme); paint(theme); },
    setLanguage: function (language) { root.lang = language; write('language', language); }
  };
})();
