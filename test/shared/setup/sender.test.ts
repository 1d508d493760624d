import { describe, expect, it } from "vitest";
import {
  answerSender,
  ibanFault,
  type SenderAnswer,
  senderFaults,
  sirenFault,
} from "#shared/entry/setup-sender.ts";
import type { TabCells } from "#shared/model/cell.ts";
import { invoicesTab, ourTabs } from "../workbook/own-book.ts";
import { afterAnswer, bookAndOutcome, inputOf, rowsOf, settingOf, stateOf } from "./own-setup.ts";

const invoices = invoicesTab([["Alpha", "FA-1", "2026-03-01", "2026-03-31", 1200]]);
const WHOLE: SenderAnswer = {
  name: "Menuiserie Durand",
  signatory: "Camille Durand, gérante",
  signsNotices: true,
  siren: "732829320",
  iban: "fr7630006000011234567890189",
};

const change = (tabs: readonly TabCells[], answer: SenderAnswer) => {
  const input = inputOf(tabs);
  return answerSender(input, bookAndOutcome(input).book.settings, answer);
};
const answered = (tabs: readonly TabCells[], answer: SenderAnswer) => afterAnswer(tabs, change(tabs, answer));

describe("Le SIREN, vérifié", () => {
  it.each([
    ["732829320", "neuf chiffres, clé juste"],
    ["732 829 320", "avec ses espaces"],
    ["732.829.320", "avec des points"],
    ["73282932000074", "un SIRET : ses neuf premiers chiffres"],
    ["", "vide : demandé plus tard"],
  ])("%s est accepté (%s)", (text) => {
    expect(sirenFault(text)).toBe(undefined);
  });

  it.each([
    ["732829321", "clé de contrôle"],
    ["73282932", "celui-ci en a 8"],
    ["FR732829320", "retirez les lettres"],
    ["000000000", "clé de contrôle"],
  ])("%s est refusé : %s", (text, said) => {
    expect(sirenFault(text)).toContain(said);
  });
});

describe("L'IBAN, vérifié", () => {
  it.each([
    "FR7630006000011234567890189",
    "FR76 3000 6000 0112 3456 7890 189",
    "IBAN FR76 3000 6000 0112 3456 7890 189",
    "",
  ])("« %s » est accepté", (text) => {
    expect(ibanFault(text)).toBe(undefined);
  });

  it.each([
    ["FR7630006000011234567890188", "clé de contrôle"],
    ["FR763000600001123456789018", "27 en France"],
    ["3000600001123456789018", "deux lettres de pays"],
  ])("%s est refusé : %s", (text, said) => {
    expect(ibanFault(text)).toContain(said);
  });
});

describe("Qui signe", () => {
  it("va dans Réglages, SIREN et IBAN présentés comme sur leurs papiers", () => {
    const now = answered([invoices], WHOLE);
    expect(now.map(({ title }) => title)).toEqual(["Factures", "Réglages"]);
    const names = ["Raison sociale", "SIREN", "IBAN", "Signataire courant", "Signataire mise en demeure"];
    expect(names.map((name) => settingOf(now, name))).toEqual([
      "Menuiserie Durand",
      "732 829 320",
      "FR76 3000 6000 0112 3456 7890 189",
      "Camille Durand, gérante",
      "Camille Durand, gérante",
    ]);
    expect(stateOf(now).sender).toMatchObject({
      status: "answered",
      siren: "732 829 320",
      signsNotices: true,
    });
  });

  it("une seule faute, et rien n'est écrit : chaque champ dit ce qui ne va pas", () => {
    const wrong = { ...WHOLE, siren: "123", iban: "FR00" };
    const refused = change([invoices], wrong);
    expect(refused.kind).toBe("faults");
    expect(senderFaults(wrong).map(({ field }) => field)).toEqual(["siren", "iban"]);
  });

  it("dans un Réglages qui existe, seules ses cellules changent ; le reste et les lignes du propriétaire restent", () => {
    const before = [
      invoices,
      ...ourTabs({
        Réglages: [
          ["Raison sociale", "Ancien nom", "mon explication"],
          ["Montant minimum", 40, ""],
          ["SIREN", "", ""],
        ],
      }),
    ];
    const now = answered(before, WHOLE);
    expect(rowsOf(now, "Réglages").slice(1, 4)).toEqual([
      ["Raison sociale", "Menuiserie Durand", "mon explication"],
      ["Montant minimum", 40, ""],
      ["SIREN", "732 829 320", ""],
    ]);
    expect(settingOf(now, "IBAN")).toBe("FR76 3000 6000 0112 3456 7890 189");
    expect(change(now, WHOLE)).toMatchObject({ kind: "change", parts: [] });
  });

  it("laissée vide, la question est passée et le dit ; le signataire des mises en demeure choisi à part est gardé", () => {
    const empty = { name: "", signatory: "", signsNotices: false, siren: "", iban: "" };
    const passed = answered([invoices], empty);
    expect(stateOf(passed).sender.status).toBe("answered");
    const apart = [...ourTabs({ Réglages: [["Signataire mise en demeure", "Me Roche, avocate"]] })];
    const now = answered([invoices, ...apart], { ...WHOLE, signsNotices: false });
    expect(settingOf(now, "Signataire mise en demeure")).toBe("Me Roche, avocate");
    expect(stateOf(now).sender.signsNotices).toBe(false);
  });

  it("remplie à la main dans Réglages, la question est répondue", () => {
    const rows = [
      ["SIREN", "732829320"],
      ["IBAN", "FR7630006000011234567890189"],
      ["Signataire courant", "Camille"],
    ];
    expect(stateOf([invoices, ...ourTabs({ Réglages: rows })]).sender.status).toBe("answered");
  });
});
