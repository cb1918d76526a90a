// The suite's entry in the Node extension host, on the desktop and in the VS Code server.
import { loadSuites } from 'host-suites';
import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import { runAndReport } from './lib/report.js';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: 'base', grep: process.env.VARIORUM_GREP });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadSuites();
  await runAndReport(mocha, (counts) => {
    const file = process.env.VARIORUM_TEST_RESULT;
    if (file) {
      writeFileSync(file, JSON.stringify(counts));
    }
  });
}
