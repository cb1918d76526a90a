/** What stands in blocks. */
export interface Member {
  /** Decides who represents a block: any order will do that depends on the item alone. */
  readonly rank: number;
  readonly item: { readonly id: string };
}

/** Members with a key in common. `chosen` are the representatives by rank: all members while they are few. */
interface Block<Each extends Member> {
  readonly chosen: Each[];
  readonly others: Set<Each>;
}

/** In a block of more, every member is compared with so many of them only: the ones that rank lowest. */
const representatives = 16;

/**
 * Members by their keys. Those of one block are to be compared, so that cost grows with the number of members and not of pairs:
 * in a large block only pairs with a representative. Which these are depends on the members present, not on the order in which they came.
 */
export class KeyBlocks<Each extends Member> {
  /** A block of one is the member itself: most keys have no second one. */
  private readonly blocks = new Map<number, Each | Block<Each>>();

  /**
   * Puts a member into the block of a key.
   * @returns the one that represents the block no more, where the new one does so in its place
   */
  enter(key: number, member: Each): Each | undefined {
    const found = this.blocks.get(key);
    if (found === undefined) {
      this.blocks.set(key, member);
      return undefined;
    }
    const block = isBlock(found) ? found : { chosen: [found], others: new Set<Each>() };
    if (block !== found) this.blocks.set(key, block);
    if (block.chosen.length < representatives) {
      insert(block.chosen, member);
      return undefined;
    }
    if (!precedes(member, block.chosen[block.chosen.length - 1])) {
      block.others.add(member);
      return undefined;
    }
    const replaced = block.chosen.pop()!;
    insert(block.chosen, member);
    block.others.add(replaced);
    return replaced;
  }

  /**
   * Takes a member out of the block of a key.
   * @returns the one that represents the block in its place
   */
  leave(key: number, member: Each): Each | undefined {
    const block = this.blocks.get(key);
    if (block === undefined) return undefined;
    if (!isBlock(block)) {
      this.blocks.delete(key);
      return undefined;
    }
    if (block.others.delete(member)) return undefined;
    block.chosen.splice(block.chosen.indexOf(member), 1);
    if (block.others.size === 0) {
      if (block.chosen.length === 1) this.blocks.set(key, block.chosen[0]);
      return undefined;
    }
    let next: Each | undefined;
    for (const other of block.others) if (next === undefined || precedes(other, next)) next = other;
    block.others.delete(next!);
    insert(block.chosen, next!);
    return next;
  }

  /** Those with whom a member is to be compared for this key; itself perhaps among them. */
  fellows(key: number, member: Each): readonly Each[] {
    const block = this.blocks.get(key);
    if (block === undefined || !isBlock(block)) return [];
    const { chosen, others } = block;
    return others.size === 0 || others.has(member) ? chosen : [...chosen, ...others];
  }

  /** Whether two members of a key's block are to be compared. */
  pairs(key: number, one: Each, two: Each): boolean {
    const block = this.blocks.get(key);
    return block !== undefined && isBlock(block) && !(block.others.has(one) && block.others.has(two));
  }
}

const isBlock = <Each extends Member>(block: Each | Block<Each>): block is Block<Each> => 'chosen' in block;

const precedes = (one: Member, two: Member): boolean =>
  one.rank !== two.rank ? one.rank < two.rank : one.item.id < two.item.id;

function insert<Each extends Member>(sorted: Each[], member: Each): void {
  let at = sorted.length;
  while (at > 0 && precedes(member, sorted[at - 1])) at--;
  sorted.splice(at, 0, member);
}
