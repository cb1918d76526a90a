import * as vscode from 'vscode';

/** Time between two tellings, in milliseconds, where listeners are quick. */
const usualPause = 100;
/** Listeners may take this part of the time while a dossier grows. */
const share = 1 / 20;
const longestPause = 5_000;

/** Tells of many changes together: the more work listeners make of it, the more rarely. */
export class ChangeBatches<Name> implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<ReadonlySet<Name> | undefined>();
  private changed = new Set<Name>();
  private everything = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = usualPause;
  private disposed = false;

  /** Fires with the names that changed, perhaps none; with undefined when all may have. */
  readonly event = this.emitter.event;

  /** Tells of it with what else changes in a while. */
  soon(name?: Name): void {
    if (name !== undefined) this.changed.add(name);
    this.timer ??= setTimeout(() => this.fire(), this.pause);
  }

  /** Tells now of all that changed. */
  now(): void {
    this.fire();
  }

  /** Tells now that everything may have changed. */
  all(): void {
    this.everything = true;
    this.fire();
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.emitter.dispose();
  }

  private fire(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.disposed) return;
    const { changed, everything } = this;
    this.changed = new Set();
    this.everything = false;
    const begun = performance.now();
    this.emitter.fire(everything ? undefined : changed);
    const cost = performance.now() - begun;
    this.pause = Math.min(longestPause, Math.max(usualPause, cost / share));
  }
}
