const MOST = 4_096;
const LONGEST = 64;

/**
 * The same function, with its last answers for short texts at hand: motives, sectors and names repeat all along a
 * journal. Bounded, so that hostile cells cannot fill the memory; the answers are those of the function itself.
 */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const answer = compute(text);
    if (known.size >= MOST) known.clear();
    known.set(text, answer);
    return answer;
  };
}
