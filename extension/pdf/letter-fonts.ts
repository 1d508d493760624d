/// <reference types="vite/client" />
import regular from "dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf?url";
import bold from "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf?url";

/** The bytes of the two fonts that letters are set in. */
export interface LetterFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

let loaded: Promise<LetterFonts> | undefined;

async function bytesOf(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`Police introuvable dans l'extension (${answer.status}).`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The fonts of the extension, read from its own files when the first letter is printed. */
export function letterFonts(): Promise<LetterFonts> {
  loaded ??= Promise.all([bytesOf(regular), bytesOf(bold)]).then(([one, two]) => ({
    regular: one,
    bold: two,
  }));
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}
