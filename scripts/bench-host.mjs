// @ts-check
// A large dossier in one extension host, after `npm run build`: `node scripts/bench-host.mjs [articles] [tests]`, 1,000 if not
// said (40 in `npm test`), all tests or those whose names match. Prints how long each answer takes.
process.env.VARIORUM_HOST_ARTICLES = process.argv[2] ?? '1000';
process.env.VARIORUM_SUITE_SECONDS = '7200';
process.argv.splice(2, 2, '--grep', process.argv[3] ?? 'a large dossier');
await import('./test-host.mjs');
