import { describe, expect, it } from "vitest";
import { addDays, day, serialOfDay } from "#shared/base/day.ts";
import { answerHistory, type HistoryAnswer } from "#shared/entry/setup-history.ts";
import type { TabCells } from "#shared/model/cell.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { invoicesTab, ourTabs } from "../workbook/own-book.ts";
import { afterAnswer, bookAndOutcome, inputOf, rowsOf, stateOf, TODAY } from "./own-setup.ts";

/** Alpha: 42, 12 and 2 days late. Bêta: 101 days late. Gamma: not due. */
const invoices = invoicesTab([
  ["Alpha", "FA-1", "2026-03-01", "2026-03-31", 1200],
  ["Alpha", "FA-2", "2026-04-01", "2026-04-30", 300],
  ["Alpha", "FA-3", "2026-04-10", "2026-05-10", 200],
  ["Bêta", "FB-1", "2026-01-01", "2026-01-31", 600],
  ["Gamma", "FG-1", "2026-05-02", "2026-06-01", 900],
]);

const change = (tabs: readonly TabCells[], answers: readonly HistoryAnswer[]) => {
  const input = inputOf(tabs);
  const { book, outcome } = bookAndOutcome(input);
  return answerHistory(input, book, outcome, answers);
};
const answered = (tabs: readonly TabCells[], answers: readonly HistoryAnswer[]) =>
  afterAnswer(tabs, change(tabs, answers));
const last = (customer: string, rank: number, on = ""): HistoryAnswer => ({
  customer: `name:${customer}`,
  rank,
  day: on,
});

/** The journal's rows: identifier aside, the day as text. */
const journal = (tabs: readonly TabCells[]) =>
  rowsOf(tabs, "Journal")
    .slice(1)
    .map((row) => Object.fromEntries(HEADERS.Journal.map((header, at) => [header, row[at] ?? null])));
const told = (tabs: readonly TabCells[]) =>
  journal(tabs).map((row) => [row.Client, row.Factures, row.Événement, row.Étape]);

const planOf = (tabs: readonly TabCells[], on = TODAY) =>
  bookAndOutcome(inputOf(tabs, on)).outcome.plan.map(({ line }) => ({
    customer: line.customer,
    state: line.state,
    step: line.step,
    numbers: line.parts.map(({ open }) => open.item.number),
    reasons: line.reasons.map(({ code }) => code),
  }));

describe("Déjà relancés ?", () => {
  it("demande les plus gros retards, du plus gros au plus petit, avec les étapes de leur scénario", () => {
    const { history } = stateOf([invoices]);
    expect(history.status).toBe("open");
    expect(history.customers.map(({ name, overdue, late }) => [name, overdue, late])).toEqual([
      ["Alpha", "1\u202f700,00\u00a0€", "3\u00a0factures, jusqu'à 42\u00a0jours de retard"],
      ["Bêta", "600,00\u00a0€", "1\u00a0facture, jusqu'à 101\u00a0jours de retard"],
    ]);
    expect(history.customers[0]?.steps.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(history.customers[0]?.steps[0]?.words).toBe("J+3 · e-mail · Oubli");
  });

  it("dix au plus", () => {
    const many = invoicesTab(
      Array.from({ length: 14 }, (_, at) => [
        `Client ${at}`,
        `F-${at}`,
        "2026-03-01",
        "2026-03-31",
        100 + at,
      ]),
    );
    const names = stateOf([many]).history.customers.map(({ name }) => name);
    expect(names).toEqual(Array.from({ length: 10 }, (_, at) => `Client ${13 - at}`));
  });

  it("inscrit au journal une reprise par rang atteint : chaque facture n'a pu recevoir que ce que son retard permettait", () => {
    const now = answered([invoices], [last("alpha", 3, "2026-05-11"), last("beta", 0)]);
    // Le 11 mai : FA-1 a 41 jours de retard, FA-2 11 jours (étape 2 à J+10), FA-3 un seul jour.
    expect(told(now)).toEqual([
      ["Alpha", "FA-1", "reprise d'historique", 3],
      ["Alpha", "FA-2", "reprise d'historique", 2],
    ]);
    expect(journal(now)[0]).toMatchObject({ Date: serialOfDay(day("2026-05-11")), Motif: "mise en route" });
  });

  it("la reprise compte : l'étape suivante vient, à son jour, jamais la même", () => {
    const now = answered([invoices], [last("alpha", 3, "2026-04-20"), last("beta", 0)]);
    // FA-1, avis d'impayé le 20 avril (J+20) : la mise en demeure (J+30), pas avant dix jours.
    const next = planOf(now).find(({ numbers }) => numbers.includes("FA-1"));
    expect(next).toMatchObject({ customer: "name:alpha", step: 4 });
    const nothing = planOf([invoices]).find(({ numbers }) => numbers.includes("FA-1"));
    expect(nothing).toMatchObject({ step: 1 });
  });

  it("« pas encore relancé » n'écrit rien au journal : un vieux retard commence par le point sur le compte", () => {
    const now = answered([invoices], [last("alpha", 0), last("beta", 0)]);
    expect(now.map(({ title }) => title)).toEqual(["Factures", "Réglages"]);
    expect(stateOf(now).history.status).toBe("answered");
    const beta = planOf(now).find(({ customer }) => customer === "name:beta");
    expect(beta?.step).toBe(1);
    expect(planOf(now)).toEqual(planOf([invoices]));
  });

  it("la même réponse deux fois, ou le lendemain, n'écrit rien de plus", () => {
    const answers = [last("alpha", 3), last("beta", 2, "2026-04-01")];
    const now = answered([invoices], answers);
    expect(change(now, answers)).toMatchObject({ kind: "change", parts: [] });
    const input = inputOf(now, addDays(TODAY, 1));
    const { book, outcome } = bookAndOutcome(input);
    expect(answerHistory(input, book, outcome, answers)).toMatchObject({ kind: "change", parts: [] });
    expect(stateOf(now).history.customers.map(({ rank, day: on }) => [rank, on])).toEqual([
      [3, ""],
      [2, "2026-04-01"],
    ]);
  });

  it("revenir change la réponse : l'ancienne est annulée, jamais effacée ; y revenir encore la réécrit", () => {
    const first = answered([invoices], [last("beta", 3)]);
    const second = answered(first, [last("beta", 1)]);
    expect(told(second)).toEqual([
      ["Bêta", "FB-1", "reprise d'historique", 3],
      ["Bêta", "", "annulation", null],
      ["Bêta", "FB-1", "reprise d'historique", 1],
    ]);
    expect(journal(second)[1]?.Référence).toBe(journal(second)[0]?.Identifiant);
    const third = answered(second, [last("beta", 3)]);
    expect(stateOf(third).history.customers.find(({ name }) => name === "Bêta")?.rank).toBe(3);
    const none = answered(third, [last("beta", 0)]);
    expect(stateOf(none).history).toMatchObject({ status: "answered" });
    expect(stateOf(none).history.customers.every(({ rank }) => rank === 0)).toBe(true);
    const ids = journal(none).map(({ Identifiant }) => Identifiant);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("ce que la nouvelle réponse dit encore n'est ni annulé ni réécrit", () => {
    const first = answered([invoices], [last("alpha", 3, "2026-05-11")]);
    const second = answered(first, [last("alpha", 4, "2026-05-11")]);
    expect(told(second)).toEqual([
      ["Alpha", "FA-1", "reprise d'historique", 3],
      ["Alpha", "FA-2", "reprise d'historique", 2],
      ["Alpha", "", "annulation", null],
      ["Alpha", "FA-1", "reprise d'historique", 4],
    ]);
    expect(journal(second)[2]?.Référence).toBe(journal(second)[0]?.Identifiant);
  });

  it("coupée après le journal, elle se reprend sans rien écrire deux fois", () => {
    const answers = [last("alpha", 2), last("beta", 1)];
    const whole = change([invoices], answers);
    if (whole.kind !== "change") throw new Error(whole.message);
    const cut = afterAnswer([invoices], { ...whole, parts: whole.parts.slice(0, 1) });
    expect(stateOf(cut).history.status).toBe("answered");
    const resumed = answered(cut, answers);
    expect(journal(resumed)).toEqual(journal(cut));
  });

  it("un client dont le journal parle déjà n'est plus demandé : l'écrire à la main répond à la question", () => {
    const rows = ["Alpha", "Bêta"].map((name, at) => [
      `M-${at}`,
      "2026-05-01",
      name,
      "",
      "relance envoyée",
      1,
    ]);
    const { history } = stateOf([invoices, ...ourTabs({ Journal: rows })]);
    expect(history).toMatchObject({ status: "settled", customers: [] });
  });

  it("personne n'est en retard : rien à demander", () => {
    const calm = invoicesTab([["Gamma", "FG-1", "2026-05-02", "2026-06-01", 900]]);
    expect(stateOf([calm]).history.status).toBe("settled");
  });

  it.each([
    ["un jour à venir", last("alpha", 2, "2026-05-13"), "ne peut pas être après le 12/05/2026"],
    ["un jour d'avant l'échéance", last("alpha", 2, "2026-03-15"), "datée d'avant l'échéance"],
    ["une étape qui n'existe pas", last("alpha", 9), "n'existe plus dans «\u00a0Scénarios\u00a0»"],
    ["un client inconnu", last("omega", 1), "n'est plus dans vos factures"],
    ["un client qui ne doit plus rien", last("gamma", 1), "n'a plus de facture en retard"],
  ])("%s est refusé en français, sans rien écrire", (_why, answer, said) => {
    const refused = change([invoices], [last("beta", 1), answer]);
    if (refused.kind !== "refused") throw new Error("accepté");
    expect(refused.message).toContain(said);
  });
});
