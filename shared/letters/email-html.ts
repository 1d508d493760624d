import type { EpcTransfer, InvoiceLink, LetterLanguage, ReplyLink } from "../model/letter.ts";
import { ROWS_CLASS, WIDE_CLASS } from "./blocks.ts";
import { escapeHtml } from "./escape-html.ts";
import { linksHtml } from "./invoice-links.ts";
import { replyButtonsHtml } from "./reply-html.ts";
import { transferHtml } from "./transfer-html.ts";

export interface EmailPage {
  readonly language: LetterLanguage;
  readonly subject: string;
  /** The body of the letter, as HTML made by `renderBody`. */
  readonly inside: string;
  readonly transfer?: EpcTransfer;
  readonly replies: readonly ReplyLink[];
  readonly links?: readonly InvoiceLink[];
}

const FONT =
  "font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;color:#1f2933;overflow-wrap:break-word;";
/** Closer rows on a phone; a mail program that drops this keeps the roomy ones, which then scroll inside the letter. */
const PHONE = `@media only screen and (max-width:480px){.${ROWS_CLASS} th,.${ROWS_CLASS} td{padding:5px 3px!important;font-size:12px!important;}.${WIDE_CLASS} th,.${WIDE_CLASS} td{padding:5px 2px!important;font-size:10px!important;}.${WIDE_CLASS} th{font-weight:400!important;}}`;

/**
 * The HTML page of a message: one column, system fonts, every style inline and the layout by tables, which is what
 * Gmail and Outlook keep. No image but the code of the transfer, which travels inside the message; nothing is loaded
 * from anywhere. The column never grows beyond the screen. Colours are given for text and background together, so that a dark theme inverts both or none.
 */
export function emailHtml(page: EmailPage): string {
  const { language, subject, inside, transfer, replies, links = [] } = page;
  const after = [
    links.length === 0 ? "" : linksHtml(links, language),
    replies.length === 0 ? "" : replyButtonsHtml(replies),
    transfer === undefined ? "" : transferHtml(transfer, language),
  ].filter((part) => part !== "");
  // Outlook for Windows knows no max-width: a table of fixed width, which nobody else sees, holds the column.
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="supported-color-schemes" content="light">
<title>${escapeHtml(subject)}</title>
<style>${PHONE}</style>
</head>
<body style="margin:0;padding:0;background-color:#ffffff;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="table-layout:fixed;background-color:#ffffff;"><tr><td align="left" style="padding:8px;">
<!--[if mso]><table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed;max-width:640px;"><tr>
<td lang="${language}" style="${FONT}">
${[inside, ...after].join("\n")}
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}
