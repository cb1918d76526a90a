// @ts-check
// Two native modules of the VS Code server are compiled when they are installed, which needs a compiler. The server needs
// little of them, and that little is here in plain JavaScript.

/** The logger: appends lines to a file. */
export const SPDLOG = `'use strict';
const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  constructor(file) {
    this.file = file;
    this.level = LEVELS.indexOf('info');
    this.plain = false;
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.plain = true;
  }
  flush() {}
  drop() {}
}

LEVELS.forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    if (level < this.level) {
      return;
    }
    try {
      fs.appendFileSync(this.file, this.plain ? message : new Date().toISOString() + ' [' + name + '] ' + message + '\\n');
    } catch {
      // A log that cannot be written must not end the server.
    }
  };
});

async function createLogger(_name, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return new Logger(file);
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
`;

/** The watchdog that ends an extension host whose parent died: the server ends its own children. */
export const NATIVE_WATCHDOG = `'use strict';
exports.start = () => {};
exports.exit = (code) => process.exit(code || 0);
`;
