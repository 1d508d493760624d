import type { Day } from "#shared/base/day.ts";
import type { EvidenceFile, EvidencePiece } from "#shared/model/evidence.ts";
import type { PaperDocument } from "#shared/model/paper.ts";
import { evidenceTexts } from "#shared/texts/panel/after.ts";
import type { IndexMore } from "#shared/workbook/evidence-index.ts";
import { safeFileName } from "../panel/file-name.ts";
import type { WrittenPdf } from "../panel/prepared-now.ts";
import { comparedLetters, sha256Bytes } from "./fingerprints.ts";
import type { OwnFile } from "./own-files.ts";
import { distinctPaths } from "./safe-paths.ts";
import { SHA256_LIST, type Summed, sha256List } from "./sha256-list.ts";
import { utf8, zipWriter } from "./zip.ts";

/** What making an evidence file needs beside its content. */
export interface EvidenceWork {
  /** Name of the ZIP, without its ending. */
  readonly name: string;
  readonly on: Day;
  readonly own: readonly OwnFile[];
  readonly pdf: (document: PaperDocument) => Promise<WrittenPdf>;
  /** The index, once it is known what the owner added and what the fingerprints say. */
  readonly index: (more: IndexMore) => PaperDocument;
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface MadeEvidence {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Number of files in it, the list of fingerprints included. */
  readonly count: number;
  readonly remarks: readonly string[];
}

/** The owner stopped it: nothing was saved. */
export class EvidenceStopped extends Error {}

/** Leaves the browser a moment, to show what is done and to take a click. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Makes the ZIP of an evidence file: every piece as PDF or text, the owner's files, the index, then the SHA-256 of each.
 * The same content gives the same bytes.
 * @throws EvidenceStopped when the owner stops it
 */
export async function makeEvidence(file: EvidenceFile, work: EvidenceWork): Promise<MadeEvidence> {
  const { on, own, signal } = work;
  const zip = zipWriter(on);
  const distinct = distinctPaths();
  const sums: Summed[] = [];
  const remarks: string[] = [];
  const total = file.files.length + own.length + 2;
  let done = 0;

  // The index and the list keep their own names.
  const indexPath = distinct(evidenceTexts.indexPath);
  distinct(SHA256_LIST);

  async function put(path: string, bytes: Uint8Array, packed: boolean): Promise<void> {
    zip.add({ path, bytes, packed });
    sums.push({ path, sha256: await sha256Bytes(bytes) });
    done += 1;
    work.progress?.(done, total);
    await breathe();
    if (signal?.aborted === true) throw new EvidenceStopped();
  }

  async function pdfOf(document: PaperDocument, path: string): Promise<Uint8Array> {
    const { bytes, unwritable } = await work.pdf(document);
    if (unwritable.length > 0) remarks.push(evidenceTexts.unwritable(path, unwritable));
    return bytes;
  }

  for (const { path, letter, state } of await comparedLetters(file.letters)) {
    if (state === "differs") remarks.push(evidenceTexts.differs(path, letter.id));
    if (state === "none") remarks.push(evidenceTexts.noFingerprint(path));
  }
  for (const piece of file.files) {
    const path = distinct(piece.path);
    const bytes = "paper" in piece ? await pdfOf(piece.paper, path) : utf8(textOf(piece));
    await put(path, bytes, "paper" in piece);
  }
  const added: { path: string; size: number }[] = [];
  for (const { name, bytes } of own) {
    const path = distinct(`${evidenceTexts.ownFolder}/${safeFileName(name)}`);
    await put(path, bytes, isPacked(name));
    added.push({ path, size: bytes.length });
  }
  const index = await pdfOf(work.index({ own: added, remarks }), indexPath);
  await put(indexPath, index, true);
  const list = sha256List([...sums].sort((a, b) => (a.path < b.path ? -1 : 1)));
  zip.add({ path: SHA256_LIST, bytes: utf8(list) });
  done += 1;
  work.progress?.(done, total);
  return { name: `${safeFileName(work.name)}.zip`, bytes: zip.end(), count: done, remarks };
}

/** A text as it is: a letter's must keep the bytes that its fingerprint was made of. */
const textOf = (piece: Extract<EvidencePiece, { text: string }>): string => piece.text;

function isPacked(name: string): boolean {
  return /\.(?:pdf|png|jpe?g|gif|webp|heic|zip|docx|xlsx|odt|ods)$/i.test(name);
}
