import type { EpcTransfer, LetterLanguage } from "../model/letter.ts";
import { transferWords } from "../texts/letter-formats.ts";
import { escapeHtml } from "./escape-html.ts";
import { transferFacts } from "./transfer-facts.ts";

/** Content-ID of the code's image: the message carries it, and `src="cid:…"` names it (RFC 2392). */
export const QR_CID = "virement@lettre.invalid";
/** Side of the code on screen, in CSS pixels: half of the image's, sharp on a screen of double density. */
const QR_SIDE = 192;

/**
 * The transfer under the letter: the facts in words, and the code to scan beside them, or under them where the screen
 * is narrow. The facts come first: who reads on a phone cannot scan it with that phone.
 */
export function transferHtml(transfer: EpcTransfer, language: LetterLanguage): string {
  const words = transferWords(language);
  const facts = transferFacts(transfer, language)
    .map(
      ([label, value]) =>
        `<tr><td style="padding:0 12px 2px 0;vertical-align:top;color:#52606d;">${escapeHtml(label)}</td>` +
        `<td style="padding:0 0 2px 0;vertical-align:top;overflow-wrap:anywhere;">${escapeHtml(value)}</td></tr>`,
    )
    .join("");
  // Side by side by inline blocks, which go under one another by themselves; Outlook for Windows gets a table instead.
  return (
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px 0;">' +
    '<tr><td style="border-top:1px solid #d9dde3;padding:16px 0 0 0;font-size:14px;line-height:1.45;">' +
    `<p style="margin:0 0 8px 0;font-size:15px;font-weight:bold;">${escapeHtml(words.title)}</p>` +
    '<!--[if mso]><table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td width="424" valign="top"><![endif]-->' +
    '<div style="display:inline-block;vertical-align:top;max-width:424px;padding:0 20px 12px 0;">' +
    '<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="font-size:14px;line-height:1.45;">' +
    `${facts}</table></div>` +
    '<!--[if mso]></td><td width="192" valign="top"><![endif]-->' +
    '<div style="display:inline-block;vertical-align:top;max-width:192px;">' +
    `<img src="cid:${QR_CID}" width="${QR_SIDE}" height="${QR_SIDE}" alt="${escapeHtml(words.alternative)}" ` +
    'style="display:block;border:0;background-color:#ffffff;">' +
    `<p style="margin:4px 0 0 0;font-size:12px;line-height:1.4;color:#52606d;">${escapeHtml(words.hint)}</p></div>` +
    "<!--[if mso]></td></tr></table><![endif]-->" +
    "</td></tr></table>"
  );
}
