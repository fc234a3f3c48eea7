const SVG = 'http://www.w3.org/2000/svg';

export function element(tag, className, text) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  if (text) node.textContent = text;
  return node;
}

/** One of the symbols of index.html. */
export function icon(name) {
  const node = document.createElementNS(SVG, 'svg');
  node.setAttribute('aria-hidden', 'true');
  node.appendChild(document.createElementNS(SVG, 'use')).setAttribute('href', '#i-' + name);
  return node;
}

export const byId = id => document.getElementById(id);

/** Letters and digits that nobody can guess. */
export function randomId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => (byte + 256).toString(16).slice(1)).join('');
}
