import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { Reduction } from "#shared/dunning/paid-history.ts";
import { isRefused, residualQuestion } from "#shared/dunning/residual-questions.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import { retentionNumber } from "#shared/texts/retention-money.ts";
import { anEvent, anInvoice, keyOf } from "./builders.ts";

const TODAY = "2026-06-30";

/** What a rest of some euros of an invoice of 1 000 € looks like; `paid`: days and euros of what came. */
function asked(
  euros: number,
  more: Partial<LedgerItem> = {},
  paid: readonly (readonly [string, number])[] = [],
  today = TODAY,
) {
  const item = anInvoice("FA-1", 1_000, "2026-05-31", more);
  const reductions = paid.map(([on, sum]): Reduction => ({ day: day(on), amount: cents(sum * 100) }));
  const history = { get: (of: LedgerItem) => (of === item ? reductions : undefined) };
  return residualQuestion({ item, open: cents(Math.round(euros * 100)), daysLate: 30 }, history, day(today));
}

describe("Un reste de 5 % ressemble à une retenue de garantie", () => {
  it.each([
    { euros: 50, question: "retention-proposed", why: "5 % exactement" },
    { euros: 50.05, question: "retention-proposed", why: "à cinq centimes près" },
    { euros: 49.95, question: "retention-proposed", why: "à cinq centimes près" },
    { euros: 50.06, question: undefined, why: "six centimes de trop" },
    { euros: 49.94, question: undefined, why: "six centimes de moins" },
  ])("$euros € de 1 000 € : $question ($why)", ({ euros, question }) => {
    expect(asked(euros)).toBe(question);
  });

  it("5 % du montant hors taxes, quand la ligne le dit", () => {
    expect(asked(41.67)).toBeUndefined();
    expect(asked(41.67, { amountExclTax: cents(83_333) })).toBe("retention-proposed");
    expect(asked(0.03)).toBeUndefined();
  });

  it("jusqu'à un an après la facture, ce jour compris", () => {
    const issued = day("2025-06-30");
    expect(asked(50, { issued })).toBe("retention-proposed");
    expect(asked(50, { issued: day("2025-06-29") })).toBeUndefined();
    expect(asked(50, { issued: undefined })).toBe("retention-proposed");
  });
});

describe("Un reste d'au plus 3 % ressemble à un escompte quand tout le reste fut payé avant l'échéance", () => {
  const before = "2026-05-30";

  it.each([
    { euros: 30, on: before, question: "early-discount-proposed", why: "3 %, payé la veille" },
    { euros: 30.01, on: before, question: undefined, why: "plus de 3 %" },
    { euros: 1, on: before, question: "early-discount-proposed", why: "un euro" },
    { euros: 0.99, on: before, question: undefined, why: "moins d'un euro : un arrondi" },
    { euros: 30, on: "2026-05-31", question: undefined, why: "payé le jour de l'échéance" },
  ])("$euros € : $question ($why)", ({ euros, on, question }) => {
    expect(asked(euros, {}, [[on, 1_000 - euros]])).toBe(question);
  });

  it("en plusieurs fois aussi, mais tout avant l'échéance", () => {
    expect(
      asked(30, {}, [
        ["2026-05-02", 500],
        [before, 470],
      ]),
    ).toBe("early-discount-proposed");
    expect(
      asked(30, {}, [
        ["2026-05-02", 500],
        ["2026-06-02", 470],
      ]),
    ).toBeUndefined();
  });

  it("rien quand on ne sait pas comment le reste fut réglé, ni sans échéance", () => {
    expect(asked(30)).toBeUndefined();
    expect(asked(30, {}, [[before, 500]])).toBeUndefined();
    expect(asked(30, { due: undefined }, [[before, 970]])).toBeUndefined();
  });
});

describe("Ce dont on ne demande rien", () => {
  it.each<{ readonly more: Partial<LedgerItem>; readonly why: string }>([
    { more: { kind: "deposit" }, why: "un acompte" },
    { more: { status: "disputed" }, why: "une facture dont le statut dit déjà quelque chose" },
    { more: { duplicated: true }, why: "une facture en double" },
    { more: { number: retentionNumber("FA-1") }, why: "une retenue déjà acceptée" },
  ])("$why", ({ more }) => {
    expect(asked(50)).toBe("retention-proposed");
    expect(asked(50, more)).toBeUndefined();
  });

  it("une facture entière ou soldée, si petite soit-elle", () => {
    const small = { amount: cents(5) };
    expect(asked(0.05, small)).toBeUndefined();
    expect(asked(0.04, small)).toBe("retention-proposed");
    expect(asked(0, small)).toBeUndefined();
  });
});

describe("Le propriétaire a déjà dit non", () => {
  const open = { item: anInvoice("FA-1", 1_000, "2026-05-31"), open: cents(5_000), daysLate: 30 };
  const no = (motive: string, invoices = "FA-1", of = "Durand") =>
    anEvent("note", "2026-06-01", invoices, { motive, of });

  it("de la retenue ou de l'escompte, chacun pour soi", () => {
    const rg = [no("pas de retenue de garantie")];
    expect(isRefused(open, "retention-proposed", rg, undefined)).toBe(true);
    expect(isRefused(open, "early-discount-proposed", rg, undefined)).toBe(false);
    expect(isRefused(open, "early-discount-proposed", [no("escompte refusé")], undefined)).toBe(true);
    expect(isRefused(open, "retention-proposed", [], undefined)).toBe(false);
  });

  it("pour cette facture, où qu'elle soit dans la note", () => {
    expect(isRefused(open, "retention-proposed", [no("RG refusée", "FA-2")], undefined)).toBe(false);
    expect(isRefused(open, "retention-proposed", [no("RG refusée", "")], undefined)).toBe(false);
    expect(isRefused(open, "retention-proposed", [no("RG refusée", "FA-2, fa-1")], undefined)).toBe(true);
  });

  it("une autre note sur la même facture ne dit pas non", () => {
    expect(isRefused(open, "retention-proposed", [no("appelé le chantier")], undefined)).toBe(false);
  });

  it("sous un payeur commun : le compte ou son payeur, pas le voisin", () => {
    const payer = keyOf("Holding");
    const said = (of: string) => isRefused(open, "retention-proposed", [no("RG refusée", "FA-1", of)], payer);
    expect(said("Durand")).toBe(true);
    expect(said("Holding")).toBe(true);
    expect(said("Petit")).toBe(false);
  });
});
