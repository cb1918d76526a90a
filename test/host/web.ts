// The suite's entry in the web-worker extension host.
import { loadSuites } from 'host-suites';
import 'mocha/mocha';
import { runAndReport } from './lib/report.js';

export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: 'base', grep: process.env.VARIORUM_GREP });
  loadSuites();
  await runAndReport(mocha, () => undefined);
}
