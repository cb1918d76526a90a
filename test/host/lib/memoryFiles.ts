import * as vscode from 'vscode';

type Node = { readonly kind: 'file'; bytes: Uint8Array; mtime: number } | { readonly kind: 'folder' };

/** A file system in memory, as a virtual workspace has one: no disk, no Node, no real paths. */
class MemoryFiles implements vscode.FileSystemProvider {
  private readonly nodes = new Map<string, Node>([['/', { kind: 'folder' }]]);
  private readonly change = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  private readonly refusals = new Map<string, (uri: vscode.Uri) => Error>();
  private clock = 0;
  readonly onDidChangeFile = this.change.event;
  /** What a write throws while it is set: a full disk, a folder that may only be read. */
  writeFailure: Error | undefined;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const node = this.find(uri);
    return node.kind === 'file'
      ? { type: vscode.FileType.File, ctime: 0, mtime: node.mtime, size: node.bytes.length }
      : { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.find(uri);
    const base = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    return [...this.nodes]
      .filter(([path]) => path !== '/' && path.startsWith(base) && !path.slice(base.length).includes('/'))
      .map(([path, { kind }]) => [
        path.slice(base.length),
        kind === 'file' ? vscode.FileType.File : vscode.FileType.Directory,
      ]);
  }

  createDirectory(uri: vscode.Uri): void {
    for (let path = uri.path; path.length > 1; path = path.slice(0, path.lastIndexOf('/'))) {
      if (!this.nodes.has(path)) this.nodes.set(path, { kind: 'folder' });
    }
  }

  /** The file is listed from now on and cannot be read; with undefined it can again. */
  refuse(uri: vscode.Uri, error: ((uri: vscode.Uri) => Error) | undefined): void {
    if (error) this.refusals.set(uri.path, error);
    else this.refusals.delete(uri.path);
    this.tell(vscode.FileChangeType.Changed, uri);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const refusal = this.refusals.get(uri.path);
    if (refusal) throw refusal(uri);
    const node = this.find(uri);
    if (node.kind !== 'file') throw vscode.FileSystemError.FileIsADirectory(uri);
    return node.bytes;
  }

  /** Rejects rather than throws: a throw would leave the editor's queue of writes waiting for ever. */
  writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    if (this.writeFailure) return Promise.reject(this.writeFailure);
    const known = this.nodes.has(uri.path);
    this.createDirectory(vscode.Uri.joinPath(uri, '..'));
    this.nodes.set(uri.path, { kind: 'file', bytes: bytes.slice(), mtime: ++this.clock });
    this.tell(known ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
    return Promise.resolve();
  }

  delete(uri: vscode.Uri): void {
    this.find(uri);
    for (const path of this.below(uri)) this.nodes.delete(path);
    this.tell(vscode.FileChangeType.Deleted, uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.find(from);
    this.createDirectory(vscode.Uri.joinPath(to, '..'));
    for (const path of this.below(from)) {
      this.nodes.set(to.path + path.slice(from.path.length), this.nodes.get(path)!);
      this.nodes.delete(path);
    }
    this.tell(vscode.FileChangeType.Deleted, from);
    this.tell(vscode.FileChangeType.Created, to);
  }

  private below(uri: vscode.Uri): string[] {
    return [...this.nodes.keys()].filter((path) => path === uri.path || path.startsWith(`${uri.path}/`));
  }

  private find(uri: vscode.Uri): Node {
    const node = this.nodes.get(uri.path);
    if (!node) throw vscode.FileSystemError.FileNotFound(uri);
    return node;
  }

  private tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.change.fire([{ type, uri }]);
  }
}

/** The one file system of all folders in memory. */
export const memoryFiles = new MemoryFiles();

let registered = false;
let folders = 0;

/** A new folder in memory. The keys of `files` are names relative to it. */
export async function newMemoryFolder(files: Record<string, string>): Promise<vscode.Uri> {
  if (!registered) vscode.workspace.registerFileSystemProvider('memfs', memoryFiles, { isCaseSensitive: true });
  registered = true;
  const folder = vscode.Uri.from({ scheme: 'memfs', path: `/dossier-${++folders}` });
  for (const [name, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
  }
  return folder;
}
