/** The basic characters of GSM 03.38 (3GPP TS 23.038, 6.2.1), each one septet. */
const GSM = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** Those of its extension: two septets each. */
const EXTENDED = new Set("^{}\\[~]|€");

/** Characters written otherwise in a short message: our no-break spaces, dashes and quotes have a plain twin. */
const PLAIN: Readonly<Record<string, string>> = {
  "\u00a0": " ",
  "\u202f": " ",
  "\u2011": "-",
  "–": "-",
  "—": "-",
  "\u2212": "-",
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "«": '"',
  "»": '"',
  "…": "...",
  œ: "oe",
  Œ: "OE",
  ç: "c",
};

/**
 * A text in the characters that every phone writes in one septet where it has them: accents outside that alphabet are
 * dropped (« Hôtel » → « Hotel »), as phones do. What has no Latin twin stays: the message then counts double.
 */
export function gsmText(text: string): string {
  return [...text]
    .map((character) => {
      const plain = PLAIN[character] ?? character;
      if (septets(plain) !== undefined) return plain;
      const bare = plain.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
      return septets(bare) === undefined ? plain : bare;
    })
    .join("");
}

/** Septets of a text in the GSM alphabet; `undefined` when a character is not in it. */
function septets(text: string): number | undefined {
  let count = 0;
  for (const character of text) {
    if (GSM.has(character)) count += 1;
    else if (EXTENDED.has(character)) count += 2;
    else return undefined;
  }
  return count;
}

/**
 * How many messages a text takes: 160 septets or 70 UTF-16 units alone, 153 or 67 each once there are several
 * (3GPP TS 23.040, 9.2.3.24). The two septets of one sign are never parted: a part may close one short.
 */
export function smsParts(text: string): number {
  const gsm = septets(text);
  if (gsm !== undefined) {
    if (gsm <= 160) return gsm === 0 ? 0 : 1;
    return partsOf(
      [...text].map((character) => septets(character) ?? 1),
      153,
    );
  }
  if (text.length <= 70) return 1;
  return partsOf(
    [...text].map((character) => character.length),
    67,
  );
}

function partsOf(sizes: readonly number[], room: number): number {
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > room) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return parts;
}
