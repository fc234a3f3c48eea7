// The client of web chats, as a browser runs it: token, socket, posts.
'use strict';

global.XMLHttpRequest = require('xhr2');
global.WebSocket = require('ws');
const { DirectLine } = require('botframework-directlinejs');

exports.connect = async (server, hear) => {
  const domain = `${server}/v3/directline`;
  const { token } = await (await fetch(`${domain}/tokens/generate`, { method: 'POST' })).json();
  const directLine = new DirectLine({ domain, token, webSocket: true });
  const from = { id: 'dl-user', name: 'User' };
  directLine.activity$
    .filter(activity => activity.type === 'message' && activity.from.id !== from.id)
    .subscribe(activity => hear(activity.text), error => hear(`error: ${error.message}`));
  return text => new Promise((resolve, reject) => directLine
    .postActivity({ type: 'message', text, from, locale: 'id-ID' })
    .subscribe(id => (id === 'retry' ? reject(new Error('the post was refused')) : resolve(id)), reject));
};
