import { sizeProblem } from "#shared/letters/message-size.ts";
import type { Attachment } from "#shared/letters/mime.ts";
import { messageTexts } from "#shared/texts/panel/messages.ts";
import { safeFileName } from "./file-name.ts";

export type Joined =
  | { readonly kind: "joined"; readonly files: readonly Attachment[] }
  | { readonly kind: "refused"; readonly said: string };

/**
 * The files of a message with one more: a file of the same name takes the place of the one before. Refused, with the
 * sentence to show: an empty file, or more than Gmail takes in all.
 */
export function joined(files: readonly Attachment[], added: Attachment): Joined {
  const texts = messageTexts.files;
  const name = safeFileName(added.name);
  if (added.bytes.length === 0) return { kind: "refused", said: texts.empty(name) };
  const others = files.filter((file) => file.name !== name);
  const all = [...others, { ...added, name }];
  const tooBig = sizeProblem(all);
  return tooBig === undefined
    ? { kind: "joined", files: all }
    : { kind: "refused", said: texts.tooBig(name, tooBig) };
}
