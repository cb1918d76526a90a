/** A small seeded source of chance (splitmix32): the same seed gives the same sequence everywhere. */
export class Random {
  private state: number;

  /** `path` tells streams of one seed apart: event 7's chance does not depend on how much event 6 drew. */
  constructor(seed: number, ...path: readonly number[]) {
    this.state = seed | 0;
    for (const step of path) {
      this.state = (Math.imul(this.state ^ (step + 0x9e3779b9), 0x85ebca6b) ^ (this.state >>> 13)) | 0;
      this.next();
    }
  }

  /** 0 <= x < 1 */
  next(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    let mixed = this.state ^ (this.state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    mixed ^= mixed >>> 15;
    return (mixed >>> 0) / 0x100000000;
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)];
  }

  /** `count` different items, in the order of `items`. */
  sample<T>(items: readonly T[], count: number): T[] {
    const left = items.map((_, index) => index);
    const chosen: number[] = [];
    while (chosen.length < count && left.length > 0) {
      chosen.push(...left.splice(Math.floor(this.next() * left.length), 1));
    }
    return chosen.sort((a, b) => a - b).map((index) => items[index]);
  }
}
