import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { composeLetter, type Letter } from "#shared/letters/compose.ts";
import { epcPayload } from "#shared/letters/epc.ts";
import { layoutPaper } from "#shared/letters/page/layout.ts";
import { paperLetter } from "#shared/letters/paper-letter.ts";
import { piecesOfText } from "#shared/letters/paper-text.ts";
import type { PaperDocument } from "#shared/model/paper.ts";
import { CASES } from "../letters/cases.ts";
import { customerOf, SETTINGS, TODAY } from "../letters/letter-builders.ts";
import { measure, textsOf } from "./samples.ts";

const SENDER = SETTINGS.sender;

function letterNamed(name: string): Letter {
  const found = CASES.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  const result = composeLetter(found.input);
  if (result.kind !== "letter") throw new Error(JSON.stringify(result.gaps));
  return result.letter;
}

const written = (document: PaperDocument): string =>
  layoutPaper(document, measure)
    .pages.flatMap((page) => textsOf(page).map(({ text }) => text))
    .join(" ");

const onPaper = (letter: Letter, sender = SENDER, customer = customerOf("standard")): PaperDocument =>
  paperLetter(letter, { sender, customer }, { day: TODAY });

describe("Lettre sur papier", () => {
  it.each(CASES)("$name : chaque mot de la lettre est sur les pages", ({ input }) => {
    const result = composeLetter(input);
    if (result.kind !== "letter") throw new Error(JSON.stringify(result.gaps));
    const document = paperLetter(result.letter, { sender: SENDER, customer: input.customer }, { day: TODAY });
    const pages = written(document).toLowerCase();
    for (const word of result.letter.text.toLowerCase().split(/[\s,]+/)) expect(pages).toContain(word);
  });

  it("la mise en demeure met chaque partie à sa place", () => {
    const { head, pieces, footer } = onPaper(letterNamed("Mise en demeure"));
    expect(head?.addressee).toEqual(["Boulangerie Morel", "3 place du Marché, 39100 Dole"]);
    expect(head?.sending.join(" ")).toContain("Lettre recommandée avec avis de réception");
    expect(head?.date).toBe("Lons-le-Saunier, le 23\u00a0novembre\u00a02026");
    expect(head?.subject).toMatch(/^Objet/);
    const roles = pieces.map((piece) => (piece.kind === "paragraph" ? piece.role : piece.kind));
    expect(roles.filter((role) => role === "sender" || role === "addressee" || role === "date")).toEqual([]);
    expect(roles.filter((role) => role === "signature" || role === "annex")).toEqual(["signature", "annex"]);
    expect(footer.join(" ")).toBe(
      "Menuiserie Valbois, SARL au capital de 8 000 € – SIREN 912\u00a0345\u00a0674 – 12 rue des Scieurs, 39000 Lons-le-Saunier",
    );
  });

  it("une lettre sans adresse ni en-tête les reçoit de Clients et de Réglages", () => {
    const { head } = onPaper(letterNamed("Avis d'impayé"));
    expect(head?.addressee).toEqual(["Boulangerie Morel", "3 place du Marché, 39100 Dole"]);
    expect(head?.sender).toEqual([
      "Menuiserie Valbois",
      "SARL au capital de 8 000 €",
      "12 rue des Scieurs",
      "39000 Lons-le-Saunier",
      "03 84 00 00 12 – contact@valbois.example",
      "SIREN 912\u00a0345\u00a0674",
    ]);
    expect(head?.subject).toBe("Objet\u00a0: Menuiserie Valbois – facture FA-2026-118 échue le 02/11/2026");
    expect(head?.date).toBe("Lons-le-Saunier, le 23\u00a0novembre\u00a02026");
  });

  it("sans adresse connue, la fenêtre ne montre que le nom, et le propriétaire en est averti", () => {
    const customer = { ...customerOf("standard"), address: undefined };
    const document = onPaper(letterNamed("Oubli"), SENDER, customer);
    expect(document.head?.addressee).toEqual(["Boulangerie Morel"]);
    expect(document.remarks.join(" ")).toMatch(/Aucune adresse postale.*Clients/);
  });

  it("une adresse sans code postal est signalée, une adresse complète ne l'est pas", () => {
    const vague = { ...customerOf("standard"), address: "Zone industrielle, Dole" };
    expect(onPaper(letterNamed("Oubli"), SENDER, vague).remarks.join(" ")).toMatch(/ni code postal ni ville/);
    expect(onPaper(letterNamed("Oubli")).remarks).toEqual([]);
  });

  it.each([
    {
      address: "12 rue des Scieurs, 39000 Lons-le-Saunier",
      date: "Lons-le-Saunier, le 23\u00a0novembre\u00a02026",
    },
    { address: "BP 12\n69002 Lyon Cedex 02", date: "Lyon, le 23\u00a0novembre\u00a02026" },
    { address: "Rue sans ville", date: "Le 23\u00a0novembre\u00a02026" },
    { address: undefined, date: "Le 23\u00a0novembre\u00a02026" },
  ])("adresse « $address » : la lettre est datée « $date »", ({ address, date }) => {
    expect(onPaper(letterNamed("Oubli"), { ...SENDER, address }).head?.date).toBe(date);
  });

  it("le pied de page ne dit que ce que le propriétaire a rempli", () => {
    expect(onPaper(letterNamed("Oubli"), { name: "Valbois" }).footer).toEqual(["Valbois"]);
    expect(onPaper(letterNamed("Oubli"), {}).footer).toEqual([]);
  });

  it("le code à scanner porte exactement le virement de la lettre, avec les mêmes faits en clair", () => {
    const letter = letterNamed("Avis d'impayé");
    if (letter.transfer === undefined) throw new Error("sans virement");
    const { code } = onPaper(letter);
    expect(code?.payload).toBe(epcPayload(letter.transfer));
    const said = code?.caption.join(" ").replace(/\s/gu, " ");
    expect(said).toContain("FR76 3000 6000 0112 3456 7890 189");
    expect(said).toContain("1 480,00 €");
  });

  it("une lettre sans virement n'a pas de code", () => {
    expect(onPaper(letterNamed("Mise en demeure – public")).code).toBeUndefined();
  });

  it("relue dans Courriers, la mise en demeure se réimprime à l'identique", () => {
    const letter = letterNamed("Mise en demeure");
    const kept = { subject: letter.subject, language: letter.language, pieces: piecesOfText(letter.text) };
    const again = paperLetter(kept, { sender: SENDER, customer: customerOf("standard") }, { day: TODAY });
    const first = onPaper(letter);
    expect(again.head).toEqual(first.head);
    const pagesOf = (document: PaperDocument) => layoutPaper(document, measure).pages.map(textsOf);
    expect(pagesOf(again)).toEqual(pagesOf({ ...first, code: undefined }));
  });

  it("le mode d'envoi choisi se lit quand la lettre ne le dit pas", () => {
    const parties = { sender: SENDER, customer: customerOf("standard") };
    const options = { day: day("2026-11-23"), sending: "Lettre suivie" };
    expect(paperLetter(letterNamed("Oubli"), parties, options).head?.sending).toEqual(["Lettre suivie"]);
  });

  it("une lettre au cabinet de recouvrement ne met pas l'adresse du client dans la fenêtre", () => {
    const document = onPaper(letterNamed("Transmission au recouvrement"));
    expect(document.head?.addressee).toEqual([]);
    expect(document.remarks.join(" ")).toMatch(/ne s'adresse pas au client/);
    const parties = { sender: SENDER, customer: customerOf("standard") };
    const addressee = ["Cabinet Durand", "4 rue Neuve", "69002 Lyon"];
    const sent = paperLetter(letterNamed("Transmission au recouvrement"), parties, { day: TODAY, addressee });
    expect(sent.head?.addressee).toEqual(addressee);
    expect(sent.remarks).toEqual([]);
  });

  it("le nom du produit n'est nulle part sur les pages", () => {
    for (const { input } of CASES) {
      const result = composeLetter(input);
      if (result.kind !== "letter") throw new Error(JSON.stringify(result.gaps));
      expect(written(onPaper(result.letter))).not.toMatch(/crescendo/i);
    }
  });
});
