/**
 * The three single-byte encodings met in French offices, as tables of their bytes 0x80 to 0xFF: browsers
 * have no decoder for code page 850, and some runtimes take Windows-1252 for ISO-8859-1.
 */
export type CodePage = "windows-1252" | "iso-8859-15" | "cp850";

const controls = Array.from({ length: 32 }, (_, at) => String.fromCharCode(0x80 + at)).join("");
const latin1 = Array.from({ length: 96 }, (_, at) => String.fromCharCode(0xa0 + at)).join("");

const upperHalves: Readonly<Record<CodePage, string>> = {
  "windows-1252": `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${latin1}`,
  "iso-8859-15": `${controls}${latin1
    .replace("¤", "€")
    .replace("¦", "Š")
    .replace("¨", "š")
    .replace("´", "Ž")
    .replace("¸", "ž")
    .replace("¼", "Œ")
    .replace("½", "œ")
    .replace("¾", "Ÿ")}`,
  cp850:
    "ÇüéâäàåçêëèïîìÄÅ" +
    "ÉæÆôöòûùÿÖÜø£Ø×ƒ" +
    "áíóúñÑªº¿®¬½¼¡«»" +
    "░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
    "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤" +
    "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀" +
    "ÓßÔÒõÕµþÞÚÛÙýÝ¯´" +
    "\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
};

/** A call cannot take a whole file's worth of arguments. */
const PIECE = 8192;

/** The text of bytes written in a code page. */
export function decodeCodePage(bytes: Uint8Array, page: CodePage): string {
  const upperHalf = upperHalves[page];
  const pieces: string[] = [];
  const codes = new Uint16Array(PIECE);
  for (let start = 0; start < bytes.length; start += PIECE) {
    const length = Math.min(PIECE, bytes.length - start);
    for (let at = 0; at < length; at += 1) {
      const byte = bytes[start + at] ?? 0;
      codes[at] = byte < 0x80 ? byte : upperHalf.charCodeAt(byte - 0x80);
    }
    pieces.push(Reflect.apply(String.fromCharCode, String, codes.subarray(0, length)));
  }
  return pieces.join("");
}
