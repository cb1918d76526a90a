/** Places of the table, and how many of them a run may stand in. */
const places = 1 << 15;
const ways = 4;

/**
 * What runs of text were found to be, asked by where a run stands in a text. A Map would want each run cut out as a string
 * and hashed, which cost more than all else that is done with a word met before. Of fixed size: where the places of
 * a run are taken the newest stays, so that no text makes it slow or large.
 */
export class RunTable<Value> {
  private readonly hashes = new Int32Array(places);
  private readonly runs: string[] = new Array<string>(places).fill('');
  private readonly values: (Value | undefined)[] = new Array<Value | undefined>(places).fill(undefined);

  /** The value of the run `[start, end)` of a text, or `undefined` where it is not remembered. */
  get(text: string, start: number, end: number): Value | undefined {
    const hash = hashOf(text, start, end);
    for (let way = 0; way < ways; way++) {
      const place = placeOf(hash, way);
      if (this.hashes[place] === hash && standsAt(text, start, end, this.runs[place])) return this.values[place];
    }
    return undefined;
  }

  set(run: string, value: Value): void {
    const hash = hashOf(run, 0, run.length);
    let place = placeOf(hash, 0);
    for (let way = 1; way < ways && this.values[place] !== undefined; way++) place = placeOf(hash, way);
    this.hashes[place] = hash;
    this.runs[place] = run;
    this.values[place] = value;
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
