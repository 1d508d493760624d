import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { Cell, TabCells } from "#shared/model/cell.ts";
import type { ReadOptions, RefreshOutcome } from "#shared/workbook/book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { afterWrites } from "./apply-writes.ts";

const DOUBTFUL: TabCells = {
  sheetId: 7,
  title: "Ventes",
  rows: [
    ["Client", "N° facture", "Date", "Échéance", "Total TTC", "Montant TTC", "Notes"],
    ["Alpha", "FA-1", "15/09/2026", "15/10/2026", 1000, 900, "appeler lundi"],
    ["Bêta", "FA-2", "16/09/2026", "16/10/2026", 250, 240, ""],
  ],
};
const [, , , , TOTAL, MONTANT, NOTES] = [0, 1, 2, 3, 4, 5, 6];

const refresh = (tabs: readonly TabCells[], options: ReadOptions = {}): RefreshOutcome =>
  refreshBook({ tabs, today: day("2026-11-17"), locale: "fr_FR" }, options);

function done(outcome: RefreshOutcome): Extract<RefreshOutcome, { kind: "done" }> {
  if (outcome.kind !== "done") throw new Error(outcome.message);
  return outcome;
}

/** What is owed in euros after a refresh that must succeed. */
const owedIn = (outcome: RefreshOutcome): number | undefined => {
  const total = done(outcome).summary.totals[0]?.total;
  return total === undefined ? undefined : total / 100;
};

const settingsOf = (tabs: readonly TabCells[]): ReadonlyMap<string, string> =>
  new Map(
    (tabs.find(({ title }) => title === "Réglages")?.rows ?? []).map((row) => [
      String(row[0]),
      String(row[1]),
    ]),
  );

describe("La proposition de colonnes", () => {
  const proposal = refresh([DOUBTFUL]);
  const columns = proposal.kind === "proposal" ? proposal.columns : [];
  const of = (field: string) => columns.find((one) => one.field === field);

  it("montre chaque colonne avec sa lettre, sa raison et ses premières cellules", () => {
    expect(of("amount")).toMatchObject({
      tab: "Ventes",
      sheetId: 7,
      words: "Montant TTC",
      header: "Total TTC",
      letter: "E",
      samples: ["1\u202f000,00", "250,00"],
    });
    expect(of("customer")).toMatchObject({ header: "Client", letter: "A", samples: ["Alpha", "Bêta"] });
    expect(of("amount")?.reason).toContain("«\u00a0Total TTC\u00a0»");
    for (const one of columns) expect(one.confidence).toBeLessThanOrEqual(1);
  });

  it("la colonne sur laquelle porte la question n'est jamais donnée pour sûre : elle dit l'autre choix", () => {
    expect(of("amount")?.confidence).toBeLessThan(0.9);
    expect(of("amount")?.reason).toContain("Montant TTC");
    expect(of("customer")?.confidence).toBeGreaterThanOrEqual(0.9);
  });

  it("nomme ce qui manque et laisse choisir parmi toutes les colonnes du tableau", () => {
    expect(of("paidOn")).toMatchObject({ header: "", letter: "", confidence: 0, samples: [] });
    expect(of("paidOn")?.reason).toContain("tout serait compté comme dû");
    expect(of("customer")?.options.map((one) => one.header)).toEqual([
      "Client",
      "N° facture",
      "Date",
      "Échéance",
      "Total TTC",
      "Montant TTC",
      "Notes",
    ]);
  });

  it("est du JSON simple, qui passe dans le panneau", () => {
    expect(JSON.parse(JSON.stringify(columns))).toEqual(columns);
  });

  it("n'écrit rien tant que rien n'est accepté : la lecture suivante propose encore", () => {
    expect(refresh([DOUBTFUL]).kind).toBe("proposal");
  });
});

describe("Corriger une colonne", () => {
  it("la colonne choisie est lue, gardée dans « Réglages », et retrouvée sans rien demander", () => {
    const corrected = done(
      refresh([DOUBTFUL], {
        accept: true,
        corrections: [{ sheetId: 7, field: "amount", column: MONTANT ?? 0 }],
      }),
    );
    expect(owedIn(corrected)).toBe(1140);
    const after = afterWrites([DOUBTFUL], corrected.writes);
    expect(settingsOf(after).get("Correspondance · Montant TTC")).toBe("Montant TTC");
    expect(settingsOf(after).get("Onglet · Ventes")).toBe("factures #7");
    expect(owedIn(refresh(after))).toBe(1140);
  });

  it("corriger après coup change la ligne de « Réglages », sans en ajouter une seconde", () => {
    const first = afterWrites([DOUBTFUL], done(refresh([DOUBTFUL], { accept: true })).writes);
    expect(owedIn(refresh(first))).toBe(1250);
    const corrected = done(
      refresh(first, { corrections: [{ sheetId: 7, field: "amount", column: MONTANT ?? 0 }] }),
    );
    const after = afterWrites(first, corrected.writes);
    const named = (after.find(({ title }) => title === "Réglages")?.rows ?? []).filter(
      (row) => row[0] === "Correspondance · Montant TTC",
    );
    expect(named.map((row) => row[1])).toEqual(["Montant TTC"]);
    expect(owedIn(refresh(after))).toBe(1140);
  });

  it("à la main dans « Réglages », la même correction vaut autant", () => {
    const first = afterWrites([DOUBTFUL], done(refresh([DOUBTFUL], { accept: true })).writes);
    const byHand = first.map((tab) =>
      tab.title === "Réglages"
        ? {
            ...tab,
            rows: tab.rows.map((row) =>
              row[0] === "Correspondance · Montant TTC" ? [row[0], "Montant TTC", ...row.slice(2)] : row,
            ),
          }
        : tab,
    );
    expect(owedIn(refresh(byHand))).toBe(1140);
  });

  it("« aucune » : la colonne n'est plus lue, même si son titre le dit", () => {
    const corrected = done(
      refresh([DOUBTFUL], { accept: true, corrections: [{ sheetId: 7, field: "due", column: "none" }] }),
    );
    const after = afterWrites([DOUBTFUL], corrected.writes);
    expect(settingsOf(after).get("Correspondance · Échéance")).toBe("aucune");
    const reading = readBook({ tabs: after, today: day("2026-11-17"), locale: "fr_FR" });
    expect(reading.kind === "book" && reading.book.ledger.items.map((item) => item.due)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("un onglet de plus au même titre que le premier n'hérite pas de sa correction à lui seul", () => {
    const year = (sheetId: number, title: string, number: string): TabCells => ({
      sheetId,
      title,
      rows: [
        ["Client", "N° facture", "Date", "Total TTC", "Montant TTC"],
        ["Alpha", number, "15/09/2026", 1000, 900],
      ],
    });
    const tabs = [year(7, "Lyon", "L-1"), year(8, "Nice", "N-1")];
    const corrected = done(
      refresh(tabs, { accept: true, corrections: [{ sheetId: 8, field: "amount", column: 4 }] }),
    );
    expect(owedIn(corrected)).toBe(1900);
    const after = afterWrites(tabs, corrected.writes);
    expect(settingsOf(after).get("Correspondance · Montant TTC · Nice")).toBe("Montant TTC");
    expect(owedIn(refresh(after))).toBe(1900);
  });

  it("une colonne sans titre se choisit par sa lettre", () => {
    const untitled: TabCells = {
      ...DOUBTFUL,
      rows: [["Client", "N° facture", "Date", "Échéance", null], ...DOUBTFUL.rows.slice(1)],
    };
    const corrected = done(
      refresh([untitled], { accept: true, corrections: [{ sheetId: 7, field: "amount", column: 4 }] }),
    );
    const after = afterWrites([untitled], corrected.writes);
    expect(settingsOf(after).get("Correspondance · Montant TTC")).toBe("colonne E");
    expect(owedIn(refresh(after))).toBe(1250);
  });

  it("un onglet laissé de côté à tort se lit dès que le propriétaire dit ce qu'il est", () => {
    const quotes: TabCells = {
      sheetId: 9,
      title: "Devis et factures",
      rows: [
        ["Client", "N° devis", "Date", "Montant TTC"],
        ["Alpha", "D-1", "15/09/2026", 700],
      ],
    };
    expect(refresh([quotes]).kind).toBe("refused");
    const said = done(refresh([quotes], { accept: true, shapes: [{ sheetId: 9, shape: "invoices" }] }));
    expect(owedIn(said)).toBe(700);
    expect(owedIn(refresh(afterWrites([quotes], said.writes)))).toBe(700);
  });

  it("un onglet que le propriétaire ignore n'est plus compté, et le reste", () => {
    const other: TabCells = {
      ...DOUBTFUL,
      sheetId: 8,
      title: "Essai",
      rows: DOUBTFUL.rows.slice(0, 1).concat([["Gamma", "X-1", "15/09/2026", "15/10/2026", 5, 5, ""]]),
    };
    const outcome = done(
      refresh([DOUBTFUL, other], { accept: true, shapes: [{ sheetId: 8, shape: "ignored" }] }),
    );
    const after = afterWrites([DOUBTFUL, other], outcome.writes);
    expect(settingsOf(after).get("Onglet · Essai")).toBe("ignoré #8");
    expect(owedIn(refresh(after))).toBe(1250);
  });
});

describe("Une correction impossible est refusée, et rien n'est écrit", () => {
  it.each<[why: string, options: ReadOptions, says: string]>([
    [
      "une colonne sans nombre pour le montant",
      { accept: true, corrections: [{ sheetId: 7, field: "amount", column: NOTES ?? 0 }] },
      "ne contient aucun montant",
    ],
    [
      "des noms pour une échéance",
      { accept: true, corrections: [{ sheetId: 7, field: "due", column: 0 }] },
      "ne contient aucune date",
    ],
    [
      "une colonne hors du tableau",
      { accept: true, corrections: [{ sheetId: 7, field: "amount", column: 40 }] },
      "cette colonne n’existe pas",
    ],
    [
      "un onglet disparu",
      { accept: true, corrections: [{ sheetId: 99, field: "amount", column: 1 }] },
      "Cet onglet n’existe plus",
    ],
    [
      "plus aucun montant",
      { accept: true, corrections: [{ sheetId: 7, field: "amount", column: "none" }] },
      "il faut au moins une colonne de montant",
    ],
    [
      "deux réponses pour la même colonne",
      {
        accept: true,
        corrections: [
          { sheetId: 7, field: "amount", column: TOTAL ?? 0 },
          { sheetId: 7, field: "remaining", column: TOTAL ?? 0 },
        ],
      },
      "deux choses à la fois",
    ],
  ])("%s", (_, options, says) => {
    const outcome = refresh([DOUBTFUL], options);
    expect(outcome.kind).toBe("refused");
    expect(outcome.kind === "refused" && outcome.message).toContain(says);
    expect(outcome.kind === "refused" && outcome.message).toContain("Rien n’a été modifié");
  });
});

describe("Des colonnes changées depuis la confirmation", () => {
  const base: TabCells = {
    sheetId: 7,
    title: "Ventes",
    rows: [
      ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le", "Téléphone"],
      ["Alpha", "FA-1", "15/09/2026", "15/10/2026", 1000, "20/10/2026", "0102030405"],
      ["Bêta", "FA-2", "16/09/2026", "16/10/2026", 250, "", ""],
    ],
  };
  const confirmed = afterWrites([base], done(refresh([base])).writes);
  const with_ = (rows: readonly (readonly Cell[])[]): readonly TabCells[] =>
    confirmed.map((tab) => (tab.title === "Ventes" ? { ...tab, rows } : tab));
  const header = base.rows[0] ?? [];
  const renamed = (from: string, to: string): readonly TabCells[] =>
    with_([header.map((cell) => (cell === from ? to : cell)), ...base.rows.slice(1)]);

  it("déplacées : retrouvées sans rien demander", () => {
    const order = [5, 4, 3, 2, 1, 0, 6];
    expect(owedIn(refresh(with_(base.rows.map((row) => order.map((at) => row[at] ?? null)))))).toBe(250);
  });

  it.each(["MONTANT T.T.C.", "Montant TTC (€)", "Montant  ttc :", "Mt TTC"])(
    "le même titre autrement écrit (« %s ») est retrouvé sans rien demander",
    (title) => {
      expect(owedIn(refresh(renamed("Montant TTC", title)))).toBe(250);
    },
  );

  it("un autre titre de montant est demandé, avec ce qui le remplacerait ; accepté, il n'est plus demandé", () => {
    const tabs = renamed("Montant TTC", "Total de la facture");
    const outcome = refresh(tabs);
    expect(outcome.kind === "proposal" && outcome.message).toContain("Total de la facture");
    expect(owedIn(refresh(afterWrites(tabs, done(refresh(tabs, { accept: true })).writes)))).toBe(250);
  });

  it("une colonne « Payée le » disparue est demandée : sans elle, ce qui est payé serait relancé", () => {
    const tabs = with_(base.rows.map((row) => row.slice(0, 5)));
    const outcome = refresh(tabs);
    expect(outcome.kind === "proposal" && outcome.message).toContain("«\u00a0Payée le\u00a0»");
    const accepted = afterWrites(tabs, done(refresh(tabs, { accept: true })).writes);
    expect(settingsOf(accepted).get("Correspondance · Payée le")).toBe("aucune");
    expect(owedIn(refresh(accepted))).toBe(1250);
  });

  it("une colonne de téléphone disparue n'est pas une question", () => {
    expect(owedIn(refresh(with_(base.rows.map((row) => row.slice(0, 6)))))).toBe(250);
  });

  it("un titre gardé au-dessus d'autre chose n'est pas lu : il est demandé", () => {
    const swapped = with_([
      ["Montant TTC", "N° facture", "Date", "Échéance", "Client", "Payée le", "Téléphone"],
      ...base.rows.slice(1),
    ]);
    const outcome = refresh(swapped);
    expect(outcome.kind === "proposal" && outcome.message).toContain("contient autre chose");
  });
});

describe("Aucune échéance n'est connue", () => {
  const undated: TabCells = {
    sheetId: 7,
    title: "Ventes",
    rows: [
      ["Client", "N° facture", "Date", "Montant TTC"],
      ["Alpha", "FA-1", "15/09/2026", 1000],
    ],
  };

  it("actualiser demande une fois les conditions par défaut, et compte quand même", () => {
    const { summary } = done(refresh([undated]));
    expect(summary.totals).toEqual([{ currency: "EUR", total: 100_000, overdue: 0 }]);
    expect(summary.question).toContain("«\u00a0Conditions par défaut\u00a0»");
    expect(summary.sentence).toContain("Aucune échéance n’est connue");
  });

  it("la réponse dans « Réglages » suffit : plus de question, l'échéance est calculée", () => {
    const after = afterWrites([undated], done(refresh([undated])).writes).map((tab) =>
      tab.title === "Réglages"
        ? {
            ...tab,
            rows: tab.rows.map((row) =>
              row[0] === "Conditions par défaut" ? [row[0], "30J", ...row.slice(2)] : row,
            ),
          }
        : tab,
    );
    const { summary } = done(refresh(after));
    expect(summary.question).toBeUndefined();
    expect(summary.totals[0]?.overdue).toBe(100_000);
  });

  it("une seule échéance connue suffit à ne rien demander", () => {
    const one = {
      ...undated,
      rows: [
        ...(undated.rows[0] ? [[...undated.rows[0], "Échéance"]] : []),
        ["Alpha", "FA-1", "15/09/2026", 1000, null],
        ["Bêta", "FA-2", "15/09/2026", 10, "15/10/2026"],
      ],
    };
    expect(done(refresh([one])).summary.question).toBeUndefined();
  });
});

describe("Un onglet jamais confirmé", () => {
  it("se lit d'après les colonnes que « Réglages » donne déjà : un an de plus n'est pas une question de plus", () => {
    const first = afterWrites([DOUBTFUL], done(refresh([DOUBTFUL], { accept: true })).writes);
    const next: TabCells = {
      ...DOUBTFUL,
      sheetId: 70,
      title: "Ventes 2027",
      rows: [DOUBTFUL.rows[0] ?? [], ["Gamma", "FB-1", "15/10/2026", "14/11/2026", 500, 450, ""]],
    };
    expect(owedIn(refresh([...first, next]))).toBe(1750);
  });

  it("une ligne de « Réglages » écrite à la main répond d'avance à la question", () => {
    const settings: TabCells = {
      sheetId: 90,
      title: "Réglages",
      rows: [
        ["Réglage", "Valeur", "Explication"],
        ["Correspondance · Montant TTC", "Montant TTC", ""],
      ],
    };
    expect(owedIn(refresh([DOUBTFUL, settings]))).toBe(1140);
  });
});
