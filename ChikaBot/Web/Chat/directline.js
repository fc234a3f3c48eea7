const PAUSES = [300, 1000, 2000, 4000, 8000, 15000];
const POLL = 1500;
const SOCKET_AGAIN = 60000;
const GONE = [401, 403, 404];

/**
 * The wire of one conversation: Direct Line 3.0 over a socket, over polling where no socket can be had.
 * session: {conversationId, token, watermark}; save() keeps it. onActivities(list), onState('connecting'|'online'|'offline'|'ended').
 */
export function createLine({ base, session, save, onActivities, onState }) {
  let socket = null, timer = 0, refresher = 0, tries = 0, failedSockets = 0, pollUntil = 0;
  let state = '', busy = false, closed = false;

  const setState = next => { if (next !== state && !closed) { state = next; onState(next); } };
  const here = () => 'conversations/' + encodeURIComponent(session.conversationId);
  const since = () => session.watermark ? '?watermark=' + encodeURIComponent(session.watermark) : '';

  async function call(method, path, body) {
    const abort = new AbortController();
    const limit = setTimeout(() => abort.abort(), 15000);
    const headers = {};
    if (session.token) headers.Authorization = 'Bearer ' + session.token;
    if (body) headers['Content-Type'] = 'application/json';
    try {
      const answer = await fetch(new URL(path, base), { method, headers, body: body && JSON.stringify(body), signal: abort.signal, cache: 'no-store' });
      if (!answer.ok) throw Object.assign(new Error('status ' + answer.status), { status: answer.status });
      const text = await answer.text();
      return text ? JSON.parse(text) : {};
    } finally {
      clearTimeout(limit);
    }
  }

  function take(set) {
    if (closed) return;
    if (set.watermark) session.watermark = set.watermark;
    if (set.activities && set.activities.length) onActivities(set.activities);
  }

  function hold(grant) {
    if (grant.token) session.token = grant.token;
    save();
    clearTimeout(refresher);
    refresher = setTimeout(refresh, Math.max(30, (grant.expires_in || 1800) / 2) * 1000);
  }

  function refresh() {
    call('POST', 'tokens/refresh').then(hold, () => { refresher = setTimeout(refresh, 60000); });
  }

  // Reads what was missed, page by page. Returns how many activities came.
  async function catchUp() {
    for (let count = 0; ;) {
      const before = session.watermark;
      const set = await call('GET', here() + '/activities' + since());
      take(set);
      count += (set.activities || []).length;
      if (!(set.activities || []).length || session.watermark === before) return count;
    }
  }

  async function connect() {
    if (busy || closed || socket) return;
    busy = true;
    clearTimeout(timer);
    if (state !== 'online') setState('connecting');
    try {
      let grant;
      if (session.conversationId) {
        await catchUp();
        grant = await call('GET', here() + since());
      } else {
        grant = await call('POST', 'conversations');
        session.conversationId = grant.conversationId;
      }
      hold(grant);
      busy = false;
      if (grant.streamUrl && failedSockets < 2) openSocket(grant.streamUrl);
      else startPolling();
    } catch (error) {
      busy = false;
      if (session.conversationId && GONE.includes(error.status)) end();
      else later();
    }
  }

  function openSocket(streamUrl) {
    if (closed) return;
    // Whatever name the server believes it has (proxies), the page speaks to its own origin only.
    const address = new URL(streamUrl, base);
    address.host = base.host;
    address.protocol = base.protocol === 'https:' ? 'wss:' : 'ws:';
    let opened = false;
    let mine;
    try { mine = new WebSocket(address.href); } catch (e) { failedSockets += 1; later(); return; }
    socket = mine;
    const limit = setTimeout(() => mine.close(), 8000);
    mine.onopen = () => {
      opened = true;
      failedSockets = 0;
      clearTimeout(limit);
      setTimeout(() => { if (socket === mine) tries = 0; }, 5000);
      setState('online');
    };
    // Empty frames only keep the connection alive.
    mine.onmessage = event => { if (event.data && socket === mine) take(JSON.parse(event.data)); };
    mine.onclose = () => {
      clearTimeout(limit);
      if (socket !== mine) return;
      socket = null;
      if (!opened) failedSockets += 1;
      later();
    };
  }

  function startPolling() {
    pollUntil = Date.now() + SOCKET_AGAIN;
    setState('online');
    timer = setTimeout(poll, POLL);
  }

  async function poll() {
    if (Date.now() > pollUntil) { failedSockets = 1; connect(); return; }
    try {
      await catchUp();
      if (!closed) timer = setTimeout(poll, POLL);
    } catch (error) {
      if (GONE.includes(error.status)) end();
      else later();
    }
  }

  function later() {
    if (closed) return;
    setState('offline');
    clearTimeout(timer);
    timer = setTimeout(connect, PAUSES[Math.min(tries, PAUSES.length - 1)] * (0.8 + Math.random() * 0.4));
    tries += 1;
  }

  function drop() {
    const old = socket;
    socket = null;
    clearTimeout(timer);
    if (old) old.close();
  }

  function end() {
    drop();
    clearTimeout(refresher);
    setState('ended');
  }

  return {
    connect,
    isOnline: () => state === 'online',
    post: activity => call('POST', here() + '/activities', activity),
    /** Something failed: catch up first, so that what did arrive is not sent again. */
    reconnect() { if (state !== 'ended') { drop(); later(); } },
    /** The network says it is back: do not wait for the next try. */
    hurry() { if (state === 'offline') { tries = 0; connect(); } },
    /** The socket has been silent where it should have spoken. */
    async check() {
      if (!socket) return;
      try { if (await catchUp()) this.reconnect(); } catch (e) { this.reconnect(); }
    },
    close() { closed = true; state = 'closed'; clearTimeout(refresher); drop(); },
  };
}
