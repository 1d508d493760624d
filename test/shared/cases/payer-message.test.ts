import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { draftOrder, settleOrder } from "#shared/workbook/draft-order.ts";
import {
  type Planned,
  plannedOn,
  type Row,
  rowOf,
  shown,
  told,
  type Workbook,
  withEvents,
} from "./grouped-book.ts";

// 2026-06-04 est un jeudi ouvré : les factures échues le 1er juin y sont à J+3.
const TODAY = "2026-06-04";
const HEAD: Row = {
  Client: "Groupe Sorbier",
  "E-mail": "compta@sorbier.example",
  Téléphone: "01 02 03 04 05",
};
const CAFE: Row = { Client: "Café du Port", "E-mail": "port@cafe.example", Payeur: "Groupe Sorbier" };
const HOTEL: Row = {
  Client: "Hôtel des Tilleuls",
  "E-mail": "tilleuls@hotel.example",
  Payeur: "groupe sorbier",
};
const ROWS = [
  ["Café du Port", "FA-1", "02/05/2026", "01/06/2026", 100],
  ["Hôtel des Tilleuls", "FA-2", "02/05/2026", "01/06/2026", 200],
  ["Café du Port", "FA-3", "02/05/2026", "01/06/2026", 50],
  ["Boulangerie Morel", "FA-4", "02/05/2026", "01/06/2026", 400],
];
const GROUPED: Workbook = { invoices: ROWS, clients: [HEAD, CAFE, HOTEL] };

function draftOf(planned: Planned, client: string) {
  const line = planned.lines.find(
    (one) =>
      one.state === "à faire" && (planned.book.ledger.directory.get(one.customer)?.name ?? "") === client,
  );
  if (!line) throw new Error(`rien à faire pour ${client}`);
  const order = draftOrder(planned.book, planned.outcome, line);
  if (order.kind === "gaps") throw new Error(order.gaps.map(({ message }) => message).join(" "));
  return { line, order };
}

describe("Plusieurs clients, un même payeur", () => {
  it("un seul message au payeur, pour toutes les factures de ses clients", () => {
    expect(told(plannedOn(TODAY, GROUPED))).toEqual([
      "Boulangerie Morel | à faire | 1 | FA-4 | 400 | 2026-06-04",
      "Groupe Sorbier | à faire | 1 | FA-1+FA-2+FA-3 | 350 | 2026-06-04",
    ]);
  });

  it("la ligne dit pour qui le payeur règle, avec ses coordonnées à lui", () => {
    const row = shown(plannedOn(TODAY, GROUPED)).find(({ Client }) => Client === "Groupe Sorbier");
    expect(row?.Pourquoi).toContain("règle pour Café du Port et Hôtel des Tilleuls");
    expect([row?.["E-mail"], row?.Téléphone]).toEqual(["compta@sorbier.example", "01 02 03 04 05"]);
  });

  it("le courrier va au payeur, factures groupées par client avec leurs sous-totaux", () => {
    const { order } = draftOf(plannedOn(TODAY, GROUPED), "Groupe Sorbier");
    expect(order.letter.to).toEqual(["compta@sorbier.example"]);
    const lines = order.letter.text.split("\n").map((line) =>
      line
        .trim()
        .replace(/ {2,}/g, " | ")
        .replace(/\u00a0/g, " "),
    );
    const from = lines.indexOf("Café du Port");
    expect(lines.slice(from, from + 8)).toEqual([
      "Café du Port",
      "FA-1 | 01/06/2026 | 100,00 €",
      "FA-3 | 01/06/2026 | 50,00 €",
      "Sous-total Café du Port | 150,00 €",
      "Hôtel des Tilleuls",
      "FA-2 | 01/06/2026 | 200,00 €",
      "Sous-total Hôtel des Tilleuls | 200,00 €",
      "Total | 350,00 €",
    ]);
    expect(order.letter.html).toContain('scope="rowgroup"');
    expect(order.letter.html.match(/Sous-total/g)).toHaveLength(2);
  });

  it("une seule facture : le message dit de quel client", () => {
    const { order } = draftOf(plannedOn(TODAY, { ...GROUPED, invoices: ROWS.slice(0, 1) }), "Groupe Sorbier");
    expect(order.letter.text).toContain("FA-1 (Café du Port)");
  });

  it("la ligne du journal porte le payeur et toutes les factures, et son identifiant ne dépend pas de l'ordre", () => {
    const { order } = draftOf(plannedOn(TODAY, GROUPED), "Groupe Sorbier");
    const turned: Workbook = { invoices: [...ROWS].reverse(), clients: [HOTEL, CAFE, HEAD] };
    const other = draftOf(plannedOn(TODAY, turned), "Groupe Sorbier").order;
    expect(other.id).toBe(order.id);
    expect(rowOf(plannedOn(TODAY, GROUPED), order.event)).toMatchObject({
      Client: "Groupe Sorbier",
      Événement: "relance préparée",
      Étape: 1,
    });
    expect(order.event.invoices.map(({ number }) => number).sort()).toEqual(["FA-1", "FA-2", "FA-3"]);
  });

  it("rejouée depuis la feuille, la relance envoyée au payeur fait avancer chaque facture de ses clients", () => {
    const planned = plannedOn(TODAY, GROUPED);
    const { order } = draftOf(planned, "Groupe Sorbier");
    const drafted = withEvents(planned, [order.event]);
    expect(told(drafted)).toContain("Groupe Sorbier | à vérifier | 1 | FA-1+FA-2+FA-3 | 0 | 2026-06-04");
    const sent = settleOrder(drafted.book, order.id, { answer: "sent", on: day(TODAY), newId: "S-1" });
    if (!sent) throw new Error("brouillon inconnu");
    const journal = [order.event, sent].map((event) => rowOf(planned, event));
    // deuxième étape : 1er juin + 10 jours = jeudi 11 juin
    expect(told(plannedOn("2026-06-05", { ...GROUPED, journal }))).toEqual([
      "Boulangerie Morel | à faire | 1 | FA-4 | 400 | 2026-06-05",
      "Groupe Sorbier | en attente | 2 | FA-1+FA-2+FA-3 | 0 | 2026-06-11",
    ]);
  });

  it("la balance âgée reste par client", () => {
    const { outcome, book } = plannedOn(TODAY, GROUPED);
    const names = outcome.balance.rows.map((row) => book.ledger.directory.get(row.customer)?.name).sort();
    expect(names).toEqual(["Boulangerie Morel", "Café du Port", "Hôtel des Tilleuls"]);
    expect(outcome.balance.totals.map(({ total }) => total)).toEqual([75_000]);
  });

  it("le payeur qui doit aussi est dans son propre groupe", () => {
    const invoices = [...ROWS, ["Groupe Sorbier", "FA-9", "02/05/2026", "01/06/2026", 30]];
    expect(told(plannedOn(TODAY, { ...GROUPED, invoices }))).toContain(
      "Groupe Sorbier | à faire | 1 | FA-1+FA-2+FA-3+FA-9 | 380 | 2026-06-04",
    );
  });

  it("un payeur sans ligne dans Clients : l'adresse du premier client, et son propre nom", () => {
    const clients = [CAFE, HOTEL].map((row) => ({ ...row, Payeur: "Holding Sorbier SA" }));
    const planned = plannedOn(TODAY, { invoices: ROWS, clients });
    const { order } = draftOf(planned, "Holding Sorbier SA");
    expect(order.letter.to).toEqual(["port@cafe.example"]);
    const journal = [rowOf(planned, order.event)];
    const replayed = plannedOn(TODAY, { invoices: ROWS, clients, journal });
    expect(replayed.outcome.problems.filter(({ code }) => code === "journal-customer-unknown")).toEqual([]);
    expect(told(replayed)).toContain("Holding Sorbier SA | à vérifier | 1 | FA-1+FA-2+FA-3 | 0 | 2026-06-04");
  });

  it("aucune adresse nulle part : elle est nommée comme manquante", () => {
    const clients = ["Café du Port", "Hôtel des Tilleuls"].map((Client) => ({ Client, Payeur: "Holding" }));
    const row = shown(plannedOn(TODAY, { invoices: ROWS, clients })).find(
      ({ Client }) => Client === "Holding",
    );
    expect(row?.Pourquoi).toContain("adresse e-mail manquante");
  });

  it("le payeur désigné par son code, ou par une chaîne de payeurs, est le même", () => {
    const clients: Row[] = [
      { ...HEAD, Code: "C900" },
      { ...CAFE, Payeur: "C900" },
      { ...HOTEL, Payeur: "Café du Port" },
    ];
    expect(told(plannedOn(TODAY, { invoices: ROWS, clients }))).toContain(
      "Groupe Sorbier | à faire | 1 | FA-1+FA-2+FA-3 | 350 | 2026-06-04",
    );
  });

  it("« aucun », « lui-même » ou son propre nom : chacun reste seul", () => {
    const clients = [
      { ...CAFE, Payeur: "aucun" },
      { ...HOTEL, Payeur: "Hôtel des Tilleuls" },
    ];
    expect(told(plannedOn(TODAY, { invoices: ROWS, clients }))).toEqual([
      "Boulangerie Morel | à faire | 1 | FA-4 | 400 | 2026-06-04",
      "Café du Port | à faire | 1 | FA-1+FA-3 | 150 | 2026-06-04",
      "Hôtel des Tilleuls | à faire | 1 | FA-2 | 200 | 2026-06-04",
    ]);
  });

  it("les devises restent à part : une seule part aujourd'hui, l'autre attend", () => {
    const columns = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Devise"];
    const invoices = [
      ["Café du Port", "FA-1", "02/05/2026", "01/06/2026", 100, "EUR"],
      ["Hôtel des Tilleuls", "FA-2", "02/05/2026", "01/06/2026", 200, "USD"],
    ];
    expect(told(plannedOn(TODAY, { ...GROUPED, columns, invoices }))).toEqual([
      "Groupe Sorbier | en attente | 1 | FA-1 | 0 | 2026-06-09",
      "Groupe Sorbier | à faire | 1 | FA-2 | 200 | 2026-06-04",
    ]);
  });

  it("le minimum d'un message se juge sur le total du groupe", () => {
    const invoices = [
      ["Café du Port", "FA-1", "02/05/2026", "01/06/2026", 10],
      ["Hôtel des Tilleuls", "FA-2", "02/05/2026", "01/06/2026", 8],
    ];
    expect(told(plannedOn(TODAY, { ...GROUPED, invoices }))).toEqual([
      "Groupe Sorbier | à faire | 1 | FA-1+FA-2 | 18 | 2026-06-04",
    ]);
  });

  it("deux clients du groupe ont le même numéro : ceux-là restent séparés, et c'est dit", () => {
    const invoices = [
      ...ROWS,
      ["Hôtel des Tilleuls", "FA-1", "02/05/2026", "01/06/2026", 70],
      ["Bar du Quai", "FA-7", "02/05/2026", "01/06/2026", 60],
    ];
    const clients = [
      HEAD,
      CAFE,
      HOTEL,
      { Client: "Bar du Quai", "E-mail": "b@b.example", Payeur: "Groupe Sorbier" },
    ];
    const planned = plannedOn(TODAY, { invoices, clients });
    expect(told(planned)).toEqual([
      "Boulangerie Morel | à faire | 1 | FA-4 | 400 | 2026-06-04",
      "Café du Port | à faire | 1 | FA-1+FA-3 | 150 | 2026-06-04",
      "Groupe Sorbier | à faire | 1 | FA-7 | 60 | 2026-06-04",
      "Hôtel des Tilleuls | à faire | 1 | FA-1+FA-2 | 270 | 2026-06-04",
    ]);
    expect(planned.outcome.problems.map(({ code }) => code)).toContain("payer-shared-number");
  });

  it("un particulier payé par une entreprise n'est pas relancé avec elle", () => {
    const clients = [HEAD, CAFE, { ...HOTEL, Typologie: "particulier" }];
    // particulier : première relance à J+5, le 6 juin est un samedi
    expect(told(plannedOn(TODAY, { invoices: ROWS.slice(0, 3), clients }))).toEqual([
      "Groupe Sorbier | à faire | 1 | FA-1+FA-3 | 150 | 2026-06-04",
      "Hôtel des Tilleuls | en attente | 1 | FA-2 | 0 | 2026-06-08",
    ]);
  });

  it("un payeur sans typologie suit celle que ses clients partagent", () => {
    const clients = [HEAD, { ...CAFE, Typologie: "public" }, { ...HOTEL, Typologie: "public" }];
    const planned = plannedOn("2026-06-08", { invoices: ROWS.slice(0, 3), clients });
    expect(planned.lines.map(({ scenario }) => scenario)).toEqual(["public"]);
  });
});
