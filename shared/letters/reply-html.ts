import type { ReplyLink } from "../model/letter.ts";
import { escapeHtml } from "./escape-html.ts";

/** Two quiet buttons, one under the other: cells with a border and a link that fills them, which Outlook keeps. */
export function replyButtonsHtml(replies: readonly ReplyLink[]): string {
  const buttons = replies.map(
    ({ label, url }) =>
      `<tr><td style="padding:0 0 8px 0;"><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>` +
      `<td bgcolor="#f2f5f8" style="background-color:#f2f5f8;border:1px solid #8a97a6;border-radius:4px;padding:8px 14px;">` +
      `<a href="${escapeHtml(url)}" style="color:#123a63;font-size:15px;text-decoration:underline;">${escapeHtml(label)}</a>` +
      "</td></tr></table></td></tr>",
  );
  return (
    '<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px 0;">' +
    `${buttons.join("")}</table>`
  );
}
