import { describe, expect, it } from "vitest";
import { addDays, day } from "#shared/base/day.ts";
import { isWorkingDay } from "#shared/base/working-days.ts";
import { nextStatement, statementDayOf } from "#shared/dunning/monthly-statement.ts";
import type { Customer, CustomerKey } from "#shared/model/customer.ts";
import { problemText } from "#shared/texts/problems.ts";
import { plannedOn, problemsNamed, type Row, shown, told } from "./grouped-book.ts";

const french = (iso: string): string => iso.split("-").reverse().join("/");
/** Une facture à 30 jours par échéance dite, 100 € chacune. */
const dueOn = (client: string, ...dues: readonly string[]) =>
  dues.map((due, index) => [
    client,
    `${client.slice(0, 1)}-${index + 1}`,
    french(addDays(day(due), -30)),
    french(due),
    100,
  ]);
const cell = (paymentCircuit?: string, terms?: string): Customer => ({
  key: "x" as CustomerKey,
  name: "x",
  segment: "standard",
  scenario: "standard",
  language: "fr",
  paymentCircuit,
  terms,
});

describe("Le jour du relevé", () => {
  it.each([
    ["relevé mensuel", undefined, 5],
    ["Relevé le 10", undefined, 10],
    ["relevé le 1er de chaque mois", undefined, 1],
    ["Relevé mensuel, au 15", undefined, 15],
    ["relevé fin de mois", undefined, 31],
    [undefined, "30J FDM, relevé le 5", 5],
    [undefined, "sur relevé 30 jours fin de mois", 5],
    ["pas de relevé", undefined, undefined],
    ["service FINANCES", "45J FDM", undefined],
    ["relevé bancaire à joindre", undefined, undefined],
    [undefined, undefined, undefined],
  ])("Circuit « %s », Conditions « %s » : %s", (circuit, terms, expected) => {
    expect(statementDayOf(cell(circuit, terms))).toBe(expected);
  });

  it("toujours un jour ouvré, au jour dit ou juste après, jamais avant le jour demandé, jamais plus d'un mois après", () => {
    for (const dayOfMonth of [1, 5, 15, 31]) {
      for (let from = day("2026-01-01"); from < "2027-03-01"; from = addDays(from, 1)) {
        const on = nextStatement(from, dayOfMonth, false);
        expect(on >= from).toBe(true);
        expect(isWorkingDay(on)).toBe(true);
        expect(on <= addDays(from, 35)).toBe(true);
      }
    }
    // le 31 janvier 2026 est un samedi : lundi 2 février, encore à venir le 1er
    expect(nextStatement(day("2026-02-01"), 31, false)).toBe("2026-02-02");
    expect(nextStatement(day("2026-02-03"), 31, false)).toBe("2026-03-02");
  });
});

describe("Un client facturé souvent", () => {
  const clients: readonly Row[] = [
    { Client: "Alpha", "E-mail": "a@a.example", Téléphone: "01", "Circuit de paiement": "relevé le 5" },
  ];
  const invoices = dueOn("Alpha", "2026-06-08", "2026-06-10", "2026-06-18", "2026-06-29");

  it("un seul relevé, le jour dit, au lieu d'un message par semaine ; « À faire le » et la raison le disent", () => {
    // 5 juillet 2026 : un dimanche, donc lundi 6
    const planned = plannedOn("2026-06-22", { invoices, clients });
    expect(told(planned)).toEqual(["Alpha | en attente | 1 | A-1+A-2+A-3 | 0 | 2026-07-06"]);
    expect(shown(planned)[0]?.Pourquoi).toContain("relevé mensuel du 06/07/2026");
    expect(told(plannedOn("2026-07-06", { invoices, clients }))).toEqual([
      "Alpha | à faire | 1 | A-1+A-2+A-3+A-4 | 400 | 2026-07-06",
    ]);
  });

  it("chaque jour du mois : rien avant le relevé, tout au relevé, rien après lui jusqu'au suivant", () => {
    const sent = {
      Date: "06/07/2026",
      Client: "Alpha",
      Factures: "A-1, A-2, A-3, A-4",
      Événement: "relance envoyée",
      Étape: 1,
    };
    for (let on = day("2026-06-06"); on <= "2026-08-04"; on = addDays(on, 1)) {
      const journal = on > "2026-07-06" ? [sent] : [];
      const toDo = plannedOn(on, { invoices, clients, journal }).lines.filter(
        ({ state }) => state === "à faire",
      );
      expect([on, toDo.length]).toEqual([on, on === "2026-07-06" ? 1 : 0]);
    }
    expect(told(plannedOn("2026-08-05", { invoices, clients, journal: [sent] }))).toEqual([
      "Alpha | à faire | 2 | A-1+A-2+A-3+A-4 | 400 | 2026-08-05",
    ]);
  });

  it("le relevé est un écrit, même à l'étape d'un appel", () => {
    const many = dueOn("Alpha", "2026-06-01").map((row) => [...row.slice(0, 4), 5000]);
    const journal = [
      { Date: "05/06/2026", Client: "Alpha", Factures: "A-1", Événement: "relance envoyée", Étape: 1 },
    ];
    const [row] = shown(plannedOn("2026-07-06", { invoices: many, clients, journal }));
    expect([row?.État, row?.Étape, row?.Canal]).toEqual(["à faire", 2, "e-mail"]);
  });

  it("la relance ferme et la mise en demeure suivent leurs propres jours", () => {
    const journal = [
      { Date: "05/06/2026", Client: "Alpha", Factures: "A-1", Événement: "relance envoyée", Étape: 1 },
      { Date: "06/07/2026", Client: "Alpha", Factures: "A-1", Événement: "relance envoyée", Étape: 2 },
    ];
    // étape 2 le 6 juillet, dix jours d'écart : jeudi 16 juillet, loin du relevé d'août
    expect(told(plannedOn("2026-07-16", { invoices: invoices.slice(0, 1), clients, journal }))).toEqual([
      "Alpha | à faire | 3 | A-1 | 100 | 2026-07-16",
    ]);
  });

  it("un relevé qu'on n'a pas fait le jour dit reste à faire les jours suivants", () => {
    expect(told(plannedOn("2026-07-09", { invoices, clients }))).toEqual([
      "Alpha | à faire | 1 | A-1+A-2+A-3+A-4 | 400 | 2026-07-09",
    ]);
  });

  it("le relevé d'un payeur groupe ses clients", () => {
    const grouped: readonly Row[] = [
      { Client: "Siège", "E-mail": "s@s.example", "Circuit de paiement": "relevé mensuel" },
      { Client: "Alpha", Payeur: "Siège" },
      { Client: "Bêta", Payeur: "Siège" },
    ];
    const rows = [...dueOn("Alpha", "2026-06-08"), ...dueOn("Bêta", "2026-06-20")];
    expect(told(plannedOn("2026-07-06", { invoices: rows, clients: grouped }))).toEqual([
      "Siège | à faire | 1 | A-1+B-1 | 200 | 2026-07-06",
    ]);
    expect(told(plannedOn("2026-06-26", { invoices: rows, clients: grouped }))).toEqual([
      "Siège | en attente | 1 | A-1+B-1 | 0 | 2026-07-06",
    ]);
  });
});

describe("Le relevé proposé", () => {
  const often = dueOn(
    "Alpha",
    ...["2026-05-02", "2026-05-09", "2026-05-20", "2026-06-01", "2026-06-10", "2026-06-20"],
  );
  const questions = (
    on: string,
    invoices: readonly (readonly (string | number)[])[],
    clients: readonly Row[] = [],
  ) =>
    problemsNamed(plannedOn(on, { invoices, clients }), "statement-to-ask").map((problem) =>
      problemText(problem).problem.replace(/\u00a0/g, " "),
    );

  it("trois factures par mois au moins, deux mois sur trois : la question est posée, rien n'est retardé", () => {
    // émises trois en avril, trois en mai
    expect(questions("2026-06-04", often)).toEqual([
      "Alpha reçoit plusieurs factures par mois : un relevé par mois ?",
    ]);
    const states = plannedOn("2026-06-04", { invoices: often }).lines.map(({ state }) => state);
    expect(states).toContain("à faire");
  });

  it("pas pour deux factures par mois, ni pour un seul mois, ni longtemps après", () => {
    expect(questions("2026-06-04", [...often.slice(0, 2), ...often.slice(3, 5)])).toEqual([]);
    expect(questions("2026-06-04", often.slice(0, 3))).toEqual([]);
    expect(questions("2026-09-04", often)).toEqual([]);
  });

  it.each(["relevé mensuel", "pas de relevé"])("plus de question une fois répondu : « %s »", (circuit) => {
    expect(questions("2026-06-04", often, [{ Client: "Alpha", "Circuit de paiement": circuit }])).toEqual([]);
  });
});
