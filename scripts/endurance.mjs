// @ts-check
// A day's work in one extension host, after `npm run build`: the suite "endurance" with all its turns (a hundredth in `npm test`).
process.env.VARIORUM_ENDURANCE = 'whole';
process.env.VARIORUM_SUITE_SECONDS = '7200';
process.argv.push('--grep', 'endurance');
await import('./test-host.mjs');
