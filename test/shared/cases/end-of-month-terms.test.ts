import { describe, expect, it } from "vitest";
import { readSheet } from "./owner-sheet.ts";

const HEADERS = ["Client", "N° facture", "Date", "Conditions", "Montant TTC"];

describe("Factures récapitulatives du mois, « fin de mois »", () => {
  it.each([
    { issued: "30/09/2026", terms: "30J FDM", due: "2026-10-31" },
    { issued: "30/09/2026", terms: "fin de mois", due: "2026-09-30" },
    { issued: "05/09/2026", terms: "fin de mois", due: "2026-09-30" },
    { issued: "31/01/2026", terms: "30 jours fin de mois", due: "2026-03-31" },
    { issued: "30/09/2026", terms: "30J FDM LE 10", due: "2026-11-10" },
  ])("émise le $issued, « $terms » : échéance le $due", ({ issued, terms, due }) => {
    const read = readSheet({ cells: [HEADERS, ["Martin", "FA-1", issued, terms, 1000]] });
    expect(read.book.ledger.items.map((item) => item.due)).toEqual([due]);
  });

  it("trois récapitulatives, chacune dans sa tranche : non échue, 1–30 j, 31–60 j", () => {
    const read = readSheet({
      cells: [
        HEADERS,
        ["Martin", "FA-8", "31/08/2026", "30J FDM", 100],
        ["Martin", "FA-9", "30/09/2026", "30J FDM", 200],
        ["Martin", "FA-10", "31/10/2026", "30J FDM", 400],
      ],
    });
    const [total] = read.outcome.balance.totals;
    expect([read.notDue, ...(total?.buckets ?? []).map((amount) => amount / 100)]).toEqual([
      400, 200, 100, 0, 0,
    ]);
  });

  it("l'échéance tirée des conditions est dite calculée", () => {
    const read = readSheet({ cells: [HEADERS, ["Martin", "FA-1", "30/09/2026", "30J FDM", 1000]] });
    expect(read.book.ledger.items.map((item) => item.dueSource)).toEqual(["terms"]);
  });
});
