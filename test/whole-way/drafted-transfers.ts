import { scanned } from "../extension/drafting/scan-code.ts";
import { writtenDrafts } from "./command-line.ts";

/** A draft of a folder as a mail program and a banking app see it. */
export interface SeenDraft {
  readonly text: string;
  readonly html: string;
  /** Lines of the code to scan; none: no image. */
  readonly scanned: readonly string[];
}

/** The drafts of a folder, read by a mail parser and a reader of codes that share nothing with their writers. */
export async function seenDrafts(dir: string): Promise<readonly SeenDraft[]> {
  return (await writtenDrafts(dir)).map(({ text = "", html = "", attachments }) => {
    const image = attachments.find(({ contentId = "" }) => html.includes(`cid:${contentId.slice(1, -1)}`));
    const code = image === undefined ? undefined : scanned(new Uint8Array(image.content as ArrayBuffer)).text;
    return { text, html, scanned: code?.split("\n") ?? [] };
  });
}
