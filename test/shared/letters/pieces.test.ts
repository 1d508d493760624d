import { describe, expect, it } from "vitest";
import { penaltyStatement } from "#shared/law/penalty-statement.ts";
import { composeLetter, type Letter } from "#shared/letters/compose.ts";
import type { LetterInput } from "#shared/letters/letter-input.ts";
import { enclosuresOf, type RoleMarks, withRoles } from "#shared/letters/piece-roles.ts";
import { paragraph, piecesText } from "#shared/letters/pieces.ts";
import type { LetterPiece } from "#shared/model/letter.ts";
import { letterCase, part, SETTINGS } from "./letter-builders.ts";

const MARKS: RoleMarks = {
  company: "Menuiserie Valbois",
  companyMarks: ["912\u00a0345\u00a0674", "12 rue des Scieurs\n39000 Lons-le-Saunier"],
  customer: "Boulangerie Morel",
  customerAddress: "3 place du Marché\n39100 Dole",
  dates: ["22\u00a0novembre\u00a02026", "22/11/2026"],
  signatures: ["Nadia Perrin\nMenuiserie Valbois", "Claire Valbois"],
};

/** Roles of some paragraphs, written with a bar between their lines. */
function roles(...texts: readonly string[]): readonly string[] {
  const pieces = texts.map((text) => paragraph(text.split("|")));
  return withRoles(pieces, MARKS).map((piece) => (piece.kind === "block" ? "block" : piece.role));
}

describe("Chaque paragraphe est reconnu à ses mots, quel que soit le modèle", () => {
  it.each([
    ["Boulangerie Morel|3 place du Marché|39100 Dole", "addressee"],
    ["À l'attention de Mme Lefèvre|Boulangerie Morel|3 place du Marché|39100 Dole", "addressee"],
    ["Boulangerie Morel", "text"],
    ["Boulangerie Morel|39100 Dole", "text"],
    ["Menuiserie Valbois, SARL|SIREN 912\u00a0345\u00a0674", "sender"],
    ["Menuiserie Valbois|12 rue des Scieurs|39000 Lons-le-Saunier", "sender"],
    ["Menuiserie Valbois vous remercie", "text"],
    ["Le 22\u00a0novembre\u00a02026", "date"],
    ["Le 22\u00a0novembre\u00a02026|Lettre recommandée", "date"],
    ["Dole, le 22/11/2026", "date"],
    ["Dole, 22/11/2026", "date"],
    ["Le 22/11/2026, Mme Lefèvre nous a écrit", "text"],
    ["Nous vous avons écrit. Votre réponse est du 22/11/2026", "text"],
    ["Objet\u00a0: mise en demeure", "subject"],
    ["Subject: formal notice", "subject"],
    ["L'objet de ce courrier", "text"],
    ["Pièces jointes\u00a0: copie de la facture", "enclosures"],
    ["PJ : copie", "enclosures"],
    ["Enclosures: copy of the invoice", "enclosures"],
    ["Pièces jointes à votre demande", "text"],
    ["Nadia Perrin|Menuiserie Valbois", "signature"],
    ["Cordialement,|Nadia Perrin|Menuiserie Valbois|03 84", "signature"],
    ["Nadia Perrin suit votre dossier", "text"],
    ["Date et signature\u00a0: ………", "signature"],
    ["Annexe – décompte", "text"],
  ])("« %s » : %s", (text, role) => {
    expect(roles(text)).toEqual([role]);
  });

  it("l'annexe vient après la signature ; avant elle, le mot n'en fait que parler", () => {
    expect(roles("Annexe – décompte", "Claire Valbois", "Annexe – décompte", "Annexe")).toEqual([
      "text",
      "signature",
      "annex",
      "annex",
    ]);
    expect(roles("Claire Valbois", "Annexe jointe|à lire", "Annexes", `Annexe ${"x".repeat(200)}`)).toEqual([
      "signature",
      "text",
      "text",
      "text",
    ]);
  });

  it("après la signature, rien n'est plus ni tête ni objet", () => {
    expect(roles("Claire Valbois", "Objet : rappel", "Le 22/11/2026")).toEqual(["signature", "text", "text"]);
  });

  it("une valeur inconnue ne reconnaît rien", () => {
    const none = { ...MARKS, company: "", customer: "", customerAddress: "", dates: [""], signatures: [""] };
    const pieces = ["", "Le ", "x"].map((text) => paragraph([text]));
    expect(withRoles(pieces, none)).toEqual(pieces);
  });

  it("les pièces jointes se lisent une à une, hors des parenthèses", () => {
    const enclosures = (...lines: readonly string[]): readonly string[] =>
      enclosuresOf([paragraph(lines, "enclosures")]);
    expect(enclosures("Pièces jointes : copies des factures (FA-1, FA-2), décompte (annexe)")).toEqual([
      "copies des factures (FA-1, FA-2)",
      "décompte (annexe)",
    ]);
    expect(enclosures("Pièces jointes :", "– copie", "– décompte ; mandat")).toEqual([
      "copie",
      "décompte",
      "mandat",
    ]);
    expect(enclosuresOf([paragraph(["Pièces jointes : copie"])])).toEqual([]);
  });
});

function letterOf(input: LetterInput): Letter {
  const result = composeLetter(input);
  if (result.kind === "gaps") throw new Error(result.gaps.map(({ message }) => message).join("\n"));
  return result.letter;
}

describe("Une lettre est une suite de morceaux dont tout le reste est écrit", () => {
  const { input } = letterCase({
    template: "Mise en demeure",
    segment: "standard",
    parts: [part("FA-12", 120_000, 60)],
    rest: { channel: "recommandé", action: "registered-letter" },
  });

  it("la mise en demeure par défaut : tête, adresse, date, objet, signature, pièces, annexe, dans l'ordre", () => {
    const { pieces, family, language } = letterOf(input);
    const known = pieces.flatMap((piece) =>
      piece.kind === "paragraph" && piece.role !== "text" ? [piece.role] : [],
    );
    expect(known).toEqual(["sender", "addressee", "date", "subject", "signature", "enclosures", "annex"]);
    expect([family, language]).toEqual(["formal-notice", "fr"]);
  });

  it("le texte est celui des morceaux, et un bloc de plusieurs morceaux s'écrit en entier", () => {
    const letter = letterOf(input);
    expect(letter.text).toBe(piecesText(letter.pieces));
    const annex = letter.pieces.findIndex((piece) => piece.kind === "paragraph" && piece.role === "annex");
    const after: readonly LetterPiece[] = letter.pieces.slice(annex + 1);
    expect(after.map(({ kind }) => kind)).toContain("block");
    expect(after.length).toBeGreaterThan(1);
  });

  it("un modèle du propriétaire, sans nos champs d'en-tête, est compris de même", () => {
    const body =
      "Menuiserie Valbois – 12 rue des Scieurs, 39000 Lons-le-Saunier\n\n" +
      "Boulangerie Morel\n3 place du Marché, 39100 Dole\n\nLons-le-Saunier, le {{date}}\n\n" +
      "Objet : votre compte\n\nBonjour,\n\n{{tableau}}\n\nCordialement,\n{{signature}}\n\nPJ : {{pièces_jointes}}";
    const letter = letterOf({ ...input, template: { name: "À moi", subject: "Votre compte", body } });
    expect(letter.pieces.map((piece) => (piece.kind === "block" ? "▦" : piece.role))).toEqual([
      "sender",
      "addressee",
      "date",
      "subject",
      "text",
      "▦",
      "signature",
      "enclosures",
    ]);
    expect(letter.enclosures[0]).toBe("copie de la facture");
  });

  it("un virement à scanner porte la somme que la lettre demande, pénalités comprises", () => {
    const oubli = letterCase({ template: "Oubli", segment: "standard", parts: [part("FA-12", 120_000, 4)] });
    expect(letterOf(oubli.input).transfer).toMatchObject({ amount: 120_000, name: SETTINGS.sender.name });
    const statement = penaltyStatement({
      quality: "professionnel",
      asOf: input.today,
      allocation: "intérêts d'abord",
      dayBase: 365,
      ownerRates: [],
      invoices: input.line.parts.map(({ open, amount }) => ({
        number: open.item.number,
        issued: open.item.issued,
        due: open.item.due,
        principal: amount,
        movements: [],
      })),
    });
    const { transfer, text, claimed } = letterOf({ ...input, statement });
    // 60 days at 12.40 % of 1 200 €, and 40 €: 24.46 + 40 more than the principal.
    expect(transfer?.amount).toBe(120_000 + 2_446 + 4_000);
    expect(text).toContain("de nous payer 1\u202f264,46\u00a0€");
    expect(claimed).toBe(120_000);
  });
});
