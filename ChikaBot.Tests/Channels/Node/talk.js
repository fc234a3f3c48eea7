// Says lines to a running bot through a real client and prints what the bot says, one block a message.
//   node talk.js direct-line http://127.0.0.1:3978 halo 2 …
//   node talk.js offline-directline http://127.0.0.1:3978 halo 2 …
// Exit code 0 when every line was answered, 1 when one was not within 20 seconds.
'use strict';

const [client, server, ...lines] = process.argv.slice(2);
const clients = { 'direct-line': './direct-line.js', 'offline-directline': './offline-directline.js' };
const PATIENCE_MS = 20000;
const SILENCE_MS = 400;

async function main() {
  if (!clients[client] || !server || lines.length === 0) throw new Error('usage: node talk.js direct-line|offline-directline URL LINE…');
  const heard = [];
  const say = await require(clients[client]).connect(server, text => heard.push(text));
  for (const line of lines) {
    const before = heard.length;
    await say(line);
    await answered(heard, before, line);
  }
  console.log(heard.join('\n---\n'));
}

// A turn may have several messages: the next line waits until the bot has been silent for a moment.
async function answered(heard, before, line) {
  const start = Date.now();
  let [count, changed] = [before, start];
  while (count === before || Date.now() - changed < SILENCE_MS) {
    if (Date.now() - start > PATIENCE_MS) throw new Error(`no answer to: ${line}`);
    await new Promise(resolve => setTimeout(resolve, 20));
    if (heard.length !== count) [count, changed] = [heard.length, Date.now()];
  }
}

main().then(() => process.exit(0), error => {
  console.error(error.message);
  process.exit(1);
});
