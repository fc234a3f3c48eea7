const BOLD = /(^|[\s([{"'.,:;!?\-])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])/g;
const LINK = /https?:\/\/[^\s<>"]+/g;
const TRAILING = /[.,;:!?)\]}'*]+$/;

/** Text from outside as DOM nodes: *bold* and links; everything else stays plain text. */
export function textNodes(text) {
  const parts = document.createDocumentFragment();
  let done = 0;
  text.replace(BOLD, (whole, before, inner, at) => {
    links(text.slice(done, at) + before, parts);
    const strong = document.createElement('strong');
    links(inner, strong);
    parts.appendChild(strong);
    done = at + whole.length;
  });
  links(text.slice(done), parts);
  return parts;
}

function links(text, parent) {
  let done = 0;
  text.replace(LINK, (found, at) => {
    const address = found.replace(TRAILING, '');
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.textContent = address;
    parent.appendChild(document.createTextNode(text.slice(done, at)));
    parent.appendChild(link);
    done = at + address.length;
  });
  parent.appendChild(document.createTextNode(text.slice(done)));
}

/** Takes out the lines ("1. Cek Status") that repeat the buttons below; keeps the text whole unless every button has its line. */
export function withoutOptionLines(text, options) {
  const left = options.slice();
  const kept = text.split('\n').filter(line => {
    const bare = line.replace(/\*/g, '').trim();
    const at = left.findIndex(option => bare.startsWith(option.value) && bare.slice(option.value.length).replace(/^[.):–-]?\s+/, '') === option.label);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const rest = kept.join('\n').replace(/\n{3,}/g, '\n\n').trim();
  return left.length || rest === '' ? text : rest;
}
