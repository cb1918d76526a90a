/** Whether two names of sources are the same but for capitals and spaces around them. */
export const sameName = (one: string, two: string): boolean => plain(one) === plain(two);

const plain = (name: string): string => name.trim().toLowerCase();

/**
 * The sources of a dossier.yaml: lists that have a name in common are of one source, which is shown by the first name of the
 * first of them. So the analyst joins two sources by one more name, and neither list loses a word or a comment.
 * @param lists names of one source each
 */
export function joinedSources(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  /** For each list an earlier one of the same source; itself where there is none. */
  const earlier = lists.map((_, index) => index);
  const firstOf = (index: number): number => {
    let at = index;
    while (earlier[at] !== at) at = earlier[at] = earlier[earlier[at]];
    return at;
  };
  const holder = new Map<string, number>();
  lists.forEach((names, index) => {
    for (const name of names) {
      const known = holder.get(plain(name));
      if (known === undefined) holder.set(plain(name), index);
      else {
        const [one, two] = [firstOf(known), firstOf(index)];
        earlier[Math.max(one, two)] = Math.min(one, two);
      }
    }
  });
  const sources = new Map<number, Map<string, string>>();
  lists.forEach((names, index) => {
    const first = firstOf(index);
    const source = sources.get(first) ?? new Map<string, string>();
    sources.set(first, source);
    for (const name of names) if (!source.has(plain(name))) source.set(plain(name), name);
  });
  return [...sources.values()].map((source) => [...source.values()]);
}
