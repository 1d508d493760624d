import { describe, expect, it } from "vitest";
import type { GuideChapter } from "#shared/texts/guide/line.ts";
import { searchGuide, sectionsOf } from "#shared/view/guide/search-guide.ts";

const section = (id: string, title: string, text: string): GuideChapter["sections"][number] => ({
  id,
  title,
  paragraphs: [{ kind: "paragraph", text }],
});
const CHAPTERS: readonly GuideChapter[] = [
  {
    id: "import",
    title: "Importer",
    product: "both",
    sections: [
      section("fichiers", "Quels fichiers", "Un relevé de banque, ou l'export FEC."),
      section("banque", "Le relevé de votre banque", "OFX, CAMT.053 ou CSV."),
    ],
  },
  {
    id: "droit",
    title: "La loi",
    product: "both",
    sections: [section("delais", "Échéances", "Trente jours.")],
  },
];
const idsOf = (text: string): readonly string[] =>
  searchGuide(CHAPTERS, text).map((found) => found.section.id);

describe("Chercher dans l'aide", () => {
  it("toutes les rubriques se suivent dans l'ordre du guide, avec leur chapitre", () => {
    expect(sectionsOf(CHAPTERS).map(({ chapter, section: { id } }) => `${chapter} ${id}`)).toEqual([
      "Importer fichiers",
      "Importer banque",
      "La loi delais",
    ]);
  });
  it("un titre qui répond passe avant un texte qui répond", () => {
    expect(idsOf("relevé banque")).toEqual(["banque", "fichiers"]);
  });
  it("ni accent ni majuscule ne comptent, chaque mot doit être là", () => {
    expect(idsOf("ECHEANCES")).toEqual(["delais"]);
    expect(idsOf("relevé loi")).toEqual([]);
  });
  it("sans un mot, rien n'est trouvé", () => {
    expect(idsOf("  … ")).toEqual([]);
  });
});
