/** Places of the table, and how many of them a run may stand in. */
const places = 1 << 15;
const ways = 4;

/** What is remembered of a run. */
export interface Remembered {
  readonly run: string;
}

/**
 * What runs of text were found to be, asked by where a run stands in a text. A Map would want each run cut out as a string
 * and hashed, which cost more than all else that is done with a word met before. Of fixed size: where the places of
 * a run are taken the newest stays, so that no text makes it slow or large.
 */
export class RunTable<Value extends Remembered> {
  private readonly values: (Value | undefined)[] = new Array<Value | undefined>(places).fill(undefined);

  /** What is remembered of the run `[start, end)` of a text. */
  get(text: string, start: number, end: number): Value | undefined {
    const hash = hashOf(text, start, end);
    for (let way = 0; way < ways; way++) {
      const value = this.values[placeOf(hash, way)];
      if (value === undefined) return undefined;
      if (standsAt(text, start, end, value.run)) return value;
    }
    return undefined;
  }

  add(value: Value): void {
    const hash = hashOf(value.run, 0, value.run.length);
    let way = 0;
    while (way < ways - 1 && this.values[placeOf(hash, way)] !== undefined) way++;
    this.values[placeOf(hash, way)] = value;
  }
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = -2128831035;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  return hash;
}

const placeOf = (hash: number, way: number): number => ((hash ^ (hash >>> 15)) + way) & (places - 1);

function standsAt(text: string, start: number, end: number, run: string): boolean {
  if (run.length !== end - start) return false;
  for (let at = 0; at < run.length; at++) if (text.charCodeAt(start + at) !== run.charCodeAt(at)) return false;
  return true;
}
