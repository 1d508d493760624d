import { isTooLarge, kindOfBytes } from "#shared/ledger/files/kind-of-file.ts";
import { kindOfText } from "#shared/ledger/files/kind-of-text.ts";
import type { FileKind } from "#shared/model/file-kind.ts";
import { wrongFileSentence } from "#shared/texts/files.ts";
import { decodeFile } from "./decode-file.ts";
import { type FecSending, prepareFec } from "./send-fec.ts";

/** A file that the owner chose, once it is known what it is. */
export type OpenedFile =
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "bank"; readonly name: string; readonly text: string }
  | { readonly kind: "fec"; readonly sending: FecSending };

const BANK_KINDS: readonly FileKind[] = ["ofx", "camt.053", "cfonb-120", "bank-csv"];

/**
 * Reads a file in the page: its weight before its bytes, its bytes before its text. A wrong file is refused here,
 * before any call.
 * @param wanted what the menu asked for: it decides for a text that could be either, and what a refusal advises.
 */
export async function openFile(file: File, wanted: "fec" | "bank"): Promise<OpenedFile> {
  const refused = (kind: FileKind): OpenedFile => ({
    kind: "refused",
    message: wrongFileSentence(kind, file.name, wanted),
  });
  if (isTooLarge(file.size)) return refused("too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const ofBytes = kindOfBytes(bytes, file.name);
  if (ofBytes !== "text") return refused(ofBytes);
  const { text } = decodeFile(bytes);
  const kind = kindOfText(text);
  if (BANK_KINDS.includes(kind)) return { kind: "bank", name: file.name, text };
  // A FEC without its header, or short of a column, says itself what it lacks.
  const maybeFec = kind === "fec" || (wanted === "fec" && (kind === "journal" || kind === "text"));
  return maybeFec ? prepareFec(text, file.name) : refused(kind);
}
