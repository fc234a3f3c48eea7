// A minimal channel of its own, in this process: it posts activities to /api/messages and takes the replies at its serviceUrl.
'use strict';

const net = require('net');
const path = require('path');
const folder = path.dirname(require.resolve('offline-directline/package.json'));
const express = require(require.resolve('express', { paths: [folder] }));
const bridge = require('offline-directline');
const POLL_MS = 50;

exports.connect = async (server, hear) => {
  console.log = () => {}; // It is talkative.
  const port = await freePort();
  const app = express();
  bridge.initializeRoutes(app, port, `${server}/api/messages`);
  console.log = console.info;
  const root = `http://127.0.0.1:${port}/directline/conversations`;
  const { conversationId } = await opened(root);
  poll(`${root}/${conversationId}/activities`, hear, 0);
  return async text => {
    const response = await fetch(`${root}/${conversationId}/activities`, post({ type: 'message', text, from: { id: 'offline-user' } }));
    if (!response.ok) throw new Error(`the post was refused: ${response.status}`);
  };
};

const post = body => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function opened(root) {
  const response = await fetch(root, post({}));
  if (!response.ok) throw new Error(`the conversation was refused: ${response.status}`);
  return response.json();
}

async function poll(url, hear, watermark) {
  const { activities, watermark: next } = await (await fetch(`${url}?watermark=${watermark}`)).json();
  activities.filter(activity => activity.from.id === 'id').forEach(activity => hear(activity.text));
  setTimeout(() => poll(url, hear, Number(next)), POLL_MS);
}

function freePort() {
  return new Promise(resolve => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
