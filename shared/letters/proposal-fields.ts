import { sumCents } from "../base/money.ts";
import type { Instalment } from "../model/commitments.ts";
import type { Block } from "../model/letter.ts";
import type { LetterWords } from "../texts/letter-vocabulary.ts";
import { type LetterInput, type OfferWords, wordsOf } from "./letter-input.ts";
import { plainField } from "./plain-field.ts";
import type { LetterField } from "./render-template.ts";

const NO_OFFER = "Notez d'abord l'offre reçue dans le panneau (montant, dates, ce qui est proposé).";
const NO_COUNTER = "Notez d'abord votre contre-proposition (montant, dates, points).";
/** Nothing was said on a point. */
const SILENT = "–";

/** « 500,00 € le 10/07/2026 et 500,00 € le 10/08/2026 ». */
function instalmentWords(instalments: readonly Instalment[], currency: string, words: LetterWords): string {
  return words.and(
    instalments.map(({ day, amount }) =>
      words.offer.instalment(words.amount(amount, currency), words.day(day)),
    ),
  );
}

/** What an offer says, point by point: its amount, its dates, then what it adds. */
function pointsOf(offer: OfferWords, currency: string, words: LetterWords): readonly string[] {
  const points: string[] = [];
  const { amount, dates } = words.offer;
  if (offer.amount !== undefined) points.push(words.labelled(amount, words.amount(offer.amount, currency)));
  if (offer.instalments.length > 0) {
    points.push(words.labelled(dates, instalmentWords(offer.instalments, currency, words)));
  }
  return [
    ...points,
    ...offer.points
      .map(plainField)
      .filter((point) => point !== "")
      .map(words.quote),
  ];
}

/** One side of a comparison: the point, what each says of it. */
type Row = readonly [point: string, theirs: string, ours: string];

/** « Délai : 30 jours » is the point « Délai »; other words have no name of their own. */
function named(point: string): readonly [name: string | undefined, words: string] {
  const at = point.search(/[ \u00a0]?:[ \u00a0]/);
  if (at < 1 || at > 40) return [undefined, point];
  return [point.slice(0, at).trim(), point.slice(at).replace(/^[ \u00a0]?:[ \u00a0]/, "")];
}

/** Both sides, point by point: the amount, the dates, then the others in the order in which they were written. */
function comparison(
  offer: OfferWords | undefined,
  counter: OfferWords,
  currency: string,
  words: LetterWords,
): readonly Row[] {
  const rows: Row[] = [];
  const amount = (side: OfferWords | undefined): string =>
    side?.amount === undefined ? SILENT : words.amount(side.amount, currency);
  const dates = (side: OfferWords | undefined): string =>
    side === undefined || side.instalments.length === 0
      ? SILENT
      : instalmentWords(side.instalments, currency, words);
  if (offer?.amount !== undefined || counter.amount !== undefined) {
    rows.push([words.offer.amount, amount(offer), amount(counter)]);
  }
  if ((offer?.instalments.length ?? 0) > 0 || counter.instalments.length > 0) {
    rows.push([words.offer.paymentDates, dates(offer), dates(counter)]);
  }
  const plain = (points: readonly string[]): readonly string[] =>
    points.map(plainField).filter((point) => point !== "");
  const [theirs, ours] = [plain(offer?.points ?? []), plain(counter.points)];
  for (let at = 0; at < Math.max(theirs.length, ours.length); at += 1) {
    const their = theirs[at];
    const [theirName, theirWords] = named(their ?? SILENT);
    const [ourName, ourWords] = named(ours[at] ?? SILENT);
    const said = their === undefined ? SILENT : words.quote(theirWords);
    rows.push([ourName ?? theirName ?? words.offer.numbered(at + 1), said, ourWords]);
  }
  return rows;
}

function comparisonBlock(input: LetterInput): Block | undefined {
  const { offer, counter, line } = input;
  const words = wordsOf(input);
  const { point, ours, theirs, reply } = words.offer;
  if (counter === undefined) return undefined;
  const rows = comparison(offer, counter, line.currency, words);
  if (rows.length === 0) return undefined;
  if (offer === undefined) {
    return {
      kind: "table",
      columns: [{ header: point }, { header: ours }],
      rows: rows.map(([name, , answer]) => [name, answer]),
      totals: [],
    };
  }
  const columns = [{ header: point }, { header: theirs }, { header: reply }];
  return { kind: "table", columns, rows, totals: [] };
}

/** What an offer and our answer add to a message. */
export function proposalFields(input: LetterInput): readonly (readonly [string, LetterField])[] {
  const { offer, counter, line } = input;
  const words = wordsOf(input);
  const points = offer === undefined ? [] : pointsOf(offer, line.currency, words);
  const due = sumCents(line.parts.map(({ amount }) => amount));
  return [
    [
      "offre_date",
      { kind: "text", value: offer === undefined ? undefined : words.day(offer.day), missing: NO_OFFER },
    ],
    [
      "offre_points",
      {
        kind: "block",
        value: points.length === 0 ? undefined : { kind: "lines", lines: points },
        missing: NO_OFFER,
      },
    ],
    ["contre_proposition", { kind: "block", value: comparisonBlock(input), missing: NO_COUNTER }],
    ["remise", { kind: "flag", value: counter?.amount !== undefined && counter.amount < due }],
  ];
}
