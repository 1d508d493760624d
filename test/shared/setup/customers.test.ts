import { describe, expect, it } from "vitest";
import { answerCustomers, type CustomersAnswer } from "#shared/entry/setup-customers.ts";
import type { TabCells } from "#shared/model/cell.ts";
import type { Majority } from "#shared/texts/setup.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { clientRow, invoicesTab, ourTabs } from "../workbook/own-book.ts";
import { afterAnswer, bookAndOutcome, inputOf, rowsOf, stateOf } from "./own-setup.ts";

const invoices = invoicesTab([
  ["Mairie de Vaudreuil", "FA-1", "2026-03-01", "2026-03-31", 1200],
  ["Mme Petit", "FA-2", "2026-03-01", "2026-03-31", 300],
  ["SARL Dubreuil", "FA-3", "2026-03-01", "2026-03-31", 500],
  ["Alpha", "FA-4", "2026-03-01", "2026-03-31", 700],
]);

const offerOf = (tabs: readonly TabCells[], majority: Majority) => {
  const offer = stateOf(tabs).customers.offers.find((one) => one.majority === majority);
  if (offer === undefined) throw new Error("pas d'offre");
  return offer;
};

/** The answer that takes what is proposed, but for some names. */
function answerOf(
  tabs: readonly TabCells[],
  majority: Majority,
  unticked: readonly string[] = [],
): CustomersAnswer {
  const { exceptions, rest } = offerOf(tabs, majority);
  const choices = exceptions.map(({ customer, name, segment, otherwise, chosen }) => ({
    customer,
    segment: chosen && !unticked.includes(name) ? segment : otherwise,
  }));
  return { majority, choices, rest };
}

function answered(tabs: readonly TabCells[], answer: CustomersAnswer): readonly TabCells[] {
  const input = inputOf(tabs);
  return afterAnswer(tabs, answerCustomers(input, bookAndOutcome(input).book, answer));
}

const segments = (tabs: readonly TabCells[]) =>
  Object.fromEntries(
    rowsOf(tabs, "Clients")
      .slice(1)
      .map((row) => [row[0], row[2]]),
  );

describe("Qui sont les clients", () => {
  it("surtout des professionnels : seules les exceptions proposées s'écrivent, avec leur raison", () => {
    const { exceptions, rest } = offerOf([invoices], "professionnels");
    expect(exceptions.map(({ name, segment, why, chosen }) => [name, segment, why, chosen])).toEqual([
      ["Mairie de Vaudreuil", "public", "nom d'un organisme public", true],
      ["Mme Petit", "particulier", "nom d'une personne, sans SIREN ni forme de société", true],
    ]);
    expect(rest).toBe(0);
    const now = answered([invoices], answerOf([invoices], "professionnels"));
    expect(segments(now)).toEqual({
      "Mairie de Vaudreuil": "public",
      "Mme Petit": "particulier",
      "SARL Dubreuil": null,
      Alpha: null,
    });
    expect(stateOf(now).customers).toMatchObject({ status: "answered", majority: "professionnels" });
  });

  it("surtout des particuliers : les sociétés sont des exceptions, les autres s'inscrivent", () => {
    const { exceptions, restNames } = offerOf([invoices], "particuliers");
    expect(exceptions.map(({ name, segment }) => [name, segment])).toEqual([
      ["Mairie de Vaudreuil", "public"],
      ["SARL Dubreuil", "standard"],
    ]);
    expect(restNames).toEqual(["Mme Petit", "Alpha"]);
    expect(segments(answered([invoices], answerOf([invoices], "particuliers")))).toEqual({
      "Mairie de Vaudreuil": "public",
      "Mme Petit": "particulier",
      "SARL Dubreuil": "standard",
      Alpha: "particulier",
    });
  });

  it("décochée, une exception est inscrite comme la plupart : la question ne revient pas", () => {
    const now = answered([invoices], answerOf([invoices], "professionnels", ["Mme Petit"]));
    expect(segments(now)["Mme Petit"]).toBe("standard");
    expect(offerOf(now, "professionnels").exceptions.map(({ name, chosen }) => [name, chosen])).toEqual([
      ["Mairie de Vaudreuil", true],
      ["Mme Petit", false],
    ]);
  });

  it("revenir change la réponse : ce que l'ancienne avait inscrit est repris, le reste ne bouge pas", () => {
    const consumers = answered([invoices], answerOf([invoices], "particuliers"));
    const now = answered(consumers, answerOf(consumers, "professionnels"));
    expect(segments(now)).toEqual({
      "Mairie de Vaudreuil": "public",
      "Mme Petit": "particulier",
      "SARL Dubreuil": "standard",
      Alpha: "standard",
    });
  });

  it("ce que vous aviez écrit dans Clients n'est jamais changé par la majorité", () => {
    const clients = ourTabs({
      Clients: [
        clientRow({ Client: "Alpha", Typologie: "compte clé" }),
        clientRow({ Client: "Mairie de Vaudreuil", Typologie: "grand compte" }),
      ],
    });
    const tabs = [invoices, ...clients];
    const town = offerOf(tabs, "professionnels").exceptions.find(
      ({ name }) => name === "Mairie de Vaudreuil",
    );
    expect(town).toMatchObject({ segment: "public", otherwise: "grand compte", chosen: false });
    const now = answered(tabs, answerOf(tabs, "particuliers"));
    expect(segments(now)).toMatchObject({ Alpha: "compte clé", "Mairie de Vaudreuil": "grand compte" });
  });

  it("la même réponse deux fois n'écrit rien la seconde", () => {
    const answer = answerOf([invoices], "professionnels");
    const now = answered([invoices], answer);
    const input = inputOf(now);
    const again = answerCustomers(input, bookAndOutcome(input).book, answer);
    expect(again).toMatchObject({ kind: "change", parts: [] });
  });

  it("des clients arrivés depuis la lecture ne sont pas inscrits à l'insu de leur propriétaire", () => {
    const answer = answerOf([invoices], "particuliers");
    const more = { ...invoices, rows: [...invoices.rows, ["Zêta", "FA-9", "2026-03-01", "2026-03-31", 10]] };
    const input = inputOf([more]);
    expect(answerCustomers(input, bookAndOutcome(input).book, answer)).toMatchObject({ kind: "refused" });
  });

  it("après la première actualisation, rien n'est proposé deux fois", () => {
    const now = answered([invoices], answerOf([invoices], "professionnels", ["Mme Petit"]));
    const outcome = refreshBook(inputOf(now));
    if (outcome.kind !== "done") throw new Error(outcome.message);
    const anomalies = outcome.writes.find(({ tab }) => tab === "Anomalies")?.values ?? [];
    const proposed = anomalies.filter((row) => row[2] === "Typologie").map((row) => String(row[4]));
    expect(proposed.filter((said) => /Mairie|Petit/.test(said))).toEqual([]);
  });
});
