import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { dueDayOf, type PaymentTerms, readTerms } from "#shared/law/payment-terms.ts";

const none = (days: number): PaymentTerms => ({ days, endOfMonth: "none" });
const thenMonthEnd = (days: number, payDay?: number): PaymentTerms =>
  payDay === undefined ? { days, endOfMonth: "after" } : { days, endOfMonth: "after", payDay };
const monthEndThen = (days: number, payDay?: number): PaymentTerms =>
  payDay === undefined ? { days, endOfMonth: "before" } : { days, endOfMonth: "before", payDay };

describe("Les mots des conditions de paiement", () => {
  it.each<[words: string, terms: PaymentTerms]>([
    ["30", none(30)],
    ["0 jour", none(0)],
    ["30 jours à réception", none(30)],
    ["365 jours", none(365)],
    ["30JOURS", none(30)],
    ["J30", none(30)],
    ["jrs45", none(45)],
    ["comptant", none(0)],
    ["paiement comptant", none(0)],
    ["paiement à la commande", none(0)],
    ["due on receipt", none(0)],
    ["30 jours fin de mois", thenMonthEnd(30)],
    ["30 jours fin du mois", thenMonthEnd(30)],
    ["30 jours fin mois", thenMonthEnd(30)],
    ["30 j. f.d.m.", thenMonthEnd(30)],
    ["30 days end of month", thenMonthEnd(30)],
    ["30 days EOM", thenMonthEnd(30)],
    ["30 j FM", thenMonthEnd(30)],
    ["30 j F.M.", thenMonthEnd(30)],
    ["30jfm", thenMonthEnd(30)],
    ["30 jfdm", thenMonthEnd(30)],
    ["fin de mois", thenMonthEnd(0)],
    ["FDM45", monthEndThen(45)],
    ["fin de mois 45 jours", monthEndThen(45)],
    ["fin de mois + 45 j", monthEndThen(45)],
    ["30 jours le 1", thenMonthEnd(30, 1)],
    ["30 jours le 31", thenMonthEnd(30, 31)],
    ["30 jours fin de mois le 10 du mois", thenMonthEnd(30, 10)],
    ["30 jours le 10 du mois suivant", thenMonthEnd(30, 10)],
    ["fin de mois le 10", thenMonthEnd(0, 10)],
    ["FDM 30J le 10", monthEndThen(30, 10)],
  ])("« %s » : %j", (words, terms) => {
    expect(readTerms(words)).toEqual(terms);
  });

  it.each([
    ["366 jours", "plus d'un an : une référence ou une erreur"],
    ["30 jours le 0", "le jour zéro n'existe pas"],
    ["30 jours le 32", "ni le 32"],
    ["30 jours 2 % d'escompte", "un pourcentage"],
    ["comptant 2 %", "un pourcentage"],
    ["30 %", "un pourcentage seul"],
    ["comptant le 10", "comptant et un jour du mois se contredisent"],
    ["comptant sauf accord", "un mot inconnu"],
    ["30 jours sauf accord", "un mot inconnu"],
    ["fin de mois sauf accord", "un mot inconnu"],
    ["jours", "aucun nombre"],
    ["le 10", "un jour du mois sans délai"],
    ["30 60", "deux délais"],
    ["!!!", "aucun mot"],
    ["30 jours fin de mois fin de mois", "deux fins de mois"],
  ])("« %s » n'est pas compris (%s)", (words) => {
    expect(readTerms(words)).toBeUndefined();
  });
});

describe("Le jour d'échéance des conditions", () => {
  it.each<[issued: string, terms: PaymentTerms, due: string, why: string]>([
    ["2026-01-15", none(0), "2026-01-15", "comptant : le jour de la facture"],
    ["2026-01-15", { ...none(0), payDay: 15 }, "2026-01-15", "le jour même est encore le 15"],
    ["2026-01-16", { ...none(0), payDay: 15 }, "2026-02-15", "passé le 15, le 15 du mois suivant"],
    ["2026-01-14", { ...none(0), payDay: 15 }, "2026-01-15", "avant le 15, le 15 de ce mois"],
    ["2026-12-20", { ...none(0), payDay: 15 }, "2027-01-15", "en décembre, janvier de l'année d'après"],
    ["2026-01-31", { ...none(0), payDay: 30 }, "2026-02-28", "février n'a pas de 30"],
    ["2026-02-10", { ...none(0), payDay: 31 }, "2026-02-28", "le 31 de février est son dernier jour"],
    ["2026-01-15", thenMonthEnd(0), "2026-01-31", "fin du mois de la facture"],
    ["2026-01-15", thenMonthEnd(0, 31), "2026-02-28", "fin de mois le 31 : le mois d'après"],
    ["2026-01-15", monthEndThen(10), "2026-02-10", "fin de mois, puis dix jours"],
    ["2026-01-15", monthEndThen(10, 10), "2026-02-10", "le 10 du mois où l'on tombe"],
    ["2026-01-15", monthEndThen(11, 10), "2026-03-10", "passé le 10, le mois d'après"],
  ])("facture du %s, %j : %s (%s)", (issued, terms, due) => {
    expect(dueDayOf(day(issued), terms)).toBe(due);
  });
});
