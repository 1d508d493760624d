/** The lines of each paragraph of a text: lines that hold nothing but spaces part them. */
export function paragraphLines(lines: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.trim() === "") {
      open = false;
      continue;
    }
    if (!open) found.push([]);
    found[found.length - 1]?.push(line);
    open = true;
  }
  return found;
}
