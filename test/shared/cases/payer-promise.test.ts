import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { type Row, tabsOf } from "./grouped-book.ts";

const COLUMNS = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"];
const paid = (client: string, number: string, euros: number, on: string) => [
  client,
  number,
  "02/05/2026",
  "01/06/2026",
  euros,
  on,
];
const PROMISE: Row = {
  Date: "03/06/2026",
  Client: "Groupe Sorbier",
  Événement: "promesse",
  Montant: 300,
  "Date promise": "12/06/2026",
};

function keptPercent(hotelPaidOn: string): unknown {
  const refreshed = refreshBook({
    tabs: tabsOf({
      columns: COLUMNS,
      invoices: [
        paid("Café du Port", "FA-1", 100, "11/06/2026"),
        paid("Hôtel des Tilleuls", "FA-2", 200, hotelPaidOn),
      ],
      clients: [
        { Client: "Café du Port", Payeur: "Groupe Sorbier" },
        { Client: "Hôtel des Tilleuls", Payeur: "Groupe Sorbier" },
      ],
      journal: [PROMISE],
    }),
    today: day("2026-06-30"),
    locale: "fr_FR",
  });
  if (refreshed.kind !== "done") throw new Error(refreshed.message);
  const rows = refreshed.writes.find(({ tab }) => tab === "Indicateurs")?.values ?? [];
  return rows.find(([name]) => name === "Promesses tenues à la date")?.[1];
}

describe("Une promesse du payeur, dans Indicateurs", () => {
  it("tenue quand ses clients ont été réglés à temps, non tenue sinon", () => {
    expect(keptPercent("12/06/2026")).toBe(100);
    expect(keptPercent("29/06/2026")).toBe(0);
  });
});
