import type { Letter } from "#shared/letters/compose.ts";
import { epcPayload } from "#shared/letters/epc.ts";
import { composeText, messageText } from "#shared/letters/message-text.ts";
import { type Attachment, draftMessage, type InlineImage } from "#shared/letters/mime.ts";
import type { ThreadHeaders } from "#shared/letters/thread-headers.ts";
import { QR_CID } from "#shared/letters/transfer-html.ts";
import { DRAFT_HEADER } from "./create-draft-once.ts";
import { qrPng } from "./qr-image.ts";

/** How a letter leaves: a draft in Gmail, Gmail's window, an envelope. */
export type Route = "draft" | "compose" | "paper";

/** The text that a letter gets on its way; on paper its own, whose transfer is printed from the same data. */
export function draftedText(letter: Letter, route: Route): string {
  if (route === "draft") return messageText(letter);
  return route === "compose" ? composeText(letter) : letter.text;
}

/**
 * The message of a letter as Gmail takes it, with the image of its transfer and its files. `letter.text` is the text
 * part as it stands (see `draftedText`).
 * @param thread the headers that put it in its conversation
 * @throws RangeError with the sentence to show (an address, files too heavy)
 */
export function messageOf(
  letter: Letter,
  id: string,
  attachments: readonly Attachment[] = [],
  thread: Partial<ThreadHeaders> = {},
): string {
  const { to, cc, subject, text, html } = letter;
  return draftMessage({
    to,
    cc,
    subject,
    text,
    html,
    inline: imagesOf(letter),
    attachments,
    ...thread,
    headers: { [DRAFT_HEADER]: id },
  });
}

/** The images that the HTML of a letter shows by their `cid`. */
function imagesOf({ transfer, language }: Pick<Letter, "transfer" | "language">): readonly InlineImage[] {
  if (transfer === undefined) return [];
  const name = language === "en" ? "transfer.png" : "virement.png";
  return [{ cid: QR_CID, name, type: "image/png", bytes: qrPng(epcPayload(transfer)) }];
}

/** The same HTML with its image inside, for a page that shows it before it is a message. */
export function previewHtml(letter: Pick<Letter, "html" | "transfer" | "language">): string {
  return imagesOf(letter).reduce((html, { cid, type, bytes }) => {
    const data = btoa(String.fromCharCode(...bytes));
    return html.split(`cid:${cid}`).join(`data:${type};base64,${data}`);
  }, letter.html);
}
