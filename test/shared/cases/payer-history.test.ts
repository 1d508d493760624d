import { describe, expect, it } from "vitest";
import { draftOrder } from "#shared/workbook/draft-order.ts";
import { type Planned, plannedOn, type Row, shown, told, type Workbook } from "./grouped-book.ts";

const TODAY = "2026-06-04"; // jeudi, J+3 des factures échues le 1er juin
const CLIENTS: readonly Row[] = [
  { Client: "Groupe Sorbier", "E-mail": "compta@sorbier.example", Téléphone: "01 02 03 04 05" },
  { Client: "Café du Port", "E-mail": "port@cafe.example", Payeur: "Groupe Sorbier" },
  { Client: "Hôtel des Tilleuls", "E-mail": "tilleuls@hotel.example", Payeur: "Groupe Sorbier" },
];
const ROWS = [
  ["Café du Port", "FA-1", "02/05/2026", "01/06/2026", 100],
  ["Hôtel des Tilleuls", "FA-2", "02/05/2026", "01/06/2026", 200],
];

const book = (journal: readonly Row[], more: Partial<Workbook> = {}): Workbook => ({
  invoices: ROWS,
  clients: CLIENTS,
  journal,
  ...more,
});
const states = (planned: Planned): readonly string[] =>
  shown(planned)
    .map((row) => `${row.État} ${String(row.Factures).split(", ").sort().join("+")}`)
    .sort();
const on = (day: string, journal: readonly Row[], more: Partial<Workbook> = {}): Planned =>
  plannedOn(day, book(journal, more));

describe("Ce que dit le payeur", () => {
  it.each([
    ["pause", { "Date promise": "30/06/2026" }],
    ["promesse", { "Date promise": "10/06/2026" }],
    ["litige ouvert", {}],
    ["dossier transmis", {}],
    ["annoncé payé", {}],
    ["procédure collective", {}],
  ])("%s sans facture : tout le groupe est tenu", (kind, more) => {
    const journal = [{ Date: "02/06/2026", Client: "Groupe Sorbier", Événement: kind, ...more }];
    expect(shown(on(TODAY, journal)).filter(({ État }) => État === "à faire")).toEqual([]);
  });

  it.each([
    ["pause", { "Date promise": "30/06/2026" }],
    ["promesse", { "Date promise": "10/06/2026" }],
    ["litige ouvert", {}],
    ["dossier transmis", {}],
    ["annoncé payé", {}],
    ["procédure collective", {}],
  ])("%s d'un client du groupe : lui seul est tenu, les autres continuent", (kind, more) => {
    const journal = [{ Date: "02/06/2026", Client: "Café du Port", Événement: kind, ...more }];
    const rows = shown(on(TODAY, journal));
    expect(rows.filter(({ État }) => État === "à faire").map((row) => [row.Client, row.Factures])).toEqual([
      ["Groupe Sorbier", "FA-2"],
    ]);
    const held = rows.filter(({ État, Factures }) => État !== "à faire" && String(Factures).includes("FA-1"));
    expect(held.map(({ Client }) => Client)).toEqual(["Café du Port"]);
  });

  it("un litige du payeur sur une facture : elle seule, et la balance du client la compte en litige", () => {
    const journal = [
      { Date: "02/06/2026", Client: "Groupe Sorbier", Factures: "FA-1", Événement: "litige ouvert" },
    ];
    const planned = on(TODAY, journal);
    expect(states(planned)).toEqual(["suspendue FA-1", "à faire FA-2"]);
    const disputed = planned.outcome.balance.rows.map(({ disputed: amount }) => amount);
    expect([...disputed].sort((a, b) => a - b)).toEqual([0, 10_000]);
  });

  it("la fin d'un litige d'un client ne clôt pas celui d'un autre", () => {
    const journal = [
      { Date: "01/06/2026", Client: "Café du Port", Événement: "litige ouvert" },
      { Date: "02/06/2026", Client: "Hôtel des Tilleuls", Événement: "litige ouvert" },
      { Date: "03/06/2026", Client: "Café du Port", Événement: "litige clos" },
    ];
    expect(states(on(TODAY, journal))).toEqual(["suspendue FA-2", "à faire FA-1"]);
  });

  it("la reprise du payeur lève la pause d'un client", () => {
    const journal = [
      { Date: "01/06/2026", Client: "Café du Port", Événement: "pause" },
      { Date: "02/06/2026", Client: "Groupe Sorbier", Événement: "reprise" },
    ];
    expect(states(on(TODAY, journal))).toEqual(["à faire FA-1+FA-2"]);
  });

  it("une promesse de 150 € du payeur couvre 150 € du groupe, les plus anciennes d'abord", () => {
    const journal = [
      {
        Date: "02/06/2026",
        Client: "Groupe Sorbier",
        Événement: "promesse",
        Montant: 150,
        "Date promise": "10/06/2026",
      },
    ];
    expect(told(on(TODAY, journal))).toEqual([
      "Groupe Sorbier | suspendue | - | FA-1+FA-2=50,00 | 0 | 2026-06-15",
      "Groupe Sorbier | à faire | 1 | FA-2=150,00 | 150 | 2026-06-04",
    ]);
  });

  it("la promesse d'un client n'est pas remplacée par celle d'un autre", () => {
    const journal = [
      { Date: "01/06/2026", Client: "Café du Port", Événement: "promesse", "Date promise": "12/06/2026" },
      {
        Date: "02/06/2026",
        Client: "Hôtel des Tilleuls",
        Événement: "promesse",
        "Date promise": "08/06/2026",
      },
    ];
    expect(states(on(TODAY, journal))).toEqual(["suspendue FA-1", "suspendue FA-2"]);
  });

  it("un règlement non lettré du payeur se déduit du message", () => {
    const payments = [
      {
        Identifiant: "R1",
        Date: "03/06/2026",
        Client: "Groupe Sorbier",
        Libellé: "VIR",
        Montant: 120,
        Devise: "EUR",
      },
    ];
    const [row] = shown(on(TODAY, [], { payments }));
    expect([row?.État, row?.Réclamé]).toEqual(["à faire", 180]);
  });
});

describe("Les contacts d'un payeur", () => {
  it("un message à un client du groupe compte pour le payeur : cinq jours", () => {
    const journal = [
      {
        Date: "03/06/2026",
        Client: "Café du Port",
        Factures: "FA-1",
        Événement: "relance envoyée",
        Étape: 1,
      },
    ];
    // 3 juin + 5 jours = lundi 8 juin ; FA-1 : étape 2 le 11 juin
    expect(told(on(TODAY, journal))).toEqual([
      "Groupe Sorbier | en attente | 1 | FA-2 | 0 | 2026-06-08",
      "Groupe Sorbier | en attente | 2 | FA-1 | 0 | 2026-06-11",
    ]);
  });

  it("l'historique de chaque client vaut dans le message commun, au ton de l'étape la plus haute", () => {
    const journal = [
      {
        Date: "05/05/2026",
        Client: "Café du Port",
        Factures: "FA-1",
        Événement: "relance envoyée",
        Étape: 1,
      },
    ];
    const invoices = [
      ["Café du Port", "FA-1", "02/04/2026", "01/05/2026", 100],
      ["Hôtel des Tilleuls", "FA-2", "02/05/2026", "01/06/2026", 200],
    ];
    expect(told(on(TODAY, journal, { invoices }))).toEqual([
      "Groupe Sorbier | à faire | 2 | FA-1+FA-2 | 300 | 2026-06-04",
    ]);
  });

  it("le payeur retiré de Clients : ce qui fut envoyé sous son nom reste fait", () => {
    const journal = [
      {
        Date: "04/06/2026",
        Client: "Groupe Sorbier",
        Factures: "FA-1, FA-2",
        Événement: "relance envoyée",
        Étape: 1,
      },
    ];
    const clients = CLIENTS.map(({ Payeur: _, ...row }) => row);
    const planned = on("2026-06-05", journal, { clients });
    expect(told(planned)).toEqual([
      "Café du Port | en attente | 2 | FA-1 | 0 | 2026-06-11",
      "Hôtel des Tilleuls | en attente | 2 | FA-2 | 0 | 2026-06-11",
    ]);
  });
});

describe("La mise en demeure d'un client dont un autre paie", () => {
  const invoices = [
    ["Café du Port", "FA-1", "01/04/2026", "01/05/2026", 1000],
    ["Hôtel des Tilleuls", "FA-2", "01/04/2026", "01/05/2026", 2000],
    ["Café du Port", "FA-3", "02/05/2026", "01/06/2026", 300],
  ];
  const clients = CLIENTS.map((row) => ({ ...row, Adresse: `1 rue de ${row.Client}, 39000 Lons` }));
  const reminded = (Factures: string) =>
    ["04/05/2026", "11/05/2026", "21/05/2026"].map((on, index) => ({
      Date: on,
      Client: "Groupe Sorbier",
      Factures,
      Événement: "relance envoyée",
      Étape: index + 1,
    }));

  it("va au client lui-même, chacun la sienne, jamais groupée", () => {
    const planned = on("2026-06-04", reminded("FA-1, FA-2"), { invoices, clients });
    expect(told(planned)).toEqual([
      "Café du Port | à faire | 4 | FA-1 | 1000 | 2026-06-04",
      "Café du Port | à vérifier | - | FA-3 | 0 | -",
      "Hôtel des Tilleuls | à faire | 4 | FA-2 | 2000 | 2026-06-04",
    ]);
    const line = planned.lines.find(({ claimed }) => claimed === 100_000);
    if (!line) throw new Error("pas de mise en demeure");
    const order = draftOrder(planned.book, planned.outcome, line);
    if (order.kind !== "ready") throw new Error(order.gaps.map(({ message }) => message).join(" "));
    expect(order.event.kind).toBe("mise en demeure préparée");
    expect(order.letter.text).toContain("Café du Port\n1 rue de Café du Port, 39000 Lons");
    expect(order.letter.text).not.toContain("FA-2");
    // les relances faites au payeur pour cette facture y sont rappelées
    for (const day of ["04/05/2026", "11/05/2026", "21/05/2026"]) expect(order.letter.text).toContain(day);
  });

  it("pendant qu'elle court, les autres clients du payeur continuent, lui n'est plus dans leur message", () => {
    const journal = [
      ...reminded("FA-1"),
      {
        Date: "04/06/2026",
        Client: "Café du Port",
        Factures: "FA-1",
        Événement: "mise en demeure envoyée",
        Étape: 4,
      },
    ];
    const planned = on("2026-06-10", journal, { invoices, clients });
    expect(states(planned)).toEqual(["en attente FA-1", "à faire FA-2", "à vérifier FA-3"]);
    expect(shown(planned).find(({ État }) => État === "à faire")?.Client).toBe("Groupe Sorbier");
  });

  it("le jour où elle part, le payeur ne reçoit rien d'autre", () => {
    const planned = on("2026-06-04", reminded("FA-1"), { invoices, clients });
    const toDo = shown(planned).filter(({ État }) => État === "à faire");
    expect(toDo.map((row) => [row.Client, row.Factures])).toEqual([["Café du Port", "FA-1"]]);
    const waiting = shown(planned).find(({ Factures }) => Factures === "FA-2");
    expect([waiting?.Client, waiting?.État, waiting?.["À faire le"]]).toEqual([
      "Groupe Sorbier",
      "en attente",
      "2026-06-09",
    ]);
  });

  it("un règlement du payeur non lettré l'arrête", () => {
    const payments = [
      {
        Identifiant: "R1",
        Date: "03/06/2026",
        Client: "Groupe Sorbier",
        Libellé: "VIR",
        Montant: 50,
        Devise: "EUR",
      },
    ];
    const planned = on("2026-06-04", reminded("FA-1, FA-2"), { invoices, clients, payments });
    expect(told(planned)).toEqual([
      "Café du Port | à vérifier | 4 | FA-1 | 0 | -",
      "Groupe Sorbier | à faire | 1 | FA-3 | 250 | 2026-06-04",
      "Hôtel des Tilleuls | à vérifier | 4 | FA-2 | 0 | -",
    ]);
  });
});
