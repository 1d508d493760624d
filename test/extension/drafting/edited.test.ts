import { createHash } from "node:crypto";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import type { Letter } from "#shared/letters/compose.ts";
import { changedFacts, wordsProblem } from "#shared/letters/reworded-facts.ts";
import { cutsOf, isReworded, rewordedLetter, wordsOf } from "#shared/letters/reworded-letter.ts";
import { draftOrder } from "#shared/workbook/draft-order.ts";
import { columnIndex } from "#shared/workbook/tabs.ts";
import { journalPlace } from "../../../extension/drafting/journal-place.ts";
import { prepareReminder } from "../../../extension/drafting/prepare-reminder.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { EVERY_LETTER } from "../../shared/formats/every-letter.ts";
import { computer, FakeGoogle } from "../fake-google.ts";
import { asBook, debtors, lineOf, TODAY, workshopTabs } from "../workshop.ts";

const CONTEXT = { family: "courteous", segment: "standard", names: ["Menuiserie Test"] } as const;

async function scene() {
  const google = new FakeGoogle(workshopTabs(debtors(1)));
  const reading = asBook(await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)));
  const place = await journalPlace(google.sheets, reading.book.ourTabs, reading.metadata.tabs);
  const line = lineOf(reading, "Atelier A0");
  const order = draftOrder(reading.book, reading.outcome, line);
  if (order.kind !== "ready") throw new Error("lettre incomplète");
  const prepare = (words = wordsOf(order.letter), of = order.letter.text) =>
    prepareReminder(computer(google), place, reading.book, reading.outcome, line, undefined, {
      reworded: { words, of },
    });
  return { google, letter: order.letter, prepare };
}

const codes = (proposed: Letter, subject: string, text: string, numbers: readonly string[] = ["FA-100"]) => {
  const reworded = rewordedLetter(proposed, { subject, texts: [text] }, CONTEXT);
  return changedFacts(proposed, reworded, numbers).map(({ code, excerpt }) => [code, excerpt]);
};

describe("Une lettre dans les mots de l'utilisateur", () => {
  it.each(EVERY_LETTER)(
    "$name : découpée puis recomposée sans rien changer, elle est la même",
    ({ letter }) => {
      const words = wordsOf(letter);
      expect(isReworded(letter, words)).toBe(false);
      const again = rewordedLetter(letter, words, { ...CONTEXT, family: letter.family });
      expect(again.text).toBe(letter.text);
      expect(again.html).toBe(letter.html);
      expect(again.pieces).toEqual(letter.pieces);
      expect(changedFacts(letter, again, [])).toEqual([]);
    },
  );

  it("les tableaux restent, à leur place, et ne s'écrivent pas", () => {
    const found = EVERY_LETTER.find(
      ({ letter }) => cutsOf(letter).filter(({ kind }) => kind === "block").length > 0,
    );
    if (found === undefined) throw new Error("aucune lettre à tableau");
    const { letter } = found;
    const blocks = letter.pieces.filter(({ kind }) => kind === "block");
    const texts = wordsOf(letter).texts.map(() => "Autre chose.");
    const reworded = rewordedLetter(letter, { subject: "S", texts }, CONTEXT);
    expect(reworded.pieces.filter(({ kind }) => kind === "block")).toEqual(blocks);
    expect([reworded.claimed, reworded.to]).toEqual([letter.claimed, letter.to]);
  });

  it("ce qui est préparé, gardé et prouvé est le texte modifié ; le journal le dit", async () => {
    const { google, letter, prepare } = await scene();
    const { texts } = wordsOf(letter);
    const words = {
      subject: "  Notre facture\nFA-100 ",
      texts: [`${texts[0] ?? ""}\r\n\r\nÀ bientôt <b>!</b>`],
    };
    await prepare(words);
    const message = await PostalMime.parse(Buffer.from(google.drafts[0]?.raw ?? "", "base64url"));
    expect(message.subject).toBe("Notre facture FA-100");
    expect(message.text).toContain("À bientôt <b>!</b>");
    expect(message.html).toContain("À bientôt &lt;b&gt;!&lt;/b&gt;");
    const [kept = []] = google.rows("Courriers");
    const text = String(kept[columnIndex("Courriers", "Texte")]);
    expect(text.trim()).toBe((message.text ?? "").replace(/\r\n/g, "\n").trim());
    expect(kept[columnIndex("Courriers", "Objet")]).toBe("Notre facture FA-100");
    expect(kept[columnIndex("Courriers", "Empreinte (SHA-256)")]).toBe(
      createHash("sha256").update(text, "utf8").digest("hex"),
    );
    const detail = String(google.rows("Journal")[0]?.[columnIndex("Journal", "Détail")]);
    expect(detail).toMatch(/^Notre facture FA-100 · fil conv-1 · Texte modifié avant le brouillon/);
  });

  it("un objet collé avec ses sauts de ligne n'ajoute aucun en-tête au message", async () => {
    const { google, letter, prepare } = await scene();
    await prepare({ ...wordsOf(letter), subject: "FA-100\r\nBcc: espion@exemple.fr\r\n\r\nAutre texte" });
    const message = await PostalMime.parse(Buffer.from(google.drafts[0]?.raw ?? "", "base64url"));
    expect(message.subject).toBe("FA-100 Bcc: espion@exemple.fr Autre texte");
    expect(message.headers.filter(({ key }) => key === "bcc")).toEqual([]);
    expect(message.text?.trim().split(/\r?\n/)[0]).toBe(letter.text.split("\n")[0]);
  });

  it("écrits sur une autre lettre que celle d'aujourd'hui, ces mots ne partent pas", async () => {
    const { google, prepare } = await scene();
    await expect(prepare(undefined, "Une lettre d'hier")).rejects.toThrow("n'est plus à préparer");
    expect(google.drafts).toEqual([]);
    expect(google.rows("Journal")).toEqual([]);
  });

  it("les règles de la méthode lisent les nouveaux mots", async () => {
    const { letter } = await scene();
    const { findings } = rewordedLetter(
      letter,
      { subject: "URGENT", texts: ["Malgré nos relances, payez."] },
      CONTEXT,
    );
    expect(findings.length).toBeGreaterThan(1);
  });
});

describe("Ce qui ne doit pas changer est signalé", () => {
  it("le montant effacé, un autre écrit à sa place", async () => {
    const { letter } = await scene();
    const [text = ""] = wordsOf(letter).texts;
    expect(codes(letter, letter.subject, text.replace(/500,00/g, "450,00"))).toEqual([
      ["reworded-amount-lost", "500,00 €"],
      ["reworded-amount-new", "450,00 €"],
    ]);
    expect(codes(letter, letter.subject, text.replace(/500,00\s€/g, "500 euros"))).toEqual([]);
  });

  it("la facture qui n'est plus citée ; « FA-1000 » n'est pas « FA-100 »", async () => {
    const { letter } = await scene();
    const [text = ""] = wordsOf(letter).texts;
    const without = (by: string) => codes(letter, "Rappel", text.replace(/FA-100/g, by));
    expect(without("votre commande")).toEqual([["reworded-invoice-lost", "FA-100"]]);
    expect(without("FA-1000")).toEqual([["reworded-invoice-lost", "FA-100"]]);
    expect(without("fa-100")).toEqual([]);
  });

  it("un autre IBAN", async () => {
    const { letter } = await scene();
    const [text = ""] = wordsOf(letter).texts;
    const other = `${text}\n\nRéglez sur FR14 2004 1010 0505 0001 3M02 606.`;
    expect(codes(letter, letter.subject, other)).toEqual([
      ["reworded-iban-new", "FR1420041010050500013M02606"],
    ]);
  });

  it.each([
    { words: { subject: " ", texts: ["Bonjour"] }, says: "Donnez un objet" },
    { words: { subject: "Objet", texts: [" \n ", ""] }, says: "Le message est vide" },
    { words: { subject: "Objet", texts: ["a".repeat(40_001)] }, says: "trop long" },
  ])("refusé : $says", ({ words, says }) => expect(wordsProblem(words)).toContain(says));

  it("un texte au plus long est lu en une fois", () => {
    const [first] = EVERY_LETTER;
    if (first === undefined) throw new Error("aucune lettre");
    const text = "1 000 €1,1 ".repeat(3_600);
    const reworded = rewordedLetter(first.letter, { subject: "S", texts: [text] }, CONTEXT);
    expect(changedFacts(first.letter, reworded, ["1".repeat(50)]).length).toBeGreaterThan(0);
  });
});
