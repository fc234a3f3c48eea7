const KEY = 'chikabot.conversation';

// For this tab only, and never a message: a NIK must not outlive the talk on a shared phone.
export function remember(session) {
  const { conversationId, token, user, joined } = session;
  try { sessionStorage.setItem(KEY, JSON.stringify({ conversationId, token, user, joined })); } catch (e) { /* the talk then ends with the page */ }
}

export function recall() {
  try { return JSON.parse(sessionStorage.getItem(KEY)); } catch (e) { return null; }
}

export function forget() {
  try { sessionStorage.removeItem(KEY); } catch (e) { /* nothing was kept */ }
}
