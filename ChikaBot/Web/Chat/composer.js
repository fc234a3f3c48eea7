/** The input: Enter sends, Shift+Enter begins a new line, the focus stays. */
export function createComposer(form, input, onSay) {
  const send = form.querySelector('button');

  function fit() {
    input.style.height = 'auto';
    input.style.height = input.scrollHeight + 2 + 'px';
  }

  function submit() {
    const text = input.value.trim();
    if (!text) return;
    input.value = '';
    fit();
    onSay(text);
  }

  form.addEventListener('submit', event => { event.preventDefault(); submit(); });
  input.addEventListener('input', fit);
  input.addEventListener('keydown', event => {
    // 229: an input method is still composing.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  });
  // Keeps the focus, and with it a phone's keyboard, where it is.
  send.addEventListener('mousedown', event => event.preventDefault());

  // Typing without having clicked into the box first.
  document.addEventListener('keydown', event => {
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && document.activeElement === document.body) input.focus();
  });

  return {
    focus: () => input.focus(),
    fill(text) {
      input.value = text;
      fit();
      input.focus();
      input.setSelectionRange(text.length, text.length);
    },
  };
}
