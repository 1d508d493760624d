import { decodeWords } from "postal-mime";
import type { MailItem } from "../gmail/mailbox.ts";
import { headerOf } from "../gmail/mime.ts";
import type { Sandbox } from "../types.ts";
import { lastRow } from "../workbook/cells.ts";

/** What the page needs to draw its frame; tabs and mails are read one by one. */
export function pageState(sandbox: Sandbox): object {
  const { mailbox, workbook } = sandbox;
  return {
    title: workbook.title,
    spreadsheetId: workbook.spreadsheetId,
    today: sandbox.clock.today(),
    account: mailbox.account,
    tabs: workbook.sheets
      .filter((sheet) => !sheet.hidden)
      .map((sheet) => ({
        sheetId: sheet.sheetId,
        title: sheet.title,
        rows: lastRow(sheet),
        isProtected: sheet.protectedRanges.some((held) => held.range === undefined),
        ...(sheet.tabColor !== undefined && { color: sheet.tabColor }),
      })),
    drafts: mailbox.drafts().map(({ draft, item }) => ({ id: draft.id, ...mailLine(item) })),
    sent: mailbox
      .messages()
      .filter((item) => item.stored.labelIds.includes("SENT"))
      .map((item) => ({ id: item.stored.id, ...mailLine(item) })),
  };
}

function mailLine(item: MailItem): object {
  const { read } = item;
  return {
    messageId: item.stored.id,
    threadId: item.stored.threadId,
    to: [...read.to, ...read.cc, ...read.bcc].join(", "),
    subject: read.subject,
    date: new Date(item.stored.internalDate).toISOString(),
    snippet: read.text.replace(/\s+/g, " ").trim().slice(0, 140),
  };
}

/** One message, to be read: headers, text, HTML, names of its attachments. */
export function mailView(item: MailItem): object {
  const { root, text, html } = item.read;
  const names = ["From", "To", "Cc", "Bcc", "Subject", "Date"];
  return {
    headers: names.flatMap((name) => {
      const value = headerOf(root, name);
      return value === undefined || value === "" ? [] : [{ name, value: decodeWords(value) }];
    }),
    text,
    html,
    attachments: attachments(root),
  };
}

function attachments(part: MailItem["read"]["root"]): string[] {
  return [...(part.filename === "" ? [] : [part.filename]), ...part.parts.flatMap(attachments)];
}
