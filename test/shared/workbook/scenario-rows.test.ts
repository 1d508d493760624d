import { describe, expect, it } from "vitest";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import type { Cell } from "#shared/model/cell.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { planTable } from "#shared/workbook/rows/plan-rows.ts";
import { bookOf, clientRow, invoicesTab, ourTabs, plain, type Rows, saidOf } from "./own-book.ts";

/** A sound scenario, the row of step 2 being replaced by the case. */
const FIRST = ["standard", 1, 3, "e-mail", "Oubli", "toujours", "contact", 15];
const LAST: Rows = [
  ["standard", 3, 20, "courrier", "Avis d'impayé", "toujours", "contact", 15],
  ["standard", 4, 30, "recommandé", "Mise en demeure", "toujours", "siège", 150],
];
const SECOND: readonly Cell[] = ["standard", 2, 10, "e-mail", "Date de règlement", "toujours", "contact", 15];

const scenario = (rows: Rows, more: Rows = []): Rows => [FIRST, ...rows, ...LAST, ...more];
const changed = (column: number, cell: Cell): readonly Cell[] =>
  SECOND.map((value, index) => (index === column ? cell : value));

const book = (rows: Rows, on = "2026-11-03", tabs = {}) =>
  bookOf(on, [
    invoicesTab([["Alpha", "FA-1", "2026-09-01", "2026-10-01", 500]]),
    ...ourTabs({ Scénarios: rows, ...tabs }),
  ]);
const faults = (rows: Rows, tabs = {}) =>
  book(rows, "2026-11-03", tabs).problems.map(({ code, place, value, data, severity }) => ({
    fault: data?.fault ?? code,
    row: place.row,
    column: place.column,
    value,
    severity,
  }));
/** Step 1 was sent: the item stands at step 2. */
const AT_STEP_2 = {
  Journal: [["E1", "05/10/2026", "Alpha", "FA-1", "relance envoyée", 1, "e-mail", "sortant"]] as Rows,
};
const lineAtStep2 = (rows: Rows) => {
  const line = planBook(book(rows, "2026-11-03", AT_STEP_2)).plan[0]?.line;
  return [line?.state, line?.step, line?.reasons[0]?.code, line?.reasons[0]?.text];
};

describe("Une ligne de Scénarios que l'on écrit à la main", () => {
  it("la ligne saine n'a pas de défaut, et l'étape 2 part à son jour", () => {
    expect(faults(scenario([SECOND]))).toEqual([]);
    expect(lineAtStep2(scenario([SECOND]))).toEqual(["à faire", 2, "step-reached", undefined]);
  });

  it.each([
    { column: "Étape", index: 1, cell: "deux", fault: "rank-unreadable", words: "Numéro d'étape illisible" },
    { column: "Étape", index: 1, cell: "", fault: "rank-unreadable", words: "Numéro d'étape illisible" },
    { column: "Étape", index: 1, cell: "2bis", fault: "rank-unreadable", words: "Numéro d'étape illisible" },
    { column: "Étape", index: 1, cell: 1.5, fault: "rank-unreadable", words: "Numéro d'étape illisible" },
    { column: "Étape", index: 1, cell: -2, fault: "rank-unreadable", words: "Numéro d'étape illisible" },
    { column: "Étape", index: 1, cell: 1e21, fault: "rank-unreadable", words: "Numéro d'étape illisible" },
    { column: "Jour", index: 2, cell: "dix", fault: "day-unreadable", words: "Jour illisible" },
    { column: "Jour", index: 2, cell: "", fault: "day-unreadable", words: "Jour illisible" },
    { column: "Jour", index: 2, cell: "10/20", fault: "day-unreadable", words: "Jour illisible" },
    { column: "Jour", index: 2, cell: 10.5, fault: "day-unreadable", words: "Jour illisible" },
    { column: "Jour", index: 2, cell: 46_300, fault: "day-unreadable", words: "Jour illisible" },
    { column: "Jour", index: 2, cell: "=A1+3", fault: "day-unreadable", words: "Jour illisible" },
    { column: "Jour", index: 2, cell: -10, fault: "day-before-due", words: "ne part pas avant l'échéance" },
    {
      column: "Jour",
      index: 2,
      cell: "J−10",
      fault: "day-before-due",
      words: "ne part pas avant l'échéance",
    },
    { column: "Canal", index: 3, cell: "pigeon", fault: "channel-unknown", words: "Canal inconnu" },
    { column: "Canal", index: 3, cell: "", fault: "channel-unknown", words: "Canal inconnu" },
    { column: "Canal", index: 3, cell: true, fault: "channel-unknown", words: "Canal inconnu" },
    {
      column: "Modèle",
      index: 4,
      cell: "Oublie",
      fault: "template-unknown",
      words: "n'existe pas dans Modèles",
    },
    { column: "Modèle", index: 4, cell: "", fault: "template-unknown", words: "n'existe pas dans Modèles" },
    {
      column: "Condition",
      index: 5,
      cell: "parfois",
      fault: "condition-unknown",
      words: "Condition inconnue",
    },
  ])(
    "« $cell » dans $column : nommé avec sa ligne, ni sauté ni envoyé",
    ({ column, index, cell, fault, words }) => {
      const rows = scenario([changed(index, cell)]);
      expect(faults(rows)).toEqual([{ fault, row: 3, column, value: String(cell), severity: "à corriger" }]);
      const [problem] = book(rows).problems;
      expect(problem === undefined ? "" : saidOf(problem).problem).toContain(words);
      expect(problem === undefined ? "" : saidOf(problem).problem).toContain("attendent votre décision");
      // Step 3 is long due: it would be the next one if the row were skipped.
      expect(lineAtStep2(rows)).toEqual(["décision", 2, "step-unreadable", column]);
    },
  );

  it.each([
    { column: 1, cell: "étape 2", why: "l'étape en toutes lettres" },
    { column: 1, cell: "2", why: "l'étape en texte" },
    { column: 2, cell: "J+10", why: "le jour comme on l'écrit" },
    { column: 2, cell: "10 jours", why: "le jour avec son mot" },
    { column: 3, cell: "Courriel", why: "un autre mot pour e-mail" },
    { column: 3, cell: "E-MAIL", why: "des majuscules" },
    { column: 4, cell: "date de reglement", why: "sans accents" },
    { column: 5, cell: "", why: "une condition vide : toujours" },
  ])("« $cell » se lit ($why)", ({ column, cell }) => {
    const rows = scenario([changed(column, cell)]);
    expect(faults(rows)).toEqual([]);
    expect(lineAtStep2(rows)).toEqual(["à faire", 2, "step-reached", undefined]);
  });

  it("un montant minimum illisible est nommé ; celui du canal compte, et l'étape part", () => {
    const rows = scenario([changed(7, "beaucoup")]);
    expect(faults(rows)).toEqual([
      {
        fault: "minimum-unreadable",
        row: 3,
        column: "Montant minimum",
        value: "beaucoup",
        severity: "à corriger",
      },
    ]);
    expect(lineAtStep2(rows)).toEqual(["à faire", 2, "step-reached", undefined]);
  });

  it("le mot connu le plus proche est proposé", () => {
    const said = (rows: Rows, tabs = {}) =>
      book(rows, "2026-11-03", tabs).problems.map((problem) => saidOf(problem).whatToDo);
    expect(said(scenario([changed(3, "télephonne")]))[0]).toContain("Vouliez-vous écrire « téléphone » ?");
    expect(said(scenario([changed(4, "Oublie")]))[0]).toContain("Vouliez-vous écrire « Oubli » ?");
    expect(said(scenario([changed(3, "pigeon voyageur")]))[0]).not.toContain("Vouliez-vous");
  });

  it("une ligne sans numéro entre deux étapes qui se suivent retient la suivante : nul ne sait ce qui la précède", () => {
    const rows = scenario([SECOND, changed(1, "?")]);
    expect(faults(rows).map(({ fault, row }) => [fault, row])).toEqual([["rank-unreadable", 4]]);
    expect(lineAtStep2(rows)).toEqual(["à faire", 2, "step-reached", undefined]);
    const journal: Rows = [
      ...AT_STEP_2.Journal,
      ["E2", "12/10/2026", "Alpha", "FA-1", "relance envoyée", 2, "e-mail", "sortant"],
    ];
    const line = planBook(book(rows, "2026-11-03", { Journal: journal })).plan[0]?.line;
    expect([line?.state, line?.step]).toEqual(["décision", 3]);
  });
});

describe("Ce qui ne va pas d'une ligne à l'autre", () => {
  it.each([
    {
      why: "deux étapes de même numéro et différentes",
      rows: scenario([SECOND, changed(3, "téléphone")]),
      said: [{ fault: "duplicated-rank", row: 4, column: "Étape", value: "2", severity: "à corriger" }],
      line: ["décision", 2, "step-unreadable", "Étape"],
    },
    {
      why: "la même ligne collée deux fois",
      rows: scenario([SECOND, SECOND]),
      said: [{ fault: "repeated-row", row: 4, column: "Étape", value: "2", severity: "à savoir" }],
      line: ["à faire", 2, "step-reached", undefined],
    },
    {
      why: "un numéro manquant",
      rows: scenario([]),
      said: [{ fault: "missing-rank", row: 3, column: "Étape", value: "3", severity: "à savoir" }],
      line: ["à faire", 3, "step-reached", undefined],
    },
    {
      why: "des jours qui ne croissent pas",
      rows: scenario([changed(2, 3)]),
      said: [{ fault: "offsets-not-growing", row: 3, column: "Jour", value: "3", severity: "à corriger" }],
      line: ["à faire", 2, "step-reached", undefined],
    },
    {
      why: "une étape préventive après l'échéance",
      rows: [
        ["standard", 0, 2, "e-mail", "Facture en ordre", "ciblée", "contact", 15],
        ...scenario([SECOND]),
      ],
      said: [{ fault: "preventive-late", row: 2, column: "Jour", value: "2", severity: "à corriger" }],
      line: ["à faire", 2, "step-reached", undefined],
    },
    {
      why: "une étape préventive écrite la dernière",
      rows: scenario([SECOND], [["standard", 0, -7, "e-mail", "Facture en ordre", "ciblée", "contact", 15]]),
      said: [{ fault: "preventive-not-first", row: 6, column: "Étape", value: "0", severity: "à savoir" }],
      line: ["à faire", 2, "step-reached", undefined],
    },
    {
      why: "une étape préventive illisible ne retient rien",
      rows: [["standard", 0, -7, "fax", "Facture en ordre", "ciblée", "contact", 15], ...scenario([SECOND])],
      said: [{ fault: "channel-unknown", row: 2, column: "Canal", value: "fax", severity: "à corriger" }],
      line: ["à faire", 2, "step-reached", undefined],
    },
    {
      why: "un message plus doux après la mise en demeure",
      rows: scenario([SECOND], [["standard", 5, 40, "e-mail", "Oubli", "toujours", "contact", 15]]),
      said: [
        { fault: "milder-after-notice", row: 6, column: "Canal", value: "e-mail", severity: "à corriger" },
      ],
      line: ["à faire", 2, "step-reached", undefined],
    },
    {
      why: "un appel ou une décision après la mise en demeure",
      rows: scenario(
        [SECOND],
        [["standard", 5, 45, "téléphone", "Dernier appel", "toujours", "dirigeant", 300]],
      ),
      said: [],
      line: ["à faire", 2, "step-reached", undefined],
    },
    {
      why: "aucune mise en demeure",
      rows: [FIRST, SECOND],
      said: [
        { fault: "no-formal-notice", row: 2, column: "Scénario", value: "standard", severity: "à savoir" },
      ],
      line: ["à faire", 2, "step-reached", undefined],
    },
  ])("$why", ({ rows, said, line }) => {
    expect(faults(rows)).toEqual(said);
    expect(lineAtStep2(rows)).toEqual(line);
  });

  it("un nom laissé vide compte pour le scénario du dessus, et cela se dit", () => {
    const rows: Rows = [FIRST, changed(0, null), ...LAST];
    expect(faults(rows)).toEqual([
      { fault: "name-carried", row: 3, column: "Scénario", value: "", severity: "à savoir" },
    ]);
    expect(lineAtStep2(rows)).toEqual(["à faire", 2, "step-reached", undefined]);
    expect(faults([changed(0, null), FIRST, SECOND, ...LAST])).toEqual([
      { fault: "name-missing", row: 2, column: "Scénario", value: "", severity: "à corriger" },
    ]);
  });

  it("un scénario que rien ne suit se dit, avec le nom le plus proche ; celui d'un client ou d'un métier, non", () => {
    const named = (name: string): Rows => [FIRST, SECOND, ...LAST].map(([, ...cells]) => [name, ...cells]);
    expect(faults(named("standart")).map(({ fault, severity, value }) => [fault, severity, value])).toEqual([
      ["unused-scenario", "à savoir", "standart"],
    ]);
    expect(saidOf(book(named("standart")).problems[0] ?? missing()).whatToDo).toContain("« standard »");
    expect(faults(named("standard – bâtiment"))).toEqual([]);
    const clients: Rows = [clientRow({ Client: "Alpha", Scénario: "Doux" })];
    expect(faults(named("doux"), { Clients: clients })).toEqual([]);
  });

  it("un client qui suit un scénario inconnu, ou d'une typologie inconnue : nommé, avec le mot le plus proche", () => {
    const clients: Rows = [clientRow({ Client: "Alpha", Scénario: "standarrd", Typologie: "publiic" })];
    const problems = book(scenario([SECOND]), "2026-11-03", { Clients: clients }).problems;
    expect(problems.map(({ code, place, value }) => [code, place.row, place.column, value])).toEqual([
      ["segment-unknown", 2, "Typologie", "publiic"],
      ["scenario-invalid", 2, "Scénario", "standarrd"],
    ]);
    const said = problems.map((problem) => saidOf(problem).whatToDo);
    expect(said[0]).toContain("« public »");
    expect(said[1]).toContain("« standard »");
  });

  it("un onglet vidé : les six scénarios d'origine continuent", () => {
    expect(book([]).scenarios).toEqual(DEFAULT_SCENARIOS);
    expect(faults([])).toEqual([]);
  });

  it("mille lignes hostiles se lisent sans erreur et sans attendre", () => {
    const hostile: Rows = Array.from({ length: 1000 }, (_, index) => [
      index % 3 === 0 ? "standard" : "a".repeat(index),
      index % 2 === 0 ? "?" : index,
      `J${"+".repeat(index)}`,
      "é".repeat(index),
      "{{".repeat(200),
      "\u0000",
      null,
      "1 000 000 000 000 000 000",
    ]);
    const read = book(hostile);
    expect(read.problems.length).toBeGreaterThan(1000);
    expect(planBook(read).plan.map(({ line }) => line.state)).toEqual(["décision"]);
  });
});

describe("Ce que Relances dit d'une étape illisible", () => {
  it("nomme l'étape et la colonne, et demande de la corriger", () => {
    const read = book(scenario([changed(3, "pigeon")]), "2026-11-03", AT_STEP_2);
    const [, row = []] = planTable(planBook(read).plan, read.ledger.directory);
    expect(row[2]).toBe("Corriger le scénario");
    expect(plain(String(row[11]))).toContain("étape 2 du scénario illisible (colonne Canal de Scénarios)");
  });
});

function missing(): never {
  throw new Error("aucune anomalie");
}
