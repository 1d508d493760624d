/**
 * Values in an order: the list itself when it is in order already, else a sorted copy. A sheet is mostly kept in order,
 * and a look at neighbours makes nothing, where a sort of its own makes three lists.
 */
export function inOrderOf<T>(values: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  for (let at = 1; at < values.length; at += 1) {
    const before = values[at - 1];
    const value = values[at];
    // A list of ours has no holes: both are there.
    if (before !== undefined && value !== undefined && compare(before, value) > 0) {
      return [...values].sort(compare);
    }
  }
  return values;
}
