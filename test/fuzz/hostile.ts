import fc from "fast-check";
import type { Cell } from "#shared/model/cell.ts";

/** Texts that have broken readers of tables, pages and messages. */
const KNOWN = [
  "",
  " ",
  "\u00a0",
  "\u0000",
  "\ufeff",
  "\ufffe",
  "\ud800",
  "\udc00\ud800",
  "\u202eRTL\u2066",
  "\r\n",
  "\u2028",
  "\u0085",
  "=1+1",
  "+33 6 12",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  '=HYPERLINK("http://x";"y")',
  "'=1",
  "#REF!",
  "#N/A",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "NaN",
  "Infinity",
  "-Infinity",
  "1e308",
  "1e999",
  "-0",
  "0x10",
  "9007199254740993",
  "1,234",
  "1.234,56 €",
  "(12,00)",
  "12,00-",
  "31/02/2026",
  "29/02/2026",
  "00/00/0000",
  "99999999",
  "2026-03-29T02:30:00+02:00",
  "<script>alert(1)</script>",
  "]]>",
  "<!--",
  "{{client}}",
  "{{{x}}}",
  "{{=<% %>=}}",
  "\ue000x\ue001",
  "a\r\nBcc: voleur@exemple.fr\r\n\r\n",
  "=?UTF-8?B?dHJvbXBldXI=?=",
  '"',
  '""',
  '";"',
  "Total",
  "TOTAL GÉNÉRAL",
  "Sous-total Dupont",
  "ÿ",
  "İ",
  "ſ",
  "ﬁ",
  "e\u0301",
  "\u{1f469}\u200d\u{1f4bb}",
  "\u0661\u0662,\u0663",
  "9".repeat(400),
  "a".repeat(3000),
  " ".repeat(3000),
  "1 ".repeat(1500),
  "(".repeat(2000),
] as const;

/** Any text: known trouble, any signs at all (halves of characters too), long repetitions. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...KNOWN) },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...KNOWN), fc.constantFrom(...KNOWN))
      .map(([one, other]) => `${one}${other}`),
  },
);

/** Any value that a cell of a sheet may hold. */
export const hostileCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 46_000, 46_000.5, 2_958_465, 1e21, 1e-9, Number.MAX_VALUE) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Any value that JSON may hold, names of an object's own machinery among them. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }),
  hostileText,
  fc.dictionary(
    fc.constantFrom("id", "error", "values", "message", "__proto__", "length"),
    fc.jsonValue({ maxDepth: 0 }),
  ),
);
