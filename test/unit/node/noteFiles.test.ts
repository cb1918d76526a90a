import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as nodeFs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Note, NoteStore, readSidecar } from '../../../src/core/notes';
import { type FileSystem, NoteFiles } from '../../../src/node/noteFiles';
import { runs } from '../../lib/runs';

const note = (id: string, text: string): Note => ({ id, tags: [], replies: [], text });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A file of some size that says how it must end, so that half of one is known. */
const whole = (version: number): string => `version: 1\n# ${'x'.repeat(80_000)}\nmine: ${version}\n# end ${version}\n`;

/** This file is its own writer: started by itself, without mocha. */
async function beWriter(task: string, file: string): Promise<void> {
  if (task === 'rewrite') {
    const files = new NoteFiles();
    for (let version = 1; ; version++) {
      await files.write(file, bytes(whole(version)), await files.read(file));
      if (version === 1) process.stdout.write('begun\n');
    }
  }
  const store = new NoteStore(new NoteFiles());
  for (let count = 0; count < Number(task.split(' ')[2]); count++) {
    const result = await store.edit(file, {
      edit: { kind: 'add', note: note(`${task.split(' ')[1]}${count}`, 'words') },
    });
    if (!result.ok) throw new Error(JSON.stringify(result));
  }
}

const task = process.env.VARIORUM_TEST_WRITER;
if (task !== undefined) void beWriter(task, process.argv[2]);
else describe('sidecars in the file system', tests);

const writer = (file: string, work: string) =>
  spawn(process.execPath, [__filename, file], {
    env: { ...process.env, VARIORUM_TEST_WRITER: work },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

function tests(): void {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await nodeFs.mkdtemp(path.join(os.tmpdir(), 'variorum-notes-'));
    file = path.join(folder, 'a.article.notes.yaml');
  });
  afterEach(() => nodeFs.rm(folder, { recursive: true, force: true }));

  const leftovers = async (): Promise<string[]> =>
    (await nodeFs.readdir(folder)).filter((name) => name.endsWith('.tmp'));

  it('are written whole and read back, and only over what was expected', async () => {
    const files = new NoteFiles();
    assert.equal(await files.read(file), undefined);
    assert.equal(await files.write(file, bytes('a'), undefined), true);
    await nodeFs.chmod(file, 0o640);
    assert.equal(await files.write(file, bytes('b'), undefined), false);
    assert.equal(await files.write(file, bytes('b'), bytes('a')), true);
    assert.equal(await nodeFs.readFile(file, 'utf8'), 'b');
    if (process.platform !== 'win32') assert.equal((await nodeFs.stat(file)).mode & 0o777, 0o640);
    assert.deepEqual(await leftovers(), []);
  });

  for (const dangling of [false, true]) {
    it(`write through a symbolic link${dangling ? ' to a file that is not there yet' : ''}, and leave the link`, async function () {
      const real = path.join(folder, 'elsewhere.yaml');
      if (!dangling) await nodeFs.writeFile(real, 'old');
      await nodeFs.symlink('elsewhere.yaml', file).catch(() => this.skip());
      const files = new NoteFiles();
      assert.equal(await files.write(file, bytes('new'), dangling ? undefined : bytes('old')), true);
      assert.equal(await nodeFs.readFile(real, 'utf8'), 'new');
      assert.ok((await nodeFs.lstat(file)).isSymbolicLink());
    });
  }

  it('are written in place where they have a second hard link', async () => {
    await nodeFs.writeFile(file, 'a longer old text');
    const other = path.join(folder, 'other');
    await nodeFs.link(file, other);
    assert.equal(await new NoteFiles().write(file, bytes('new'), bytes('a longer old text')), true);
    assert.equal(await nodeFs.readFile(other, 'utf8'), 'new');
  });

  it('tell of a folder in their place and leave it', async () => {
    await nodeFs.mkdir(file);
    const store = new NoteStore(new NoteFiles());
    const result = await store.edit(file, { edit: { kind: 'add', note: note('a', 't') } });
    assert.ok(!result.ok && result.reason === 'io');
    assert.equal((result.error as NodeJS.ErrnoException).code, 'EISDIR');
    assert.ok((await nodeFs.stat(file)).isDirectory());
  });

  it('cannot be written without permission, and say so', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    await nodeFs.writeFile(file, 'old');
    await nodeFs.chmod(file, 0o400);
    await nodeFs.chmod(folder, 0o500);
    try {
      await assert.rejects(new NoteFiles().write(file, bytes('new'), bytes('old')), { code: 'EACCES' });
      assert.equal(await nodeFs.readFile(file, 'utf8'), 'old');
    } finally {
      await nodeFs.chmod(folder, 0o700);
    }
  });

  it('cannot be written where neither a new file nor the old one may be, and say so', async () => {
    await nodeFs.writeFile(file, 'old');
    const fs = { ...nodeFs, open: () => Promise.reject(failing('EACCES')) };
    await assert.rejects(new NoteFiles(fs).write(file, bytes('new'), bytes('old')), { code: 'EACCES' });
    assert.equal(await nodeFs.readFile(file, 'utf8'), 'old');
  });

  const failing = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code });
  /** Node's file system with one step that fails. */
  const broken = (step: string, code: string): FileSystem => ({
    ...nodeFs,
    open: async (at: Parameters<typeof nodeFs.open>[0], flags, mode) => {
      if (step === 'open' && flags === 'wx') throw failing(code);
      const handle = await nodeFs.open(at, flags, mode);
      if (flags === 'wx' && step === 'write') {
        handle.writeFile = async (data) => {
          await handle.write((data as Uint8Array).subarray(0, 5));
          throw failing(code);
        };
      }
      if (flags === 'wx' && step === 'sync') handle.sync = () => Promise.reject(failing(code));
      return handle;
    },
    rename: (from, to) => (step === 'rename' ? Promise.reject(failing(code)) : nodeFs.rename(from, to)),
  });

  for (const step of ['open', 'write', 'sync', 'rename']) {
    for (const code of ['ENOSPC', 'EROFS', 'EIO', 'EDQUOT']) {
      it(`keep the old file whole when ${code} meets the step "${step}", and leave nothing behind`, async () => {
        const old = 'version: 1\nnotes:\n  - id: a\n';
        await nodeFs.writeFile(file, old);
        const store = new NoteStore(new NoteFiles(broken(step, code)));
        const result = await store.edit(file, { edit: { kind: 'add', note: note('b', 't') } });
        assert.ok(!result.ok && result.reason === 'io' && (result.error as NodeJS.ErrnoException).code === code);
        assert.equal(await nodeFs.readFile(file, 'utf8'), old);
        assert.deepEqual(await leftovers(), []);
        const again = await new NoteStore(new NoteFiles()).edit(file, { edit: { kind: 'add', note: note('b', 't') } });
        assert.ok(again.ok);
      });
    }
  }

  it('are written in place where the folder takes no new file but the file may be written', async () => {
    await nodeFs.writeFile(file, 'a longer old text');
    assert.equal(
      await new NoteFiles(broken('open', 'EACCES')).write(file, bytes('new'), bytes('a longer old text')),
      true,
    );
    assert.equal(await nodeFs.readFile(file, 'utf8'), 'new');
  });

  it('are swept clean of what killed writers left, and of nothing else', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    const [dead, alive] = [child.pid, process.pid];
    const minutes = (count: number): Date => new Date(Date.now() - count * 60_000);
    const name = path.basename(file);
    const left: [name: string, modified: Date, stays: boolean][] = [
      [`.${name}.${dead}-abc.tmp`, minutes(11), false],
      [`.${name}.${dead}-new.tmp`, minutes(1), true],
      [`.${name}.${alive}-abc.tmp`, minutes(11), true],
      [`.${name}.${alive}-old.tmp`, minutes(25 * 60), false],
      [`.other.notes.yaml.${dead}-abc.tmp`, minutes(11), true],
      [`.${name}.mine.tmp`, minutes(11), true],
    ];
    for (const [at, modified] of left) {
      await nodeFs.writeFile(path.join(folder, at), 'half');
      await nodeFs.utimes(path.join(folder, at), modified, modified);
    }
    await new NoteFiles().write(file, bytes('a'), undefined);
    const stay = left.filter(([, , stays]) => stays).map(([at]) => at);
    assert.deepEqual((await nodeFs.readdir(folder)).sort(), [...stay, name].sort());
  });

  it('are the old or the new file, whole, whenever the writer is killed', async function () {
    const kills = Math.min(500, runs(25));
    this.timeout(30_000 + kills * 3000);
    const versions = new Set<string>();
    for (let count = 0; count < kills; count++) {
      const child = writer(file, 'rewrite');
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const text = await nodeFs.readFile(file, 'utf8');
      const version = Number(/^mine: (\d+)$/m.exec(text)?.[1]);
      assert.equal(text === whole(version), true, `half a file: it ends in ${JSON.stringify(text.slice(-40))}`);
      versions.add(`${version}`);
    }
    assert.ok(versions.size > 1, 'killed at different moments');
    // What a killed writer leaves is a hidden file that no later writer minds; it is swept when it is old.
    await new NoteFiles().write(file, bytes('end'), await nodeFs.readFile(file));
    assert.equal(await nodeFs.readFile(file, 'utf8'), 'end');
  });

  it('lose none of the notes of two processes that write at once', async function () {
    const each = Math.min(1000, runs(60));
    this.timeout(30_000 + each * 1000);
    const children = ['a', 'b'].map((name) => writer(file, `add ${name} ${each}`));
    const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0] as number));
    assert.deepEqual(codes, [0, 0]);
    const { notes, problems } = readSidecar(await nodeFs.readFile(file, 'utf8'));
    assert.deepEqual(problems, []);
    assert.equal(new Set(notes.map(({ id }) => id)).size, 2 * each);
    assert.deepEqual(await leftovers(), []);
  });
}
