import { withoutAccents } from "../base/normalise.ts";

const LONGEST = 80;
/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file or folder name that every system takes: plain letters and digits, no separator, no control character, neither
 * a leading dot nor a trailing one, short. An empty result is « sans nom ».
 */
export function safeName(text: string): string {
  const folded = withoutAccents(text.normalize("NFC"))
    .replace(/[^A-Za-z0-9._()-]/g, " ")
    .replace(/ {2,}/g, " ")
    .replace(/\.{2,}/g, ".");
  const cut = trimmed(trimmed(folded).slice(0, LONGEST));
  if (cut === "") return "sans nom";
  return RESERVED.test(cut.split(".")[0] ?? "") ? `_${cut}` : cut;
}

/** Without spaces, dots and hyphens at either end. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  const isEdge = (at: number): boolean => " .-".includes(text.charAt(at));
  while (from < to && isEdge(from)) from += 1;
  while (to > from && isEdge(to - 1)) to -= 1;
  return text.slice(from, to);
}

/** Gives each path once, whatever the case: « lettre », « lettre 2 ». @param extension with its dot, kept at the end */
export function uniquePaths(): (folder: string, name: string, extension: string) => string {
  const taken = new Set<string>();
  return (folder, name, extension) => {
    const start = folder === "" ? "" : `${safeName(folder)}/`;
    const stem = safeName(name);
    let path = `${start}${stem}${extension}`;
    for (let count = 2; taken.has(path.toLowerCase()); count += 1)
      path = `${start}${stem} ${count}${extension}`;
    taken.add(path.toLowerCase());
    return path;
  };
}
