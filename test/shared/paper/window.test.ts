import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MM } from "#shared/letters/page/drawing.ts";
import { layoutPaper } from "#shared/letters/page/layout.ts";
import { windowAddress } from "#shared/letters/page/window-address.ts";
import { HEAD, measure, notice, paperOf, paragraph, textsOf, widthOf } from "./samples.ts";

const LINES = [
  "Boulangerie Morel",
  "Service comptabilité",
  "Bâtiment B, escalier 3",
  "Zone artisanale des Épinettes",
  "3 place du Marché",
  "BP 12",
  "Cedex 2",
  "39100 Dole",
];

const addressOf = (count: number): readonly string[] => [...LINES.slice(0, count - 1), "39100 Dole"];

/** What stands on the first page between the heights that may show in the window. */
function shown(addressee: readonly string[]) {
  const { pages } = layoutPaper({ ...notice(2), head: { ...HEAD, addressee } }, measure);
  return textsOf(pages[0] ?? []).filter((mark) => mark.y > 34 * MM && mark.y - mark.size < 90 * MM);
}

describe("Enveloppe à fenêtre", () => {
  it.each([2, 3, 4, 5, 6, 7, 8])("une adresse de %i lignes se lit tout entière dans la fenêtre", (count) => {
    const wanted = addressOf(count);
    const marks = shown(wanted).filter(({ x }) => x > 100 * MM);
    // Envelope of 220 × 110 mm, window of 35 × 100 mm, 20 mm from the right and lower edges; the sheet slips 10 and 11 mm.
    for (const mark of marks) {
      for (const [right, down] of [
        [0, 0],
        [10, 0],
        [0, 11],
        [10, 11],
      ] as const) {
        expect(mark.x / MM + right).toBeGreaterThanOrEqual(100);
        expect((mark.x + widthOf(mark)) / MM + right).toBeLessThanOrEqual(200);
        expect((mark.y - mark.size * 0.93) / MM + down).toBeGreaterThanOrEqual(55 - 0.01);
        expect((mark.y + mark.size * 0.24) / MM + down).toBeLessThanOrEqual(90.3);
      }
    }
    const written = marks
      .map(({ text }) => text)
      .join(" ")
      .toLowerCase();
    for (const line of wanted) expect(written).toContain(line.toLowerCase());
    expect(marks.length).toBeLessThanOrEqual(6);
  });

  it("rien d'autre que l'adresse ne peut se voir par la fenêtre", () => {
    const others = shown(addressOf(6)).filter(({ x }) => x < 100 * MM);
    expect(others.map(({ text }) => text)).toEqual(["Lettre recommandée avec avis de réception"]);
    // The widest slip to the right still hides it: the window begins at 100 mm.
    for (const mark of others) expect((mark.x + widthOf(mark)) / MM + 10).toBeLessThan(100);
  });

  it("la ville est en capitales, seule sur sa ligne ; le reste est écrit comme l'a fait le propriétaire", () => {
    const { lines } = windowAddress(["Boulangerie Morel", "3 place du Marché, 39100 Dole"], measure);
    expect(lines).toEqual(["Boulangerie Morel", "3 place du Marché", "39100 DOLE"]);
  });

  it.each([
    {
      line: "12 rue des Scieurs – 39000 Lons-le-Saunier",
      gives: ["12 rue des Scieurs", "39000 LONS-LE-SAUNIER"],
    },
    { line: "BP 12345 39100 Dole cedex", gives: ["BP 12345", "39100 DOLE CEDEX"] },
    { line: "Rue du Lac 5, 1003 Lausanne", gives: ["Rue du Lac 5, 1003 Lausanne"] },
    { line: "42150 La Ricamarie", gives: ["42150 LA RICAMARIE"] },
    { line: "Résidence 12345 étages, Lyon", gives: ["Résidence 12345 étages, Lyon"] },
  ])("« $line » se lit $gives", ({ line, gives }) => {
    expect(windowAddress(["Morel", line], measure).lines.slice(1)).toEqual(gives);
  });

  it("un nom qui ressemble à un code postal reste un nom", () => {
    expect(windowAddress(["12345 Studio", "39100 Dole"], measure).lines[0]).toBe("12345 Studio");
  });

  it("au plus six lignes de 38 caractères en taille ordinaire", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 9 }),
        (lines) => {
          const set = windowAddress(lines, measure);
          if (set.fit !== "usual") return;
          expect(set.lines.length).toBeLessThanOrEqual(6);
          for (const line of set.lines) expect([...line].length).toBeLessThanOrEqual(38);
        },
      ),
    );
  });

  it("un nom de 200 caractères s'imprime plus petit, sans rien perdre", () => {
    const name = "Association pour la sauvegarde du patrimoine bâti ".repeat(4).trim();
    const set = windowAddress([name, "3 place du Marché", "39100 Dole"], measure);
    expect(set.fit).toBe("small");
    expect(set.lines.join(" ")).toBe(`${name} 3 place du Marché 39100 DOLE`);
  });

  it("une adresse sans fin est abrégée dans la fenêtre et imprimée en entier dans la lettre", () => {
    const words = Array.from({ length: 150 }, (_, index) => `bâtiment${index}`);
    const addressee = ["Morel", words.join(" "), "39100 Dole"];
    const { pages, address } = layoutPaper(
      paperOf([paragraph("Madame,")], { head: { ...HEAD, addressee } }),
      measure,
    );
    expect(address).toBe("cut");
    const marks = textsOf(pages[0] ?? []);
    const inside = marks.filter(({ x, y }) => x > 100 * MM && y < 90 * MM);
    expect(inside[inside.length - 1]?.text).toBe("39100 DOLE");
    for (const { y, size } of inside) expect(y + size * 0.24).toBeLessThanOrEqual(79.3 * MM);
    const below = marks.filter(({ y }) => y > 90 * MM).flatMap(({ text }) => text.split(" "));
    for (const word of words) expect(below).toContain(word);
  });

  it("un en-tête d'expéditeur très long reste à gauche de la fenêtre, et la lettre commence plus bas", () => {
    const sender = Array.from(
      { length: 30 },
      (_, index) => `Ligne ${index} de l'expéditeur et de son adresse`,
    );
    const { pages } = layoutPaper({ ...notice(1), head: { ...HEAD, sender } }, measure);
    const marks = textsOf(pages[0] ?? []);
    for (const mark of marks.filter(({ text }) => text.startsWith("Ligne")))
      expect((mark.x + widthOf(mark)) / MM).toBeLessThanOrEqual(88);
    const last = Math.max(...marks.filter(({ text }) => text.startsWith("Ligne")).map(({ y }) => y));
    expect(marks.find(({ text }) => text.startsWith("Objet"))?.y).toBeGreaterThan(last);
  });
});
