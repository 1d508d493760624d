import type { EvidenceFile, KeptLetter } from "#shared/model/evidence.ts";
import { sha256 } from "../drafting/fingerprint.ts";

/** What a letter's fingerprint says of its text. `none`: the row holds no fingerprint. */
type FingerprintState = "same" | "differs" | "none";

export interface ComparedLetter {
  readonly path: string;
  readonly letter: KeptLetter;
  readonly state: FingerprintState;
  /** Recomputed from the text as the workbook holds it now. */
  readonly computed: string;
}

/** Compares each letter's text with the fingerprint that was kept when it was drafted. */
export async function comparedLetters(letters: EvidenceFile["letters"]): Promise<readonly ComparedLetter[]> {
  return Promise.all(
    letters.map(async ({ path, letter }) => {
      const computed = await sha256(letter.text);
      const kept = letter.fingerprint.trim().toLowerCase();
      const state = kept === "" ? "none" : kept === computed ? "same" : "differs";
      return { path, letter, state, computed } as const;
    }),
  );
}

/** SHA-256 of bytes, in hexadecimal. */
export async function sha256Bytes(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes.slice());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
