// The bill talk as one writes it with the JavaScript SDK: an ActivityHandler, state in MemoryStorage or in files, no authentication.
// Arguments: port, a file with the five replies of the talk, a file with the participants by NIK, and a folder for the files (none: MemoryStorage).
// It counts no attempts and does not recognise repeated message ids, both of which ChikaBot does.
'use strict';

const fs = require('node:fs');
const http = require('node:http');
const {
  ActivityHandler, ActionTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage, MessageFactory,
} = require('botbuilder');
const { FileStorage } = require('./file-storage');

const [port, repliesFile, participantsFile, storageFolder] = process.argv.slice(2);
const [greeting, askNumber, askBirthDate, bill, menu] = JSON.parse(fs.readFileSync(repliesFile, 'utf8'));
const participants = new Map(Object.entries(JSON.parse(fs.readFileSync(participantsFile, 'utf8'))));

const rupiah = (amount) => 'Rp' + amount.toString().replace(/\B(?=(\d{3})+$)/g, '.');

const answer = ({ text, options }) =>
  MessageFactory.suggestedActions(options.map(({ label, value }) => ({ type: ActionTypes.ImBack, title: label, value })), text);

class BillBot extends ActivityHandler {
  constructor(conversationState) {
    super();
    this.conversationState = conversationState;
    this.talk = conversationState.createProperty('talk');
    this.onMessage(async (context, next) => {
      await context.sendActivity(answer(await this.replyTo(context)));
      await next();
    });
  }

  async run(context) {
    await super.run(context);
    await this.conversationState.saveChanges(context);
  }

  async replyTo(context) {
    const talk = await this.talk.get(context, { step: 'menu' });
    const text = context.activity.text.trim().toLowerCase();
    if (text === 'halo' || text === '0') {
      talk.step = 'menu';
      return text === '0' ? menu : greeting;
    }

    switch (talk.step) {
      case 'menu':
        if (text !== '2') return menu;
        talk.step = 'number';
        return askNumber;
      case 'number':
        if (!/^\d{16}$/.test(text)) return askNumber;
        talk.nik = text;
        talk.step = 'birthDate';
        return askBirthDate;
      case 'birthDate': {
        const participant = participants.get(talk.nik);
        if (!participant || participant.birthDate !== text) {
          talk.step = 'number';
          return askNumber;
        }

        talk.step = 'shown';
        const total = rupiah(participant.months * participant.tariff);
        return { ...bill, text: bill.text.replace(/Total tagihan: Rp[\d.]+/, `Total tagihan: ${total}`) };
      }
      default:
        return menu;
    }
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
if (storageFolder) fs.mkdirSync(storageFolder, { recursive: true });
const bot = new BillBot(new ConversationState(storageFolder ? new FileStorage(storageFolder) : new MemoryStorage()));

// The adapter expects restify's or Express' response; these are the parts of it that it calls.
const responseOf = (response) => ({
  socket: response.socket,
  status: (code) => { response.statusCode = code; },
  header: (name, value) => response.setHeader(name, value),
  send: (body) => {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.write(JSON.stringify(body));
  },
  end: () => response.end(),
});

const server = http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    request.body = JSON.parse(Buffer.concat(parts).toString('utf8'));
    adapter.process(request, responseOf(response), (context) => bot.run(context)).catch((error) => {
      console.error(error);
      response.statusCode = 500;
      response.end();
    });
  });
});
server.listen(Number(port), '127.0.0.1');
