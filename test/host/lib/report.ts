// Reports a mocha run through the console: all that reaches the runner outside from either kind of extension host.

/** Marks a line for the terminal; scripts/lib/host-tests.mjs looks for it. */
const TEST_LINE = '[test] ';
/** Marks the last line, the counts as JSON. An extension host that dies never prints it. */
const END_LINE = '[test-end] ';

export interface Counts {
  passed: number;
  failed: number;
}

/** What is used of mocha, in its build for Node and in its build for browsers. */
interface RunnableMocha {
  run(done: (failures: number) => void): Mocha.Runner;
}

/**
 * Runs the suites and prints every test as it ends.
 * @throws when a test failed: VS Code then exits with an error
 */
export async function runAndReport(mocha: RunnableMocha, finish: (counts: Counts) => void): Promise<void> {
  const counts: Counts = { passed: 0, failed: 0 };
  let depth = 0;
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('suite', (suite) => {
      if (suite.title !== '') {
        print('  '.repeat(depth) + suite.title);
      }
      depth += 1;
    });
    runner.on('suite end', () => (depth -= 1));
    runner.on('pass', (test) => {
      counts.passed += 1;
      print(`${'  '.repeat(depth)}✓ ${test.title} (${test.duration ?? 0} ms)`);
    });
    runner.on('pending', (test) => print(`${'  '.repeat(depth)}- ${test.title} (skipped)`));
    runner.on('fail', (test, error: Error) => {
      counts.failed += 1;
      print(`${'  '.repeat(depth)}✗ ${test.title}\n${readableStack(error)}`);
    });
  });
  finish(counts);
  console.log(END_LINE + JSON.stringify(counts));
  if (counts.failed > 0) {
    throw new Error(`${counts.failed} host tests failed`);
  }
  if (counts.passed === 0) {
    throw new Error('no host test ran');
  }
}

/** The message and the frames of our own code, then those of what caused it. */
function readableStack(error: Error): string {
  const { cause } = error;
  return ownStack(error) + (cause instanceof Error ? `\ncaused by ${readableStack(cause)}` : '');
}

function ownStack(error: Error): string {
  const lines = (error.stack ?? error.message).split('\n');
  const isFrame = (line: string) => /^\s+at /.test(line);
  const isForeign = (line: string) => isFrame(line) && /node:internal|code-server|node_modules/.test(line);
  const frames = lines.filter((line) => isFrame(line) && !isForeign(line)).slice(0, 6);
  return [...lines.filter((line) => !isFrame(line)), ...frames].join('\n');
}

function print(text: string): void {
  console.log('%s', text.replace(/^/gm, TEST_LINE));
}
