import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { sharesThread, threadOf } from "#shared/dunning/thread.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { anEvent } from "./builders.ts";

const SUBJECT = "Atelier – facture FA-1 échue le 11/04/2026";
const inThread = (id: string): string => `${SUBJECT} · fil ${id}`;
const prepared = (
  id: string,
  step: number | undefined,
  detail: string | undefined,
  more: { readonly invoices?: string; readonly on?: string; readonly of?: string } = {},
): JournalEvent => {
  const { invoices = "FA-1", on = "2026-04-14", of = "Durand" } = more;
  return anEvent("relance préparée", on, invoices, { id, step, detail, of });
};
const sent = (reference: string): JournalEvent =>
  anEvent("relance envoyée", "2026-04-15", "FA-1", { reference });
const draft = prepared("P9", 3, undefined, { on: "2026-05-01" });
const FIRST = prepared("P1", 1, inThread("aaaa1"));

describe("Les messages qui partagent une conversation : relances 1 à 3, qui nomment des factures", () => {
  it.each([
    { step: undefined, shares: false },
    { step: 0, shares: false },
    { step: 1, shares: true },
    { step: 3, shares: true },
    { step: 4, shares: false },
  ])("étape $step : $shares", ({ step, shares }) => {
    expect(sharesThread(prepared("P", step, undefined))).toBe(shares);
  });

  it("ni une mise en demeure, ni une relance déjà envoyée, ni un message sans facture", () => {
    expect(sharesThread({ ...FIRST, kind: "mise en demeure préparée" })).toBe(false);
    expect(sharesThread({ ...FIRST, kind: "relance envoyée" })).toBe(false);
    expect(sharesThread({ ...FIRST, invoices: [] })).toBe(false);
  });
});

describe("La conversation qu'une relance continue", () => {
  it("celle de la relance envoyée avant sur la même facture : sujet, messages, jour", () => {
    expect(threadOf([FIRST, sent("P1")], draft)).toEqual({
      threadId: "aaaa1",
      subject: SUBJECT,
      answers: ["P1"],
      since: day("2026-04-14"),
    });
  });

  it("deux relances d'une même conversation : les deux messages, le jour du dernier", () => {
    const second = prepared("P2", 2, inThread("aaaa1"), { on: "2026-04-21" });
    expect(threadOf([FIRST, sent("P1"), second, sent("P2")], draft)).toMatchObject({
      answers: ["P1", "P2"],
      since: day("2026-04-21"),
    });
  });

  it("deux conversations : la dernière, sans les messages de l'autre", () => {
    const second = prepared("P2", 2, inThread("bbbb2"), { on: "2026-04-21" });
    expect(threadOf([FIRST, sent("P1"), second, sent("P2")], draft)).toMatchObject({
      threadId: "bbbb2",
      answers: ["P2"],
    });
  });

  it("aucune tant que le brouillon n'est pas parti, ou s'il a été annulé", () => {
    const cancelled = anEvent("annulation", "2026-04-15", "", { reference: "P1" });
    expect(threadOf([FIRST], draft)).toBeUndefined();
    expect(threadOf([FIRST, sent("P0")], draft)).toBeUndefined();
    expect(threadOf([FIRST, sent("P1"), cancelled], draft)).toBeUndefined();
    expect(
      threadOf([FIRST, sent("P1"), anEvent("note", "2026-04-15", "", { reference: "P1" })], draft),
    ).toEqual(threadOf([FIRST, sent("P1")], draft));
    expect(threadOf([FIRST, anEvent("note", "2026-04-15", "", { reference: "P1" })], draft)).toBeUndefined();
  });

  it("une ligne sans identifiant ne peut pas avoir été envoyée", () => {
    const unnamed = prepared("", 1, inThread("aaaa1"));
    expect(threadOf([unnamed, sent("")], draft)).toBeUndefined();
  });

  it("ni d'un autre client, ni d'autres factures", () => {
    expect(
      threadOf(
        [{ ...FIRST, customer: anEvent("note", "2026-04-14", "", { of: "Petit" }).customer }, sent("P1")],
        draft,
      ),
    ).toBeUndefined();
    const both = prepared("P1", 1, inThread("aaaa1"), { invoices: "FA-1, FA-2" });
    expect(threadOf([both, sent("P1")], draft)).toBeUndefined();
    expect(threadOf([FIRST, sent("P1")], { ...draft, invoices: both.invoices })).toBeUndefined();
  });

  it("les mêmes factures dans un autre ordre, ou deux fois, sont les mêmes", () => {
    const both = prepared("P1", 1, inThread("aaaa1"), { invoices: "FA-1, FA-2" });
    const swapped = prepared("P9", 3, undefined, { invoices: "FA-2, FA-1, FA-2" });
    expect(threadOf([both, sent("P1")], swapped)).toMatchObject({ answers: ["P1"] });
    const joined = prepared("P9", 3, undefined, { invoices: "FA-1FA-2" });
    expect(threadOf([both, sent("P1")], joined)).toBeUndefined();
  });

  it("seules les étapes d'avant comptent", () => {
    const second = prepared("P9", 2, undefined);
    expect(threadOf([prepared("P2", 2, inThread("aaaa1")), sent("P2")], second)).toBeUndefined();
    expect(threadOf([prepared("P3", 3, inThread("aaaa1")), sent("P3")], second)).toBeUndefined();
    expect(threadOf([prepared("P0", 0, inThread("aaaa1")), sent("P0")], second)).toBeUndefined();
  });

  it("une première relance n'en continue aucune ; une mise en demeure en ouvre une nouvelle", () => {
    expect(threadOf([FIRST, sent("P1")], { ...draft, kind: "mise en demeure préparée" })).toBeUndefined();
    expect(threadOf([FIRST, sent("P1")], { ...draft, step: 4 })).toBeUndefined();
    expect(threadOf([FIRST, sent("P1")], { ...draft, step: 1 })).toBeUndefined();
  });

  it("aucune quand la dernière relance ne dit pas sa conversation", () => {
    const typed = prepared("P2", 2, "envoyée depuis mon téléphone", { on: "2026-04-21" });
    expect(threadOf([FIRST, sent("P1"), typed, sent("P2")], draft)).toBeUndefined();
    expect(threadOf([], draft)).toBeUndefined();
  });
});
