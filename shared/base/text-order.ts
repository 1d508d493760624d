/** The order of two texts or days by their signs, the same on every machine: −1, 0 or 1. */
export function inTextOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
