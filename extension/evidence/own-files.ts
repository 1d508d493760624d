import { evidenceTexts } from "#shared/texts/panel/after.ts";
import { fileSize } from "#shared/texts/panel/messages.ts";

/** A file of the owner's that goes into the evidence file as it is. */
export interface OwnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One scanned document is a few megabytes; all of them are held in memory while the ZIP is made. */
export const LARGEST_OWN_FILE = 25_000_000;
const LARGEST_TOGETHER = 100_000_000;

export type Added =
  | { readonly kind: "added"; readonly files: readonly OwnFile[] }
  | { readonly kind: "refused"; readonly said: string };

/**
 * The owner's files with one more; the same file chosen twice stays once, another of the same name stays too. Refused,
 * with the sentence to show: an empty file, one that is too big, or too much in all.
 */
export function withOwnFile(files: readonly OwnFile[], added: OwnFile): Added {
  const texts = evidenceTexts.own;
  const { name, bytes } = added;
  if (bytes.length === 0) return { kind: "refused", said: texts.empty(name) };
  if (bytes.length > LARGEST_OWN_FILE) {
    return { kind: "refused", said: texts.tooBig(name, fileSize(bytes.length), fileSize(LARGEST_OWN_FILE)) };
  }
  if (files.some((file) => file.name === name && sameBytes(file.bytes, bytes)))
    return { kind: "added", files };
  const total = files.reduce((sum, file) => sum + file.bytes.length, bytes.length);
  return total > LARGEST_TOGETHER
    ? { kind: "refused", said: texts.tooMuch(name, fileSize(total), fileSize(LARGEST_TOGETHER)) }
    : { kind: "added", files: [...files, added] };
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
