import { describe, expect, it } from "vitest";
import { cents } from "#shared/base/money.ts";
import { invoicesOfLine } from "#shared/dunning/line-invoices.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { anInvoice, planOn } from "./builders.ts";

/** The line of a reminder about some invoices, some without a number. */
function lineFor(...numbers: readonly string[]): PlanLine {
  const items = numbers.map((number) => anInvoice(number, 1_000, "2026-05-25"));
  const [line] = planOn("2026-06-01", { items });
  if (line === undefined) throw new RangeError("une ligne");
  return line;
}

describe("Les factures d'une ligne, comme le journal les nomme", () => {
  it("entières sans montant, une partie avec le sien", () => {
    const line = lineFor("FA-1", "FA-2");
    const parts = line.parts.map((part, at) => (at === 0 ? part : { ...part, amount: cents(30_000) }));
    expect(invoicesOfLine({ ...line, parts })).toEqual([
      { number: "FA-1", amount: undefined },
      { number: "FA-2", amount: 30_000 },
    ]);
  });

  it("sans celles qui n'ont pas de numéro", () => {
    expect(invoicesOfLine(lineFor("FA-1", ""))).toEqual([{ number: "FA-1", amount: undefined }]);
  });

  it("celles qui ont disparu, quand c'est d'elles que parle la ligne", () => {
    const vanished = [{ number: "FA-9", amount: cents(5_000) }];
    expect(invoicesOfLine({ ...lineFor("FA-1"), vanished })).toEqual(vanished);
  });
});
