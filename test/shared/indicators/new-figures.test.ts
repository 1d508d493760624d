import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import { type IndicatorInput, indicatorsOf } from "#shared/indicators/indicators.ts";
import { unknownMarks } from "#shared/indicators/marks.ts";
import { monthlyIndicators } from "#shared/indicators/monthly.ts";
import { sizeRow, workbookSize } from "#shared/indicators/workbook-size.ts";
import type { LedgerItem } from "#shared/model/ledger.ts";
import type { IndicatorMark } from "#shared/model/settings.ts";
import { anEvent, anInvoice, positionOf, type Scene, SETTINGS } from "../dunning/builders.ts";

const AS_OF = day("2026-06-30");

const inputOf = (scene: Scene): IndicatorInput => ({
  position: positionOf(scene, AS_OF),
  items: scene.items,
  payments: scene.payments ?? [],
  journal: scene.journal ?? [],
  asOf: AS_OF,
  settings: { ...SETTINGS, ...scene.settings },
});

function valuesOf(scene: Scene): Readonly<Record<string, number | undefined>> {
  return Object.fromEntries(indicatorsOf(inputOf(scene)).map(({ name, value }) => [name, value]));
}

const invoice = (number: string, euros: number, due: string, paid?: string, more: Partial<LedgerItem> = {}) =>
  anInvoice(number, euros, due, {
    settlements: paid === undefined ? [] : [{ day: day(paid), amount: cents(euros * 100) }],
    ...more,
  });

describe("Meilleur délai possible et jours de retard", () => {
  it("le DSO est la somme du meilleur délai possible et des jours de retard", () => {
    // facturé sur 90 jours : 9 000 ; dû 4 500, dont 1 500 échu
    const items = [
      invoice("A", 3000, "2026-07-20"),
      invoice("B", 1500, "2026-06-10"),
      invoice("C", 4500, "2026-06-01", "2026-06-05"),
    ];
    const all = valuesOf({ items });
    expect(all["Délai moyen de paiement (DSO)"]).toBe(45);
    expect(all["Meilleur délai de paiement possible (best possible DSO)"]).toBe(30);
    expect(all["Jours de retard dans le DSO (ADD)"]).toBe(15);
  });
});

describe("Délai de première action", () => {
  const MEDIAN = "Délai de première action (médian)";
  const MEAN = "Délai de première action (moyen)";

  it("de l'échéance à la première relance du mois, en médiane et en moyenne", () => {
    const items = [
      invoice("A", 100, "2026-06-01"),
      invoice("B", 100, "2026-06-01"),
      invoice("C", 100, "2026-05-10"),
      invoice("D", 100, "2026-05-10"),
    ];
    const journal = [
      anEvent("relance envoyée", "2026-06-04", "A", { step: 1 }), // 3 jours
      anEvent("appel", "2026-06-11", "B", { motive: "messagerie" }), // 10 jours : la tentative compte
      anEvent("relance envoyée", "2026-06-12", "A, B", { step: 2 }), // déjà relancées
      anEvent("relance envoyée", "2026-06-09", "C", { step: 1 }), // 30 jours
      anEvent("relance envoyée", "2026-05-20", "D", { step: 1 }), // le mois d'avant
    ];
    const all = valuesOf({ items, journal });
    expect([all[MEDIAN], all[MEAN]]).toEqual([10, 14.3]);
  });

  it.each([
    ["un rappel préventif", anEvent("relance envoyée", "2026-06-12", "A", { step: 0 })],
    [
      "un récapitulatif d'appel",
      anEvent("relance envoyée", "2026-06-12", "A", { motive: "Récapitulatif d'appel" }),
    ],
    ["un appel du client", anEvent("appel", "2026-06-12", "A", { direction: "entrant" })],
    ["une relance préparée", anEvent("relance préparée", "2026-06-12", "A", { step: 1 })],
    ["un message avant l'échéance", anEvent("relance envoyée", "2026-06-09", "A", { step: 1 })],
  ])("%s n'est pas une action", (_, event) => {
    expect(valuesOf({ items: [invoice("A", 100, "2026-06-10")], journal: [event] })[MEDIAN]).toBe(undefined);
  });

  it("un appel sans facture vaut pour tout ce que le client devait en retard ce jour-là", () => {
    const items = [
      invoice("A", 100, "2026-06-01"),
      invoice("B", 100, "2026-06-11"),
      invoice("C", 100, "2026-06-20"),
      invoice("D", 100, "2026-06-01", "2026-06-05"),
    ];
    const all = valuesOf({ items, journal: [anEvent("appel", "2026-06-15", "", { motive: "Joint" })] });
    // A 14 jours, B 4 jours ; C n'est pas échue, D est payée
    expect(all[MEAN]).toBe(9);
  });
});

describe("Recouvré dans les 15 jours d'une action", () => {
  const NAME = "Recouvré dans les 15 jours d'une action";
  const sent = (on: string, invoices: string, euros?: number) =>
    anEvent("relance envoyée", on, invoices, {
      step: 1,
      ...(euros === undefined ? {} : { amount: cents(euros * 100) }),
    });

  it.each([
    ["le jour même", "2026-06-02", 50],
    ["le 15e jour", "2026-06-17", 50],
    ["le 16e jour", "2026-06-18", 0],
    ["la veille", "2026-06-01", 0],
  ])("payée %s", (_, paid, wanted) => {
    const items = [invoice("A", 1000, "2026-05-20", paid), invoice("B", 1000, "2026-05-20")];
    expect(valuesOf({ items, journal: [sent("2026-06-02", "A, B", 2000)] })[NAME]).toBe(wanted);
  });

  it("un règlement ne compte qu'une fois, pour la dernière action qui le précède", () => {
    const items = [invoice("A", 1000, "2026-05-20", "2026-06-12")];
    const journal = [sent("2026-06-02", "A", 1000), sent("2026-06-10", "A", 1000)];
    // 1 000 reçus pour 2 × 1 000 réclamés
    expect(valuesOf({ items, journal })[NAME]).toBe(50);
  });

  it("sans montant au journal, ce que les factures devaient ce jour-là", () => {
    const items = [
      anInvoice("A", 1000, "2026-05-20", {
        settlements: [
          { day: day("2026-05-25"), amount: cents(60_000) },
          { day: day("2026-06-05"), amount: cents(10_000) },
        ],
      }),
    ];
    expect(valuesOf({ items, journal: [sent("2026-06-02", "A")] })[NAME]).toBe(25);
  });

  it("une action dont les 15 jours courent encore, ou finis un autre mois, n'est pas jugée", () => {
    const items = [invoice("A", 1000, "2026-05-01", "2026-06-20")];
    expect(valuesOf({ items, journal: [sent("2026-06-16", "A", 1000)] })[NAME]).toBe(undefined);
    expect(valuesOf({ items, journal: [sent("2026-05-16", "A", 1000)] })[NAME]).toBe(undefined);
  });

  it("reçu plus que réclamé (le reste était contesté) : jamais plus de 100", () => {
    const items = [invoice("A", 1000, "2026-05-20", "2026-06-05")];
    expect(valuesOf({ items, journal: [sent("2026-06-02", "A", 400)] })[NAME]).toBe(100);
  });

  it("un paiement rejeté dans les 15 jours n'a rien rapporté", () => {
    const items = [invoice("A", 1000, "2026-05-20")];
    const payment = (id: string, on: string, euros: number) => ({
      id,
      day: day(on),
      customer: items[0]?.customer,
      label: "PRLV",
      amount: cents(euros * 100),
      currency: "EUR",
      allocations: [{ number: "A", amount: undefined }],
      origin: { tab: "Règlements", row: 2 },
    });
    const scene = { items, journal: [sent("2026-06-02", "A", 1000)] };
    expect(valuesOf({ ...scene, payments: [payment("P1", "2026-06-05", 1000)] })[NAME]).toBe(100);
    expect(
      valuesOf({
        ...scene,
        payments: [payment("P1", "2026-06-05", 1000), payment("P2", "2026-06-09", -1000)],
      })[NAME],
    ).toBe(0);
  });
});

describe("Litiges du mois", () => {
  it("ouverts, clos, en cours et leur âge", () => {
    const items = [invoice("A", 100, "2026-05-01"), invoice("B", 100, "2026-05-01")];
    const journal = [
      anEvent("litige ouvert", "2026-05-31", "A", { id: "L1" }),
      anEvent("litige ouvert", "2026-06-01", "B", { id: "L2" }),
      anEvent("litige ouvert", "2026-06-20", "A", { id: "L3" }),
      anEvent("litige clos", "2026-06-30", "B", { reference: "L2" }),
    ];
    const all = valuesOf({ items, journal });
    expect([all["Litiges ouverts dans le mois"], all["Litiges clos dans le mois"]]).toEqual([2, 1]);
    // en cours : 30 jours et 10 jours
    expect([all["Litiges en cours"], all["Âge moyen des litiges en cours"]]).toEqual([2, 20]);
  });

  it("un journal qui n'en parle pas ne dit pas « zéro »", () => {
    expect(valuesOf({ items: [] })["Litiges en cours"]).toBe(undefined);
  });
});

describe("Échanges et coût du mois", () => {
  const journal = [
    anEvent("relance envoyée", "2026-06-01", "A", { step: 1, channel: "e-mail" }),
    anEvent("relance envoyée", "2026-06-02", "A", { step: 2, channel: "courrier" }),
    anEvent("mise en demeure envoyée", "2026-06-20", "A", { step: 4 }),
    anEvent("appel", "2026-06-10", "A", { motive: "Joint" }),
    anEvent("appel", "2026-06-11", "A", { direction: "entrant" }),
    anEvent("message reçu", "2026-06-12", "A"),
    anEvent("appel", "2026-05-31", "A", { motive: "Joint" }),
  ];

  it("par canal et par sens, du 1er au jour d'arrêté", () => {
    const exchanges = Object.entries(valuesOf({ items: [], journal })).filter(([name]) =>
      name.startsWith("Échanges"),
    );
    expect(exchanges).toEqual([
      ["Échanges du mois – courrier (sortant)", 1],
      ["Échanges du mois – e-mail (entrant)", 1],
      ["Échanges du mois – e-mail (sortant)", 1],
      ["Échanges du mois – recommandé (sortant)", 1],
      ["Échanges du mois – téléphone (entrant)", 1],
      ["Échanges du mois – téléphone (sortant)", 1],
    ]);
  });

  it("le coût suit les réglages, une lettre vaut un dixième d'appel, et se compare à l'échu moyen", () => {
    // échu : 1 000 le 31 mai, 3 000 le 30 juin
    const items = [invoice("A", 1000, "2026-05-20"), invoice("B", 2000, "2026-06-15")];
    const all = valuesOf({ items, journal });
    // un appel 12,50 + un recommandé 7 + une lettre 1,25 ; l'appel reçu ne coûte rien
    expect(all["Coût des relances"]).toBe(20.75);
    expect(all["Coût des relances rapporté à l'échu"]).toBe(1); // 20,75 ÷ 2 000
  });
});

describe("Objectifs et moyennes publiées", () => {
  const items = [
    invoice("A", 3000, "2026-07-20"),
    invoice("B", 1500, "2026-06-10"),
    invoice("C", 4500, "2026-06-01", "2026-06-05"),
  ];
  const mark = (indicator: string, value: number, source = ""): IndicatorMark => ({
    indicator,
    value,
    source,
  });
  const rowsFor = (settings: Scene["settings"]) =>
    monthlyIndicators(inputOf({ items, settings })).comparisons.map(({ row }) => [
      row.name,
      row.value,
      row.definition,
    ]);

  it.each(["DSO", "dso", "Délai moyen de paiement (DSO)", "délai moyen de paiement"])(
    "« %s » désigne le DSO, et l'écart se lit en jours",
    (name) => {
      expect(rowsFor({ targets: [mark(name, 40)] })).toEqual([
        [
          "Objectif · Délai moyen de paiement (DSO)",
          40,
          "Vous\u00a0: 45\u00a0jours, soit 5\u00a0jours au-dessus de l'objectif.",
        ],
      ]);
    },
  );

  it("une moyenne publiée dit sa source ; un écart de parts se compte en points", () => {
    expect(
      rowsFor({ publishedAverages: [mark("Part échue de l'encours", 40.5, "Observatoire 2025")] }),
    ).toEqual([
      [
        "Moyenne publiée · Part échue de l'encours",
        40.5,
        "Vous\u00a0: 33,3\u00a0%, soit 7,2\u00a0points au-dessous de la moyenne publiée. Source\u00a0: Observatoire 2025.",
      ],
    ]);
  });

  it("un nom qui n'est celui d'aucun indicateur est signalé, jamais comparé", () => {
    const settings = { targets: [mark("Chiffre d'affaires", 1), mark("CEI", 80)] };
    expect(rowsFor(settings).map(([name]) => name)).toEqual([
      "Objectif · Taux d'efficacité du recouvrement (CEI)",
    ]);
    expect(unknownMarks(settings).map(({ indicator }) => indicator)).toEqual(["Chiffre d'affaires"]);
    expect(unknownMarks({ targets: [mark("DSO – USD", 30)] })).toEqual([]);
  });

  it("la série d'un indicateur porte son objectif et sa moyenne publiée", () => {
    const settings = { targets: [mark("DSO", 40)], publishedAverages: [mark("DSO", 12, "Source")] };
    const [dso] = monthlyIndicators(inputOf({ items, settings })).series;
    expect([dso?.target?.value, dso?.published?.value]).toEqual([40, 12]);
  });
});

describe("Volume du classeur", () => {
  const tab = (sheetId: number, rows: number, columns: number) => ({
    sheetId,
    title: `T${sheetId}`,
    rows: Array.from({ length: rows }, () => new Array<string>(columns).fill("x")),
  });

  it("compte les lignes des onglets du propriétaire, du journal et des nôtres, et les cellules", () => {
    const size = workbookSize([tab(1, 1000, 10), tab(2, 301, 14), tab(3, 201, 5), tab(4, 50, 16)], {
      Journal: 2,
      Règlements: 3,
      Relances: 4,
    });
    expect(size).toEqual({
      ownerRows: 1000,
      journalRows: 300,
      otherRows: 200,
      cells: 10_000 + 4_200 + 1_000,
      share: 0.015,
      limit: "rows",
    });
  });

  it.each([
    [49_000, 49, "Rien à faire."],
    [50_000, 50, "À prévoir"],
    [79_900, 79.9, "À prévoir"],
    [80_000, 80, "À faire maintenant"],
    [120_000, 120, "À faire maintenant"],
  ])("%s lignes : %s % de la limite, « %s »", (rows, share, words) => {
    const size = workbookSize([tab(1, rows, 1)], {});
    const row = sizeRow(size);
    expect(row.value).toBe(share);
    expect(row.definition).toContain(words);
  });

  it("un onglet très large s'approche d'abord de la limite des cellules", () => {
    const size = workbookSize([tab(1, 1000, 6000)], {});
    expect([size.limit, sizeRow(size).value]).toEqual(["cells", 60]);
  });
});
