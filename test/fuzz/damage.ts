import fc from "fast-check";
import { hostileText } from "./hostile.ts";

/** One thing that happens to a file on its way: places are shares of its length, so that they shrink with it. */
type Harm =
  | { readonly kind: "cut"; readonly at: number }
  | { readonly kind: "insert"; readonly at: number; readonly text: string }
  | { readonly kind: "drop" | "double"; readonly at: number; readonly length: number }
  | { readonly kind: "drop-line" | "double-line" | "join-line"; readonly at: number }
  | { readonly kind: "replace"; readonly from: string; readonly to: string };

const place = fc.double({ min: 0, max: 1, noNaN: true });

const harm: fc.Arbitrary<Harm> = fc.oneof(
  fc.record({ kind: fc.constant("cut" as const), at: place }),
  fc.record({ kind: fc.constant("insert" as const), at: place, text: hostileText }),
  fc.record({
    kind: fc.constantFrom("drop" as const, "double" as const),
    at: place,
    length: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({
    kind: fc.constantFrom("drop-line" as const, "double-line" as const, "join-line" as const),
    at: place,
  }),
  fc.record({
    kind: fc.constant("replace" as const),
    from: fc.constantFrom("\r\n", "\n", ";", ",", ".", "|", "\t", '"', "<", ">", "0", "1", "2026", " ", "/"),
    to: fc.constantFrom("", "\n", "\r", ";", ",", "\t", '"', "<", " ", "9", "\u00a0", "-"),
  }),
);

/** A list of signs cut where a share of its length falls. */
function harmed(text: string, one: Harm): string {
  if (one.kind === "replace") return text.split(one.from).join(one.to);
  const at = Math.floor(one.at * text.length);
  if (one.kind === "cut") return text.slice(0, at);
  if (one.kind === "insert") return text.slice(0, at) + one.text + text.slice(at);
  if (one.kind === "drop") return text.slice(0, at) + text.slice(at + one.length);
  if (one.kind === "double") return text.slice(0, at + one.length) + text.slice(at);
  const lines = text.split("\n");
  const line = Math.min(lines.length - 1, Math.floor(one.at * lines.length));
  const own = lines[line] ?? "";
  const instead =
    one.kind === "drop-line" ? [] : one.kind === "double-line" ? [own, own] : [own + (lines[line + 1] ?? "")];
  lines.splice(line, one.kind === "join-line" ? 2 : 1, ...instead);
  return lines.join("\n");
}

/** One of these sound texts after some harm (at least one). */
export function damagedText(...sound: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...sound), fc.array(harm, { minLength: 1, maxLength: 4 }))
    .map(([text, harms]) => harms.reduce(harmed, text));
}

/** The bytes of sound files with some of them changed, or the end gone. */
export function damagedBytes(...sound: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const changes = fc.array(fc.tuple(place, fc.integer({ min: 0, max: 255 })), { maxLength: 8 });
  const until = fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: place });
  return fc.tuple(fc.constantFrom(...sound), changes, until).map(([bytes, changed, end]) => {
    const copy = bytes.slice(0, Math.floor(end * bytes.length));
    for (const [at, byte] of changed) copy[Math.floor(at * (copy.length - 1))] = byte;
    return copy;
  });
}

/** A text in the encodings that French offices meet, with their byte order marks. */
export const inAnyEncoding = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(text, fc.constantFrom("utf8", "latin1", "utf16le", "utf8-mark", "utf16le-mark", "utf16be-mark"))
    .map(([content, encoding]) => {
      if (encoding === "utf8" || encoding === "latin1" || encoding === "utf16le")
        return new Uint8Array(Buffer.from(content, encoding));
      if (encoding === "utf8-mark") return new Uint8Array(Buffer.from(`\ufeff${content}`, "utf8"));
      const wide = Buffer.from(`\ufeff${content}`, "utf16le");
      return new Uint8Array(encoding === "utf16be-mark" ? wide.swap16() : wide);
    });
