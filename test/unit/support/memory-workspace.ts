import type { FileChange, Workspace } from '../../../src/core/dossier';

/** A folder in memory, for tests. */
export class MemoryWorkspace implements Workspace {
  private readonly files: Map<string, string>;
  private readonly listeners = new Set<(path: string, change: FileChange) => void>();

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.files = new Map(Object.entries(files));
  }

  list(): Promise<readonly string[]> {
    return Promise.resolve([...this.files.keys()]);
  }

  read(path: string): Promise<string | undefined> {
    return Promise.resolve(this.files.get(path));
  }

  watch(listener: (path: string, change: FileChange) => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  write(path: string, text: string): void {
    const change = this.files.has(path) ? 'changed' : 'created';
    this.files.set(path, text);
    this.tell(path, change);
  }

  delete(path: string): void {
    if (this.files.delete(path)) this.tell(path, 'deleted');
  }

  private tell(path: string, change: FileChange): void {
    for (const listener of this.listeners) listener(path, change);
  }
}
