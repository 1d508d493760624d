import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tabCsv } from "../control/tab-view.ts";
import type { Sandbox } from "../types.ts";

/** Writes each tab as `<tab>.csv` and each draft as `brouillon-<id>.eml`. Answers the names of the files. */
export function writeFiles(sandbox: Sandbox, dir: string): readonly string[] {
  mkdirSync(dir, { recursive: true });
  const written: string[] = [];
  const write = (name: string, content: string | Uint8Array): void => {
    writeFileSync(join(dir, name), content);
    written.push(name);
  };
  for (const sheet of sandbox.workbook.sheets) write(`${fileName(sheet.title)}.csv`, tabCsv(sheet));
  for (const { draft, item } of sandbox.mailbox.drafts()) {
    write(`brouillon-${fileName(draft.id)}.eml`, Buffer.from(item.stored.raw, "base64url"));
  }
  return written;
}

/** A tab's name without what a file name may not hold. */
function fileName(title: string): string {
  const controls = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(31)}]`, "g");
  return title.replace(/[\\/:*?"<>|]/g, "_").replace(controls, "_");
}
