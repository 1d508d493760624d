import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { formatNumber } from "#shared/base/french-format.ts";
import { readLedger } from "#shared/ledger/read-ledger.ts";
import { recognise } from "#shared/ledger/recognise.ts";
import type { Cell } from "#shared/model/cell.ts";
import type { Field, Shape } from "#shared/model/mapping.ts";
import type { DoubtCode, WhyLeftOut } from "#shared/model/recognition.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { afterWrites } from "../../workbook/apply-writes.ts";
import { NOTHING_KEPT, tabOf } from "../tabs-of-words.ts";

/** One small sheet, and what a person who knows the trade would read in it. */
export interface SheetCase {
  readonly from: string;
  /** Title of the tab; `Feuille 1` unless said. */
  readonly title?: string;
  readonly lines: readonly (string | readonly Cell[])[];
  readonly shape: Shape;
  /** Field → header of its column. */
  readonly fields: Partial<Record<Field, string>>;
  /** Fields that no column may be taken for. */
  readonly not?: readonly Field[];
  /** `client | number | issued | due | amount | left to pay`, then kind, status or currency when not the plain ones. */
  readonly items: readonly string[];
  /** Codes of the problems, in order. */
  readonly problems?: readonly string[];
  /** Tables of the tab that must be left aside, and why. */
  readonly leftOut?: readonly WhyLeftOut[];
  /** What must be asked; nothing unless said. */
  readonly asked?: readonly DoubtCode[];
}

/** Amounts as a person writes them, without group spaces: `1234,56`. */
const words = (cents: number): string =>
  formatNumber(cents as never)
    .replace(/[\u202f\u00a0]/g, "")
    .replace(/\u2212/g, "-");

function readSheet(one: Pick<SheetCase, "lines" | "title">) {
  const tabs = [tabOf(one.title ?? "Feuille 1", one.lines)];
  const recognition = recognise(tabs, NOTHING_KEPT);
  const reading = readLedger(tabs, recognition.sources, {
    clients: [],
    defaultTerms: undefined,
    monthFirst: false,
    asOf: day("2026-06-30"),
  });
  const items = reading.items.map((item) => {
    const left = item.settlements.reduce((sum, settlement) => sum - settlement.amount, item.amount as number);
    return [
      reading.directory.get(item.customer)?.name ?? "?",
      item.number,
      item.issued ?? "",
      item.due ?? "",
      words(item.amount),
      words(left),
      ...(item.kind === "invoice" ? [] : [item.kind]),
      ...(item.status === undefined ? [] : [item.status]),
      ...(item.currency === "EUR" ? [] : [item.currency]),
    ].join(" | ");
  });
  return { recognition, reading, items };
}

/** The tests of a list of sheets. */
export function itReads(title: string, cases: readonly SheetCase[]): void {
  itReadsAgain(`${title} : la lecture acceptée revient sans question`, cases);
  describe(title, () => {
    it.each(cases)("$from", (one) => {
      const { recognition, reading, items } = readSheet(one);
      const found = new Map<Field, string>();
      for (const source of recognition.sources)
        for (const { field, header } of source.columns) if (!found.has(field)) found.set(field, header);
      const fields = Object.keys(one.fields) as Field[];
      // One comparison of everything: a failure shows the whole misreading.
      expect({
        shape: [...new Set(recognition.sources.map((source) => source.shape))],
        leftOut: recognition.leftOut.map(({ why }) => why),
        fields: Object.fromEntries(fields.map((field) => [field, found.get(field)])),
        wrongly: (one.not ?? []).filter((field) => found.has(field)),
        asked: recognition.doubts.map((doubt) => doubt.code),
        items,
        problems: reading.problems.map((problem) => problem.code),
      }).toEqual({
        shape: [one.shape],
        leftOut: one.leftOut ?? [],
        fields: one.fields,
        wrongly: [],
        asked: one.asked ?? [],
        items: one.items,
        problems: one.problems ?? [],
      });
    });
  });
}

/** Once accepted, the same reading must come back from what `Réglages` keeps, without a question. */
function itReadsAgain(title: string, cases: readonly SheetCase[]): void {
  describe(title, () => {
    it.each(cases)("$from", (one) => {
      const today = day("2026-06-30");
      const tabs = [tabOf(one.title ?? "Feuille 1", one.lines)];
      const accepted = refreshBook({ tabs, today, locale: "fr_FR" }, { accept: true });
      if (accepted.kind !== "done") throw new Error(accepted.message);
      const after = afterWrites(tabs, accepted.writes);
      const again = readBook({ tabs: after, today, locale: "fr_FR" });
      if (again.kind !== "book") throw new Error(again.message);
      const first = recognise(tabs, NOTHING_KEPT).sources;
      const asRead = (sources: typeof first) =>
        sources.map(({ shape, headerRow, columns }) => [
          shape,
          headerRow,
          ...columns.map((column) => `${column.field} ${column.column}`).sort(),
        ]);
      expect(asRead(again.book.sources)).toEqual(asRead(first));
    });
  });
}

export interface RefusedCase {
  readonly from: string;
  readonly title?: string;
  readonly lines: readonly string[];
  readonly why: WhyLeftOut;
}

export function itRefuses(title: string, cases: readonly RefusedCase[]): void {
  describe(title, () => {
    it.each(cases)("$from", (one) => {
      const { recognition } = readSheet(one);
      expect(recognition.leftOut.map(({ why }) => why)).toEqual([one.why]);
      expect(recognition.sources).toEqual([]);
      expect(recognition.certain).toBe(false);
    });
  });
}
