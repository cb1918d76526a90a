// @ts-check
// A large dossier in one extension host, after `npm run build`: `node scripts/bench-host.mjs [articles]`, 1,000 if not said
// (40 in `npm test`). Prints how long each answer takes.
process.env.VARIORUM_HOST_ARTICLES = process.argv[2] ?? '1000';
process.env.VARIORUM_SUITE_SECONDS = '7200';
process.argv.splice(2, 1, '--grep', 'a large dossier');
await import('./test-host.mjs');
