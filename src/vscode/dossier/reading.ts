import { pack, unpack } from '../../core/store/pack';
import type { Analysis } from '../../core/extraction/types';

/** What was read of one article, and of which text: `version` is the open document's, undefined for a file that is not open. */
export interface Reading {
  readonly analysis: Analysis;
  /** The text that was read; the analysis' spans index it. */
  readonly text: string;
  readonly version?: number;
}

/** A reading of a file that nobody looks at: its analysis is kept as few bytes, and unpacked for as long as somebody holds it. */
export class FileReading implements Reading {
  private unpacked: WeakRef<Analysis> | undefined;

  /** @param packed as `pack` made it */
  constructor(
    readonly text: string,
    private readonly packed: Uint8Array,
  ) {}

  static of(text: string, analysis: Analysis): FileReading {
    const reading = new FileReading(text, pack(analysis));
    reading.unpacked = new WeakRef(analysis);
    return reading;
  }

  /** From the cache's bytes; undefined where they cannot be understood. */
  static from(text: string, packed: Uint8Array): FileReading | undefined {
    try {
      const reading = new FileReading(text, packed);
      return reading.analysis.figures ? reading : undefined;
    } catch {
      return undefined;
    }
  }

  get analysis(): Analysis {
    let analysis = this.unpacked?.deref();
    if (!analysis) {
      analysis = unpack(this.packed) as Analysis;
      this.unpacked = new WeakRef(analysis);
    }
    return analysis;
  }
}
