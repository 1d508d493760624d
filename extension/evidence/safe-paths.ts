import { safeFileName } from "../panel/file-name.ts";

/** A path inside the ZIP whose every part any system accepts; never outside the folder it is unpacked in. */
export function safePath(path: string): string {
  const parts = path
    .split(/[\\/]/)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "." && part !== "..");
  const safe = parts.map(safeFileName);
  return safe.length === 0 ? "document" : safe.join("/");
}

/** Paths made different from each other, whatever their case: `facture.pdf`, `facture (2).pdf`. */
export function distinctPaths(): (path: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const path = safePath(wanted);
    const dot = path.lastIndexOf(".");
    const cut = dot > path.lastIndexOf("/") + 1 ? dot : path.length;
    let free = path;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
      free = `${path.slice(0, cut)} (${count})${path.slice(cut)}`;
    }
    taken.add(free.toLowerCase());
    return free;
  };
}
