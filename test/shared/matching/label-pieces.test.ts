import { describe, expect, it } from "vitest";
import { monthOfItem, monthsIn } from "#shared/matching/label-months.ts";
import { labelTokens, textOfTokens } from "#shared/matching/label-tokens.ts";
import { tokenUse } from "#shared/matching/not-invoice-numbers.ts";
import { numberForms, sameNumber } from "#shared/matching/number-forms.ts";
import { announced } from "#shared/matching/number-reading.ts";
import { learnedPayers } from "#shared/matching/payer.ts";
import { payerSignature } from "#shared/matching/payer-signature.ts";
import { key } from "./builders.ts";

describe("Les morceaux d'un libellé", () => {
  it("des suites de lettres et de chiffres, en capitales sans accent, avec ce qui les sépare", () => {
    expect(labelTokens("Réglt  fa-2026/12é\n3")).toEqual([
      { text: "REGLT", digits: false, before: "" },
      { text: "FA", digits: false, before: "  " },
      { text: "2026", digits: true, before: "-" },
      { text: "12", digits: true, before: "/" },
      { text: "E", digits: false, before: "" },
      { text: "3", digits: true, before: "\n" },
    ]);
    expect(labelTokens(" -/ ")).toEqual([]);
    expect(labelTokens("A_B[1")).toEqual([
      { text: "A", digits: false, before: "" },
      { text: "B", digits: false, before: "_" },
      { text: "1", digits: true, before: "[" },
    ]);
    expect(labelTokens("AZ09")).toEqual([
      { text: "AZ", digits: false, before: "" },
      { text: "09", digits: true, before: "" },
    ]);
  });

  it("ce qui dépasse mille signes n'est pas lu", () => {
    const label = (blanks: number) => labelTokens(`A${" ".repeat(blanks)}B`).map(({ text }) => text);
    expect(label(998)).toEqual(["A", "B"]);
    expect(label(999)).toEqual(["A"]);
  });

  it("se relisent comme ils sont écrits, blancs réduits à un", () => {
    const tokens = labelTokens("VIR FA - 2026   0123 /X");
    expect(textOfTokens(tokens, 1, 3)).toBe("FA - 2026 0123");
    expect(textOfTokens(tokens, 3, 9)).toBe("0123 /X");
  });
});

const PAID = "2026-04-10";

/** The runs of digits of a label that are no number of ours, and those that read as a date. */
function use(label: string, amount = 30_000, paid: string | undefined = PAID) {
  return useOn(label, amount, paid);
}

function useOn(label: string, amount: number, paid: string | undefined) {
  const tokens = labelTokens(label);
  const { excluded, dateLike } = tokenUse(tokens, amount, paid);
  const marked = (marks: readonly boolean[]) =>
    tokens.flatMap(({ text, digits }, at) => (digits && marks[at] ? [text] : []));
  return { excluded: marked(excluded).join(" "), dates: marked(dateLike).join(" ") };
}

describe("Ce qui n'est pas un numéro de facture", () => {
  it.each([
    ["VIR FR7630004001230000000123456", "7630004001230000000123456", "un IBAN d'un trait"],
    ["VIR FR76 3000 4001 2300 0000 0123 456", "76 3000 4001 2300 0000 0123 456", "un IBAN par quatre"],
    [
      "VIR IBANFR76 3000 4001 2300 0000 0123 456 MERCI",
      "76 3000 4001 2300 0000 0123 456",
      "collé au mot IBAN",
    ],
    ["VIR XX76 3000 4001 2300 0000 0123 456", "", "un pays qui n'a pas d'IBAN"],
    ["VIR FR76 3000 4001", "", "trop court pour un IBAN"],
    ["VIR FR 76 3000 4001 2300 0000 0123 456", "", "la clé touche le pays"],
    ["REF 1234567890123", "1234567890123", "treize chiffres : une référence de banque"],
    ["REF 123456789012", "", "douze chiffres peuvent être un numéro"],
    ["VIR 732829320", "732829320", "un SIREN juste"],
    ["VIR 732829321", "", "neuf chiffres qui n'en sont pas un"],
    ["VIR FACT 732829320", "", "annoncé par « facture », c'est un numéro"],
    ["VIR 0612012345", "0612012345", "un téléphone d'un trait"],
    ["VIR 0012012345", "", "deux zéros : pas un téléphone"],
    ["VIR FACT 0612012345", "", "annoncé par « facture », ce n'en est pas un"],
    ["VIR 06 12 01 23 45", "06 12 01 23 45", "un téléphone par paires"],
    ["VIR 06.12.01.23.45", "06 12 01 23 45", "par paires et points"],
    ["VIR 06 12 01 234 5", "", "une paire de trois n'en est pas un"],
    ["VIR 06 12 01 23", "", "quatre paires non plus"],
    ["VIR 16 12 01 23 45", "", "il commence par zéro"],
    ["VIR INST 12:31", "12 31", "une heure"],
    ["VIR INST 123:31", "", "trois chiffres ne sont pas une heure"],
    ["VIR INST 12:3", "", "une minute seule n'en est pas une"],
    ["VIR 123,45", "123 45", "un montant à la virgule"],
    ["VIR 123.45", "123 45", "un montant au point"],
    ["VIR FACT 123,45", "", "après « facture », deux numéros"],
    ["VIR FACT 123,45 EUR", "123 45", "suivi de l'unité, un montant quand même"],
    ["VIR 12 123,45", "12 123 45", "un montant avec ses milliers"],
    ["VIR 1234 123,45", "", "quatre chiffres n'ouvrent pas des milliers : deux nombres d'une liste"],
    ["VIR 450 EUR", "450", "suivi d'EUR"],
    ["VIR 450 EUROS", "450", "suivi d'EUROS"],
    ["VIR 450€", "", "le signe n'est pas une lettre : rien ne le dit"],
    ["VIR 450 ENTREE", "", "un autre mot n'est pas une unité"],
    ["VIR MONTANT 450", "450", "annoncé par MONTANT"],
    ["VIR TTC 450", "450", "annoncé par TTC"],
    ["VIR 450", "", "rien ne dit que c'en soit un"],
  ])("« %s » : laissé de côté « %s » (%s)", (label, excluded) => {
    expect(use(label).excluded).toBe(excluded);
  });

  it("le montant du règlement, même après « facture »", () => {
    expect(use("FACT 300,00", 30_000).excluded).toBe("300 00");
    expect(use("FACT 300,00", -30_000).excluded).toBe("300 00");
    expect(use("FACT 300,00", 30_001).excluded).toBe("");
    expect(use("FACT 1 300,00", 130_000).excluded).toBe("1 300 00");
  });

  it.each([
    ["DU 12/03/2026", "12 03 2026", "jour, mois, année"],
    ["DU 12.03.26", "12 03 26", "année sur deux chiffres"],
    ["DU 2026-03-12", "2026 03 12", "année d'abord"],
    ["DU 12/03-2026", "", "deux séparateurs différents"],
    ["DU 12 03 2026", "", "des blancs n'écrivent pas une date"],
    ["DU 32/03/2026", "", "un jour qui n'existe pas"],
    ["DU 12/13/2026", "", "un mois qui n'existe pas"],
    ["DU 123/03/2026", "", "trois chiffres"],
    ["DU 12/03/026", "", "une année de trois chiffres"],
    ["DU 120326", "120326", "d'un trait"],
    ["DU 260312", "260312", "d'un trait, année d'abord"],
    ["DU 12032026", "12032026", "d'un trait, année entière"],
    ["DU 20260312", "20260312", "d'un trait, année entière d'abord"],
    ["DU 120324", "", "un jour loin du règlement"],
    ["DU 1203260", "", "sept chiffres"],
  ])("« %s » se lit comme une date : « %s » (%s)", (label, dates) => {
    expect(use(label).dates).toBe(dates);
  });

  it("une suite de chiffres est une date à quarante jours près du règlement, ou de tout jour s'il n'en a pas", () => {
    expect(use("010326", 1, "2026-04-10").dates).toBe("010326");
    expect(use("280226", 1, "2026-04-10").dates).toBe("");
    expect(useOn("280226", 1, undefined).dates).toBe("280226");
  });
});

describe("Les formes d'un numéro", () => {
  it.each([
    ["FA-2026-0123", "2026", { prefix: "FA", tail: "20260123", serial: "0123", bare: "123", year: "2026" }],
    ["F26/0123", "2026", { prefix: "F", tail: "260123", serial: "0123", bare: "123", year: "2026" }],
    ["F26/0123", "2024", { prefix: "F", tail: "260123", serial: "0123", bare: "123", year: "" }],
    ["F26/0123", "", { serial: "0123", year: "" }],
    ["20260123", "2026", { prefix: "", tail: "20260123", serial: "0123", bare: "123", year: "2026" }],
    ["20260123", "", { serial: "0123", year: "2026" }],
    ["20260123", "2023", { serial: "20260123", year: "" }],
    ["123/2026", "2026", { serial: "123", bare: "123", year: "2026", tail: "1232026" }],
    ["FAC00123", "2026", { prefix: "FAC", serial: "00123", bare: "123", year: "" }],
    ["26123", "2026", { serial: "123", year: "2026" }],
    ["2612", "2026", { serial: "2612", year: "" }],
    ["27123", "2026", { serial: "123", year: "2027" }],
    ["28123", "2026", { serial: "28123", year: "" }],
    ["2026", "2026", { serial: "2026", year: "" }],
    ["FA-CL-2026-011", "2026", { prefix: "FACL", serial: "011", year: "2026" }],
    [
      "ACOMPTE",
      "2026",
      { compact: "ACOMPTE", prefix: "ACOMPTE", tail: "", serial: "", bare: "", year: "", others: [] },
    ],
    ["000", "2026", { serial: "000", bare: "0" }],
  ])("« %s », facture de « %s »", (number, issued, forms) => {
    expect(numberForms(number, issued)).toMatchObject(forms);
  });

  it("ce qui peut être écrit à la place du numéro entier : l'autre forme de l'année, le numéro sans zéros", () => {
    expect(numberForms("2026-0123", "2026").others).toEqual(["260123", "2026123"]);
    expect(numberForms("26/0123", "2026").others).toEqual(["20260123", "26123"]);
    expect(numberForms("2026-123", "2026").others).toEqual(["26123"]);
    expect(numberForms("F0123", "2026").others).toEqual([]);
  });

  it("deux écritures d'un numéro : casse, accents et blancs mis à part", () => {
    expect(sameNumber("Fa-12")).toBe("fa-12");
    expect(sameNumber(" Né\u00a012 ")).toBe("ne 12");
  });
});

describe("Les mois d'un libellé", () => {
  const months = (label: string) =>
    monthsIn(labelTokens(label)).map(({ month, year, text }) => [month, year, text]);

  it.each<[label: string, found: readonly unknown[], why: string]>([
    ["LOYER MARS 2026", [[3, "2026", "MARS 2026"]], "avec l'année"],
    ["LOYER MARS 26", [[3, "2026", "MARS 2026"]], "année sur deux chiffres"],
    ["LOYER AVRIL", [[4, undefined, "AVRIL"]], "de toute année"],
    ["LOYER AVRIL 312", [[4, undefined, "AVRIL"]], "un nombre n'est pas une année"],
    ["12 MARS 2026", [], "un jour n'est pas un mois"],
    ["123 MARS 2026", [[3, "2026", "MARS 2026"]], "un numéro avant le mois"],
    ["12 MARS", [[3, undefined, "MARS"]], "sans année, c'est le mois"],
    ["03/2026", [[3, "2026", "03/2026"]], "en chiffres"],
    ["LOYER 3-2026", [[3, "2026", "3/2026"]], "en chiffres, avec un tiret"],
    ["LOYER 12.2026", [[12, "2026", "12/2026"]], "décembre"],
    ["13/2026", [], "il n'y a pas de treizième mois"],
    ["0/2026", [], "ni de mois zéro"],
    ["12/03/2026", [], "une date"],
    ["FACT 3/2026", [], "un numéro"],
    ["003/2026", [], "un numéro de trois chiffres"],
    ["03 2026", [], "un blanc ne les joint pas"],
    ["03/1999", [], "un autre siècle"],
    ["01/2026", [[1, "2026", "01/2026"]], "janvier en chiffres"],
    ["12 03/2026", [[3, "2026", "03/2026"]], "un nombre séparé, avant"],
    ["X/03/2026", [[3, "2026", "03/2026"]], "une lettre et une barre, avant"],
    ["12 /03/2026", [[3, "2026", "03/2026"]], "un blanc et une barre n'écrivent pas un jour"],
    ["12/ 03/2026", [[3, "2026", "03/2026"]], "une barre et un blanc non plus"],
    ["03/12026", [], "une année de cinq chiffres"],
    ["03/20261", [], "une autre"],
    ["03 /2026", [], "un blanc avant la barre"],
    ["03/ 2026", [], "ou après"],
    [
      "JANVIER ET FEVRIER",
      [
        [1, undefined, "JANVIER"],
        [2, undefined, "FEVRIER"],
      ],
      "deux mois",
    ],
  ])("« %s » : %j (%s)", (label, found) => {
    expect(months(label)).toEqual(found);
  });

  it("le mois d'une facture est le premier que dit son libellé, sinon celui de son émission", () => {
    expect(monthOfItem("Loyer mars 2025, charges avril", "2026-05-02")).toEqual({ month: 3, year: "2025" });
    expect(monthOfItem("Loyer mars", "2026-05-02")).toEqual({ month: 3, year: "2026" });
    expect(monthOfItem("Loyer", "2026-05-02")).toEqual({ month: 5, year: "2026" });
    expect(monthOfItem(undefined, "2026-05-02")).toEqual({ month: 5, year: "2026" });
    expect(monthOfItem(undefined, undefined)).toEqual({ month: 0, year: "" });
  });
});

describe("Qui paie, dans les mots de la banque", () => {
  it.each([
    ["VIR SEPA RECU /DE INDIVISION TREMBLAY /MOTIF LOYER", "INDIVISION TREMBLAY", "après DE, jusqu'au motif"],
    ["VIREMENT EMETTEUR DURAND REF 123", "DURAND", "après EMETTEUR"],
    ["VIR INDIVISION TREMBLAY", "INDIVISION TREMBLAY", "les premiers mots qui ne sont pas de la banque"],
    ["VIR SARL LE TREMBLAY MARS", "TREMBLAY", "ni forme juridique, ni petit mot, ni mois"],
    ["VIR AB TREMBLAY", "TREMBLAY", "deux lettres ne nomment personne"],
    ["VIR X12TREMBLAY DURAND", "DURAND", "des lettres qui touchent des chiffres sont une référence"],
    [
      "VIR UNION DEUXIEME TROISIEME QUATRIEME CINQUIEME",
      "UNION DEUXIEME TROISIEME QUATRIEME",
      "quatre mots au plus",
    ],
    ["VIR SEPA 12345", "", "personne"],
    ["VIR TREMBLAY DE", "TREMBLAY", "un DE final n'annonce rien"],
    ["VIR TREMBLAY DE 123", "TREMBLAY", "rien après DE : les premiers mots"],
    ["MOTIF TREMBLAY", "TREMBLAY", "un motif sans nom avant lui n'arrête rien"],
  ])("« %s » : « %s » (%s)", (label, signature) => {
    expect(payerSignature(labelTokens(label))).toBe(signature);
  });

  it("s'apprend, sauf de mots trop courts, et change de version à chaque client nouveau", () => {
    const learned = learnedPayers();
    learned.learn("TREMBLAY", key("A"));
    learned.learn("TREMBLAY", key("A"));
    expect([[...learned.customersOf("TREMBLAY")], learned.versionOf("TREMBLAY")]).toEqual([["A"], 1]);
    learned.learn("TREMBLAY", key("B"));
    expect([[...learned.customersOf("TREMBLAY")], learned.versionOf("TREMBLAY")]).toEqual([["A", "B"], 2]);
    learned.learn("LUC", key("A"));
    learned.learn("PAUL", key("A"));
    expect([learned.customersOf("LUC").size, learned.versionOf("LUC"), learned.versionOf("PAUL")]).toEqual([
      0, 0, 1,
    ]);
  });
});

describe("Ce qui annonce un numéro", () => {
  /** Of the last token of a label. */
  const said = (label: string) => {
    const tokens = labelTokens(label);
    return announced(tokens, tokens.length - 1);
  };

  it.each([
    ["FACTURE 12", 1, "le mot facture"],
    ["FACT N 12", 1, "un N devant"],
    ["FACTURE DU 12", 1, "un petit mot entre les deux"],
    ["VOTREFACTURE 12", 1, "collé à un autre mot"],
    ["FACTURE 2026 12", 1, "l'année entre les deux"],
    ["FACT26 12", 1, "une année collée au mot"],
    ["FACTURE 11 12", 0, "un autre nombre entre les deux"],
    ["CLIENT 12", -1, "le numéro d'un client"],
    ["CLIENT N 12", -1, "de quoi est ce N"],
    ["COMMANDE NUM 12", -1, "une commande"],
    ["COMMANDE FACTURE 12", 1, "facture dit assez"],
    ["VIR DURAND 12", 0, "un nom n'annonce rien"],
    ["FACTURE DURAND 12", 0, "un nom entre les deux"],
    ["FACTURE DE LA REF 12", 0, "trop loin"],
    ["12", 0, "rien devant"],
  ])("« %s » : %i (%s)", (label, expected) => {
    expect(said(label)).toBe(expected);
  });
});
