import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { peopleOf } from "#shared/dunning/line-people.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { readBook } from "#shared/workbook/read-book.ts";
import { planTable } from "#shared/workbook/rows/plan-rows.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { bookOf, clientRow, invoicesTab, ourTabs, type Rows } from "./own-book.ts";

const reminder: Pick<PlanLine, "action" | "reasons"> = {
  action: "reminder",
  reasons: [{ code: "step-reached" }],
};
const dispute: Pick<PlanLine, "action" | "reasons"> = { action: "hold", reasons: [{ code: "dispute" }] };

describe("Qui agit sur une ligne", () => {
  const settings = { chaser: "Inès", disputeSolver: "Paul" };
  const owner = { owner: "Camille" };

  it.each([
    {
      why: "une relance : la personne qui relance",
      line: reminder,
      customer: owner,
      by: undefined,
      set: settings,
      acts: "Inès",
    },
    {
      why: "sans elle : le responsable du client",
      line: reminder,
      customer: owner,
      by: undefined,
      set: {},
      acts: "Camille",
    },
    { why: "personne n'est nommé", line: reminder, customer: {}, by: undefined, set: {}, acts: undefined },
    {
      why: "un litige : celui qu'il nomme",
      line: dispute,
      customer: owner,
      by: "Zoé",
      set: settings,
      acts: "Zoé",
    },
    {
      why: "sans lui : Litiges confiés à",
      line: dispute,
      customer: owner,
      by: undefined,
      set: settings,
      acts: "Paul",
    },
    {
      why: "sans rien : le responsable du client",
      line: dispute,
      customer: owner,
      by: undefined,
      set: { chaser: "Inès" },
      acts: "Camille",
    },
    {
      why: "à défaut de tous : qui relance",
      line: dispute,
      customer: {},
      by: undefined,
      set: { chaser: "Inès" },
      acts: "Inès",
    },
    {
      why: "des espaces ne sont pas un nom",
      line: reminder,
      customer: { owner: "  " },
      by: " ",
      set: { chaser: " " },
      acts: undefined,
    },
    {
      why: "l'accusé de réception d'un litige est à qui le résout",
      line: { ...reminder, action: "acknowledge-dispute" as const },
      customer: owner,
      by: undefined,
      set: settings,
      acts: "Paul",
    },
    {
      why: "l'alerte d'un litige en retard aussi",
      line: { ...reminder, action: "dispute-overdue" as const },
      customer: owner,
      by: "Zoé",
      set: settings,
      acts: "Zoé",
    },
  ])("$why : $acts", ({ line, customer, by, set, acts }) => {
    expect(peopleOf(line, customer, by, set).acts).toBe(acts);
  });

  it("chacun garde son rôle sur la ligne, et rien n'est inventé", () => {
    expect(peopleOf(dispute, owner, "Zoé", settings)).toEqual({
      acts: "Zoé",
      chases: "Inès",
      solves: "Zoé",
      responsible: "Camille",
    });
    expect(peopleOf(reminder, {}, undefined, {})).toEqual({});
  });
});

describe("La colonne Responsable de Relances", () => {
  const invoices = invoicesTab([
    ["Alpha", "FA-1", "2026-09-01", "2026-10-01", 500],
    ["Bêta", "FA-2", "2026-09-01", "2026-10-01", 500],
  ]);
  const CLIENTS: Rows = [
    clientRow({ Client: "Alpha", Responsable: "Camille" }),
    clientRow({ Client: "Bêta" }),
  ];
  const DISPUTE: readonly (string | number | null)[] = [
    "L1",
    "2026-11-02",
    "Alpha",
    "FA-1",
    "litige ouvert",
    null,
    null,
    "entrant",
    null,
    "2026-12-01",
    "prix contesté",
  ];
  const responsible = (settings: Rows, journal: Rows) => {
    const book = bookOf("2026-11-17", [
      invoices,
      ...ourTabs({ Clients: CLIENTS, Réglages: settings, Journal: journal }),
    ]);
    const [, ...rows] = planTable(planBook(book).plan, book.ledger.directory);
    const [client, who] = [HEADERS.Relances.indexOf("Client"), HEADERS.Relances.indexOf("Responsable")];
    return new Set(rows.map((row) => `${row[client]} : ${row[who] ?? "-"}`));
  };

  it("sans rien dans Réglages : le responsable du client", () => {
    expect(responsible([], [])).toEqual(new Set(["Alpha : Camille", "Bêta : -"]));
  });

  it("Relances confiées à : cette personne pour tous", () => {
    expect(responsible([["Relances confiées à", "Inès", null]], [])).toEqual(
      new Set(["Alpha : Inès", "Bêta : Inès"]),
    );
  });

  it("un litige va à celui qu'il nomme, puis à qui il est transmis, et lui seul", () => {
    const settings: Rows = [
      ["Relances confiées à", "Inès", null],
      ["Litiges confiés à", "Paul", null],
    ];
    const named = (detail: string): Rows => [[...DISPUTE, detail]];
    const handed = [
      "N1",
      "2026-11-05",
      "Alpha",
      "FA-1",
      "note",
      null,
      null,
      null,
      null,
      null,
      "litige transmis",
      "Noé",
      null,
      "L1",
    ];
    expect(responsible(settings, named(""))).toContain("Alpha : Paul");
    expect(responsible(settings, named("Responsable : Zoé. Remise oubliée"))).toContain("Alpha : Zoé");
    expect(responsible(settings, [...named("Responsable : Zoé. Remise oubliée"), handed])).toContain(
      "Alpha : Noé",
    );
    const cancelled = [
      ...named("Responsable : Zoé."),
      handed,
      ["A1", "2026-11-06", "Alpha", "", "annulation", null, null, null, null, null, "", "", null, "N1"],
    ];
    expect(responsible(settings, cancelled)).toContain("Alpha : Zoé");
    expect(responsible(settings, named(""))).toContain("Bêta : Inès");
  });
});

describe("Les réglages ajoutés à un classeur d'avant", () => {
  it("les lignes qui manquent sont à écrire, celles qui sont là ne le sont pas", () => {
    const tabs = [
      invoicesTab([["Alpha", "FA-1", "2026-09-01", "2026-10-01", 500]]),
      ...ourTabs({
        Réglages: [
          ["Métier", "services", null],
          ["Auteur", "Camille", null],
        ],
      }),
    ];
    const reading = readBook({ tabs, today: day("2026-11-17"), locale: "fr_FR" });
    const added = reading.kind === "book" ? reading.book.settingRows.map(([name]) => name) : [];
    expect(added).toEqual(
      expect.arrayContaining(["Mode de priorité", "Relances confiées à", "Litiges confiés à"]),
    );
    expect(added).not.toContain("Métier");
  });
});

describe("Mode de priorité", () => {
  it("« montant » et « retard » changent l'ordre des lignes à faire", () => {
    const tabs = [
      invoicesTab([
        ["Grosse", "FA-1", "2026-10-01", "2026-11-05", 9000],
        ["Vieille", "FA-2", "2026-08-01", "2026-09-01", 400],
      ]),
    ];
    const order = (mode: string) =>
      planBook(
        bookOf("2026-11-17", [...tabs, ...ourTabs({ Réglages: [["Mode de priorité", mode, null]] })]),
      ).plan.map(({ line }) => line.customer);
    expect(order("Montant")).toEqual(["name:grosse", "name:vieille"]);
    expect(order("par retard")).toEqual(["name:vieille", "name:grosse"]);
  });
});
