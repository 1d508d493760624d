import { describe, expect, it } from "vitest";
import { lintLetter } from "#shared/letters/lint.ts";
import { codesOf, soundLetter } from "./sound-letter.ts";

describe("Objets", () => {
  it.each([
    ["fr", "URGENT – facture FA-12", "standard", "subject-urgent"],
    ["fr", "FACTURE impayée FA-12", "standard", "subject-capitals"],
    ["fr", "Menuiserie Valbois – facture FA-12, 1 480,00 €", "particulier", "subject-amount"],
    ["fr", "Menuiserie Valbois – 12 euros", "particulier", "subject-amount"],
    ["en", "Urgent: invoice FA-12", "standard", "subject-urgent"],
    ["en", "INVOICE FA-12 overdue", "standard", "subject-capitals"],
    ["en", "Menuiserie Valbois – invoice FA-12, €1,480.00", "particulier", "subject-amount"],
  ] as const)("(%s) « %s » (%s) : %s", (language, subject, segment, code) => {
    const { text } = soundLetter("Oubli – particulier", language);
    expect(codesOf({ family: "courteous", segment, language, subject, text })).toContain(code);
  });

  it.each([
    ["fr", "Menuiserie Valbois – facture FA-2026-118 échue le 11/04/2026"],
    ["fr", "Relevé au 12/05/2026 – 4 factures échues"],
    ["fr", "SARL Dupré – facture FACT-2026-12"],
    ["en", "Menuiserie Valbois – invoice FA-2026-118, due 11 April 2026"],
    ["en", "Statement as at 12 May 2026 – 4 invoices overdue"],
  ] as const)("(%s) « %s » n'a rien à se reprocher", (language, subject) => {
    const { text } = soundLetter("Oubli – particulier", language);
    expect(codesOf({ family: "courteous", segment: "particulier", language, subject, text })).toEqual([]);
  });

  it("pour une entreprise, l'objet peut porter un montant", () => {
    const { text } = soundLetter("Oubli");
    const subject = "Menuiserie Valbois – facture FA-12, 1 480,00 €";
    expect(codesOf({ family: "courteous", segment: "standard", language: "fr", subject, text })).toEqual([]);
  });

  it("le nom de l'entreprise peut être en capitales", () => {
    const { text } = soundLetter("Oubli");
    const subject = "MENUISERIE VALBOIS – facture FA-12";
    const context = { family: "courteous", segment: "standard" } as const;
    expect(lintLetter({ ...context, names: ["MENUISERIE VALBOIS"] }, subject, text)).toEqual([]);
    expect(lintLetter({ ...context, names: [] }, subject, text).map((one) => one.excerpt)).toEqual([
      "MENUISERIE",
    ]);
  });
});

describe("Lecture d'une lettre", () => {
  it("ni les accents, ni la casse, ni l'apostrophe ne cachent une faute", () => {
    const sound = soundLetter("Oubli");
    expect(codesOf({ ...sound, text: `DES PENALITES COURENT.\n${sound.text}` })).toContain(
      "penalties-too-early",
    );
    expect(codesOf({ ...sound, text: sound.text.replace(/'/g, "’") })).toEqual([]);
  });

  it("une remarque montre les mots en cause", () => {
    const sound = soundLetter("Oubli");
    const [finding] = lintLetter(sound, sound.subject, `Nous saisirons un huissier demain.\n${sound.text}`);
    expect(finding?.code).toBe("court-look-alike");
    expect(finding?.excerpt).toContain("huissier");
  });

  it("« consommation » n'est pas une « sommation », une saisine n'est pas une saisie", () => {
    const sound = soundLetter("Mise en demeure – particulier");
    expect(sound.text).toContain("consommation");
    expect(codesOf({ ...sound, text: sound.text.replace("Annexe", "La saisine du médiateur.") })).toEqual([]);
  });

  it("sans langue dite, la lettre est lue en français", () => {
    const { subject, text } = soundLetter("Oubli");
    expect(lintLetter({ family: "courteous", segment: "standard" }, subject, text)).toEqual([]);
  });

  it("pour une lettre anglaise, la remarque dit les mots anglais à écrire", () => {
    const { family, segment, subject, text } = soundLetter("Mise en demeure", "en");
    const without = text.replace(/article\s1344 of the French Civil Code/, "…");
    const [finding] = lintLetter({ family, segment, language: "en" }, subject, without);
    expect(finding?.message).toContain("within the meaning of article 1344");
  });
});
