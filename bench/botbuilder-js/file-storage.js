// A store for botbuilder that survives the process: one file a key, written beside, forced to the disk (fsync) and renamed into place.
// The folder itself is not forced, so after a loss of power the last renames may be missing; a file is never half written.
'use strict';

const fs = require('node:fs/promises');
const path = require('node:path');

class FileStorage {
  constructor(folder) {
    this.folder = folder;
    this.writes = 0;
  }

  async read(keys) {
    const items = {};
    await Promise.all(keys.map(async (key) => {
      try {
        items[key] = JSON.parse(await fs.readFile(this.fileOf(key), 'utf8'));
      } catch (error) {
        if (error.code !== 'ENOENT') throw error;
      }
    }));
    return items;
  }

  // The last one wins, which is what ConversationState asks for (eTag '*').
  async write(changes) {
    await Promise.all(Object.entries(changes).map(([key, item]) => this.writeOne(key, item)));
  }

  async delete(keys) {
    await Promise.all(keys.map((key) => fs.rm(this.fileOf(key), { force: true })));
  }

  async writeOne(key, item) {
    const beside = path.join(this.folder, `${this.writes++}.part`);
    const file = await fs.open(beside, 'w');
    try {
      await file.writeFile(JSON.stringify(item));
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(beside, this.fileOf(key));
  }

  fileOf(key) {
    return path.join(this.folder, `${encodeURIComponent(key)}.json`);
  }
}

module.exports = { FileStorage };
