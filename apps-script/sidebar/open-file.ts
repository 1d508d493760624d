import { isTooLarge, kindOfBytes } from "#shared/ledger/files/kind-of-file.ts";
import { kindOfText } from "#shared/ledger/files/kind-of-text.ts";
import type { FileKind } from "#shared/model/file-kind.ts";
import { wrongFileSentence } from "#shared/texts/files.ts";
import { decodeFile } from "./decode-file.ts";
import { inSlices, pause } from "./in-slices.ts";
import { type FecSending, prepareFec } from "./send-fec.ts";

/** A file that the owner chose, once it is known what it is. */
export type OpenedFile =
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "bank"; readonly name: string; readonly text: string }
  | { readonly kind: "fec"; readonly sending: FecSending };

const BANK_KINDS: readonly FileKind[] = ["ofx", "camt.053", "cfonb-120", "bank-csv"];

/** Of the whole reading, the part that deciding the encoding takes. */
const DECODING = 0.4;

/** How a reading tells how far it is, and learns that it must stop. */
export interface Reading {
  /** The share that is read, 0 to 1. */
  readonly tell: (share: number) => void;
  readonly stopped: () => boolean;
}

/**
 * Reads a file in the page: its weight before its bytes, its bytes before its text. A wrong file is refused here,
 * before any call. A large one is read by slices: the page answers meanwhile.
 * @param wanted what the menu asked for: it decides for a text that could be either, and what a refusal advises.
 * @throws Stopped when the owner stops it.
 */
export async function openFile(file: File, wanted: "fec" | "bank", reading: Reading): Promise<OpenedFile> {
  const { tell, stopped } = reading;
  const refused = (kind: FileKind): OpenedFile => ({
    kind: "refused",
    message: wrongFileSentence(kind, file.name, wanted),
  });
  if (isTooLarge(file.size)) return refused("too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const ofBytes = kindOfBytes(bytes, file.name);
  if (ofBytes !== "text") return refused(ofBytes);
  const { text } = await inSlices(decodeFile(bytes), (share) => tell(share * DECODING), stopped);
  tell(DECODING);
  await pause();
  const kind = kindOfText(text);
  if (BANK_KINDS.includes(kind)) return { kind: "bank", name: file.name, text };
  // A FEC without its header, or short of a column, says itself what it lacks.
  const maybeFec = kind === "fec" || (wanted === "fec" && (kind === "journal" || kind === "text"));
  if (!maybeFec) return refused(kind);
  return inSlices(prepareFec(text, file.name), (share) => tell(DECODING + share * (1 - DECODING)), stopped);
}
