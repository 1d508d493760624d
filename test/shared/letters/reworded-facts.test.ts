import { describe, expect, it } from "vitest";
import type { Letter } from "#shared/letters/compose.ts";
import { changedFacts, wordsProblem } from "#shared/letters/reworded-facts.ts";
import { rewordedLetter, wordsOf } from "#shared/letters/reworded-letter.ts";
import { EVERY_LETTER } from "../formats/every-letter.ts";

const CONTEXT = { family: "firm", segment: "standard", names: [] } as const;

/** A firm letter of the example, in French: its words ask for a payment at the latest on its deadline. */
function firm(language: "fr" | "en" = "fr"): {
  readonly letter: Letter;
  readonly text: string;
  readonly at: number;
} {
  for (const { letter } of EVERY_LETTER) {
    if (letter.language !== language || letter.deadline === undefined) continue;
    const { texts } = wordsOf(letter);
    const at = texts.findIndex((one) => WRITTEN[language].test(one));
    if (at >= 0) return { letter, text: texts[at] ?? "", at };
  }
  throw new Error("aucune lettre à date limite");
}

const SPACE = "[ \\u00a0]";
const WRITTEN = {
  fr: new RegExp(`au plus tard le \\d{1,2}(?:er)?${SPACE}[a-zéû]+${SPACE}\\d{4}`),
  en: new RegExp(`by \\d{1,2}${SPACE}[A-Z][a-z]+${SPACE}\\d{4} at the latest`),
};

/** What is said when the deadline's words are written otherwise. */
function said(by: string, language: "fr" | "en" = "fr"): readonly (readonly [string, string])[] {
  const { letter, text, at } = firm(language);
  const words = wordsOf(letter);
  const texts = words.texts.map((one, index) => (index === at ? text.replace(WRITTEN[language], by) : one));
  const after = rewordedLetter(letter, { ...words, texts }, CONTEXT);
  return changedFacts(letter, after, [])
    .filter(({ code }) => code.startsWith("reworded-deadline"))
    .map(({ code, excerpt }) => [code, excerpt]);
}

const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " ",
);

/** The deadline of the letter, in parts written here and nowhere in the product. */
function parts(language: "fr" | "en" = "fr") {
  const [year = "", month = "", date = ""] = (firm(language).letter.deadline ?? "").split("-");
  return { year, month, date, name: MONTHS[Number(month) - 1] ?? "", plain: String(Number(date)) };
}

describe("La date limite d'une lettre réécrite", () => {
  it("écrite autrement, c'est toujours elle", () => {
    const { year, month, date, name, plain } = parts();
    expect(said(`au plus tard le ${date}/${month}/${year}`)).toEqual([]);
    expect(said(`avant le ${date}/${month}`)).toEqual([]);
    expect(said(`pour le ${plain} ${name}`)).toEqual([]);
    expect(said(`le ${plain}.${Number(month)}.${year} au plus tard`)).toEqual([]);
    expect(said(`AU PLUS TARD LE ${plain} ${name.toUpperCase()} ${year}`)).toEqual([]);
  });

  it("effacée, le message ne dit plus pour quand régler", () => {
    const { year, name, plain } = parts();
    expect(said("dès que possible")).toEqual([
      ["reworded-deadline-lost", `${plain === "1" ? "1er" : plain}\u00a0${name}\u00a0${year}`],
    ]);
  });

  it("une autre date, ou un délai, à sa place est signalé", () => {
    const { date, month, year } = parts();
    const later = String(Number(year) + 1);
    expect(said(`au plus tard le ${date}/${month}/${later}`)).toEqual([
      ["reworded-deadline-new", `${date}/${month}/${later}`],
    ]);
    expect(said("sous 8 jours")).toEqual([["reworded-deadline-new", "sous 8 jours"]]);
    expect(said("sous huitaine")).toEqual([["reworded-deadline-new", "sous huitaine"]]);
    expect(said("dans un délai de quinze jours")).toEqual([
      ["reworded-deadline-new", "dans un délai de quinze jours"],
    ]);
  });

  it("gardée, une seconde date limite la contredit ; une autre date, non", () => {
    const { date, month, year } = parts();
    const kept = `au plus tard le ${date}/${month}/${year}`;
    expect(said(`${kept}, et en tout cas avant le 31/12/2031`)).toEqual([
      ["reworded-deadline-new", "31/12/2031"],
    ]);
    expect(said(`${kept} (nous serons fermés le 31/12/2031)`)).toEqual([]);
  });

  it("une lettre en anglais se lit de même", () => {
    const { year, month, date } = parts("en");
    expect(said(`by ${date}/${month}/${year}`, "en")).toEqual([]);
    expect(said("within eight days", "en")).toEqual([["reworded-deadline-new", "within eight days"]]);
    expect(said("soon", "en").map(([code]) => code)).toEqual(["reworded-deadline-lost"]);
  });

  it("le délai qu'un modèle du propriétaire écrit en toutes lettres compte aussi", () => {
    const { letter, at } = firm();
    const words = wordsOf(letter);
    const withWords = (text: string): Letter =>
      rewordedLetter(
        letter,
        { ...words, texts: words.texts.map((one, index) => (index === at ? text : one)) },
        CONTEXT,
      );
    const { deadline: _, ...proposed } = withWords("Merci de régler sous huit jours.");
    const findings = (text: string) => changedFacts(proposed, withWords(text), []).map(({ code }) => code);
    expect(findings("Merci de régler sous 8 jours.")).not.toContain("reworded-deadline-new");
    expect(findings("Merci de régler sous 8 jours.")).not.toContain("reworded-deadline-lost");
    expect(findings("Merci de régler sous une semaine.")).toContain("reworded-deadline-new");
    expect(findings("Merci de régler.")).toContain("reworded-deadline-lost");
  });

  it("un texte au plus long est lu en une fois", () => {
    const { letter } = firm();
    const words = wordsOf(letter);
    for (const evil of [
      "12/".repeat(13_000),
      "sous ".repeat(8_000),
      "1 ".repeat(20_000),
      "avant le ".repeat(4_000),
    ]) {
      const after = rewordedLetter(letter, { ...words, texts: words.texts.map(() => evil) }, CONTEXT);
      expect(changedFacts(letter, after, []).map(({ code }) => code)).toContain("reworded-deadline-lost");
    }
  });
});

describe("L'objet d'une lettre réécrite", () => {
  it("trop long, c'est l'objet qui est nommé", () => {
    expect(wordsProblem({ subject: "a".repeat(501), texts: ["Bonjour"] })).toBe(
      "L'objet est trop long (500\u00a0caractères au plus)\u00a0: raccourcissez-le.",
    );
    expect(wordsProblem({ subject: "a".repeat(500), texts: ["Bonjour"] })).toBe(undefined);
  });

  it.each(["\n", "\r\n", "\r", "\u2028", "\u0085", "\u000b", " \n "])(
    "un saut de ligne collé (%j) devient une espace",
    (cut) => {
      const { letter } = firm();
      const { subject } = rewordedLetter(
        letter,
        { ...wordsOf(letter), subject: `Facture FA-1${cut}Bcc: x@y.fr` },
        CONTEXT,
      );
      expect(subject).toBe("Facture FA-1 Bcc: x@y.fr");
    },
  );
});
