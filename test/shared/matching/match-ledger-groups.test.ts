import { describe, expect, it } from "vitest";
import { balanceGroups } from "#shared/matching/balance-groups.ts";
import type { LedgerLine } from "#shared/matching/ledger-line.ts";
import { matchLedgerGroups } from "#shared/matching/match-ledger-groups.ts";
import { credit, groups, line, OPEN, twins } from "./ledger-lines.ts";

describe("Le lettrage d'un grand livre, d'un bout à l'autre", () => {
  it("les groupes viennent dans l'ordre de leur première ligne, sûrs, et les lignes données restent en place", () => {
    const lines = [
      line("p9", -70.1, "2026-02-20"),
      OPEN,
      line("a1", -88.05, "2026-02-10", credit),
      line("f9", 70.1, "2026-01-20"),
      line("b1", 88.05, "2026-01-25"),
    ];
    const before = lines.map(({ id }) => id);
    const found = matchLedgerGroups(lines);
    expect(found.map(({ ids, sure }) => [ids.join("+"), sure])).toEqual([
      ["a1+b1", true],
      ["f9+p9", true],
    ]);
    expect(lines.map(({ id }) => id)).toEqual(before);
  });

  it("un groupe trouvé en laisse un autre seul : il est trouvé à son tour", () => {
    // The credit note names the second twin; the first is then the only one that the payment can pay.
    const [f1, f2, p] = twins({}, { number: "FA102" }, {});
    const note = line("a", -111.42, "2026-03-20", { ...credit, label: "AVOIR FACTURE FA102" });
    expect(groups(OPEN, ...[f1, f2, p].flatMap((one) => one ?? []), note)).toEqual(["a+f2", "f1+p"]);
  });

  it("même quand il n'est trouvé qu'en dernier, par un solde qui revient à zéro", () => {
    expect(
      groups(
        line("f2", 111.42, "2026-01-01"),
        line("g", 40.1, "2026-01-02"),
        line("r1", -100, "2026-01-10"),
        line("r2", -51.52, "2026-01-11"),
        line("h", 50.3, "2026-02-01"),
        line("f1", 111.42, "2026-02-02"),
        line("p", -111.42, "2026-02-20"),
      ),
    ).toEqual(["f1+p", "f2+g+r1+r2"]);
  });

  it("de deux règlements qui nomment une facture, le plus ancien la prend, quel que soit l'ordre des lignes", () => {
    const named = { label: "VIR FA101" };
    const invoices = [OPEN, line("f1", 111.42, "2026-03-01", { number: "FA101" })];
    const both = (first: LedgerLine, second: LedgerLine, expected: string) => {
      expect(groups(...invoices, first, second)).toEqual([expected]);
      expect(groups(second, first, ...invoices)).toEqual([expected]);
    };
    both(line("p9", -111.42, "2026-03-10", named), line("p1", -111.42, "2026-03-20", named), "f1+p9");
    both(line("p1", -111.42, "2026-03-10", named), line("p2", -111.42, "2026-03-10", named), "f1+p1");
    const undated = line("p9", -111.42, "2026-03-10", { ...named, day: undefined });
    both(undated, line("p1", -111.42, "2026-03-20", named), "f1+p9");
  });

  it("une ligne de zéro n'entre dans aucun groupe", () => {
    const lines = [
      line("f1", 800.1, "2026-01-05"),
      line("z", 0, "2026-01-06", { kind: "entry" }),
      line("f2", 420.55, "2026-01-20"),
      line("p1", -700, "2026-02-10"),
      line("p2", -520.65, "2026-03-10"),
    ];
    expect(groups(...lines)).toEqual(["f1+f2+p1+p2"]);
  });

  it("rien à lettrer", () => {
    expect(groups()).toEqual([]);
    expect(groups(OPEN)).toEqual([]);
  });
});

describe("Un avoir dans un grand livre", () => {
  it("annule une facture ; deux factures qui l'égalent sont un hasard", () => {
    const note = (label: string) => line("a", -150, "2026-03-20", { ...credit, label });
    const pair = [
      line("f1", 100.25, "2026-03-01", { number: "FA101" }),
      line("f2", 49.75, "2026-03-02", { number: "FA102" }),
    ];
    expect(groups(OPEN, ...pair, note("AVOIR"))).toEqual([]);
    expect(groups(OPEN, ...pair, note("AVOIR FACTURES FA101 FA102"))).toEqual(["a+f1+f2"]);
  });

  it("deux avoirs qui égalent une facture non plus", () => {
    expect(
      groups(
        OPEN,
        line("f1", 100.4, "2026-03-01"),
        line("a1", -40, "2026-03-10", credit),
        line("a2", -60.4, "2026-03-11", credit),
      ),
    ).toEqual([]);
  });

  it("sa pièce dit lequel de deux avoirs le règlement déduit", () => {
    expect(
      groups(
        OPEN,
        line("f1", 415.3, "2026-03-01", { number: "FA1001" }),
        line("a1", -115.3, "2026-03-02", { ...credit, number: "AV0041" }),
        line("a2", -115.3, "2026-03-02", { ...credit, number: "AV0042" }),
        line("p", -300, "2026-03-20", { label: "VIR FA1001 AV0042" }),
      ),
    ).toEqual(["a2+f1+p"]);
  });
});

describe("Une écriture diverse dans un grand livre", () => {
  it("n'est pas nommée par sa pièce, comme le serait un avoir", () => {
    const entry = { kind: "entry" } as const;
    expect(
      groups(
        OPEN,
        line("f1", 415.3, "2026-03-01", { number: "FA1001" }),
        line("e1", -115.3, "2026-03-02", { ...entry, number: "OD0041" }),
        line("e2", -115.3, "2026-03-02", { ...entry, number: "OD0042" }),
        line("p", -300, "2026-03-20", { label: "VIR FA1001 OD0042" }),
      ),
    ).toEqual([]);
  });
});

describe("Un règlement rejeté dans un grand livre", () => {
  const rejected = { kind: "payment", label: "REJET" } as const;

  it("le règlement suivant le paie avec une facture", () => {
    expect(
      groups(
        line("r", 111.42, "2026-03-01", rejected),
        line("f1", 188.58, "2026-03-02"),
        line("f2", 50.3, "2026-03-19"),
        line("p", -300, "2026-03-20"),
      ),
    ).toEqual(["f1+p+r"]);
  });

  it("n'est pas payé en plusieurs fois", () => {
    const payments = [line("q1", -60, "2026-03-10"), line("q2", -51.42, "2026-03-11")];
    expect(groups(OPEN, line("r", 111.42, "2026-03-01", rejected), ...payments)).toEqual([]);
    expect(groups(OPEN, line("f1", 111.42, "2026-03-01"), ...payments)).toEqual(["f1+q1+q2"]);
  });
});

describe("Une facture payée en plusieurs fois", () => {
  const part = (id: string, amount: number, on = "2026-03-10") => line(id, -amount, on);

  it.each<[count: number, found: readonly string[]]>([
    [2, ["f1+q0+q1"]],
    [3, ["f1+q0+q1+q2"]],
    [4, ["f1+q0+q1+q2+q3"]],
    [5, []],
  ])("en %i fois : %j", (count, found) => {
    const amounts = [60.11, 70.23, 81.37, 92.51, 103.71].slice(0, count);
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    const parts = amounts.map((amount, at) => part(`q${at}`, amount));
    expect(groups(OPEN, line("f1", sum, "2026-03-01"), ...parts)).toEqual(found);
  });

  it("aucune part n'est d'avant la facture, ni sans date", () => {
    const paidOn = (first: string | undefined, second: string) =>
      groups(
        OPEN,
        line("f1", 111.42, "2026-03-10"),
        { ...part("q1", 60, first ?? "2026-03-10"), ...(first === undefined ? { day: undefined } : {}) },
        part("q2", 51.42, second),
      );
    expect(paidOn("2026-03-10", "2026-03-10")).toEqual(["f1+q1+q2"]);
    expect(paidOn("2026-03-09", "2026-03-11")).toEqual([]);
    expect(paidOn("2026-03-08", "2026-03-09")).toEqual([]);
    expect(paidOn(undefined, "2026-03-11")).toEqual([]);
  });

  it("une seule part n'en est pas plusieurs : deux jumelles et un règlement restent au propriétaire", () => {
    expect(
      groups(OPEN, ...twins({}, {}, {}), part("q1", 60, "2026-03-20"), part("q2", 51.42, "2026-03-24")),
    ).toEqual([]);
  });

  it("les trois premières parts se cherchent parmi vingt-neuf règlements, pas parmi trente", () => {
    const among = (count: number) => {
      const parts = Array.from({ length: count }, (_, at) => part(`q${10 + at}`, 17.13 + at * 13.37));
      // 17,13 + 30,50 + 43,87.
      return groups(OPEN, line("f1", 91.5, "2026-03-01"), ...parts);
    };
    expect(among(29)).toEqual(["f1+q10+q11+q12"]);
    expect(among(30)).toEqual([]);
  });
});

describe("Un solde qui revient à zéro", () => {
  it("une ligne seule n'est pas un groupe", () => {
    expect(balanceGroups([line("z", 0, "2026-01-01")])).toEqual([]);
  });

  it("deux paiements égaux de deux factures différentes font un seul groupe", () => {
    const lines = [
      line("f1", 100, "2026-01-01"),
      line("f2", 300, "2026-01-02"),
      line("p1", -200, "2026-02-01"),
      line("p2", -200, "2026-02-02"),
    ];
    expect(balanceGroups(lines).map(({ ids }) => ids.join("+"))).toEqual(["f1+f2+p1+p2"]);
  });
});
