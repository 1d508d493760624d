import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { guideFor } from "#shared/texts/guide/guide.ts";
import { ROOT, sourcesIn } from "../../structure/imports.ts";

/** Spaces and apostrophes as any source writes them; a varying part as « … ». */
const plain = (text: string): string =>
  text
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/’/g, "'")
    .trim();

/** Every text that the products may show, the guide's own aside; what varies stands as « … ». */
function shownWords(): string {
  return ["apps-script", "extension", "shared"]
    .flatMap((folder) => sourcesIn(folder))
    .filter((path) => !/shared\/texts\/guide\/|apps-script\/store\//.test(path))
    .map((path) =>
      plain(
        readFileSync(join(ROOT, path), "utf8")
          .replace(/\{?"?\\u(?:00a0|202f)"?\}?/g, " ")
          .replace(/\$\{(?:NBSP|NO_BREAK)\}/g, " ")
          .replace(/\$\{quoted\("([^"]*)"\)\}/g, "$1")
          .replace(/\$\{[^}]*\}/g, "…")
          .replace(/<\/?[a-z][^<>]*>/g, " "),
      ),
    )
    .join("\n");
}

/** Quoted by an owner, or about cells of theirs: no words of the product. */
const NOT_OURS = new Set([
  "Je paie vendredi",
  "C'est déjà parti",
  "Il y a un problème",
  "Je ne peux pas tout payer",
  "Rappelez-moi",
  "Payées",
  "FA-12=300,00",
  "Objectif · DSO",
  "Moyenne publiée · DSO",
  "Mme Lefèvre",
  "fin de mois",
  "Fin de mois",
  "45 jours fin de mois",
  "45J FDM",
  "Taux 2027 S1",
  "Google n'a pas validé cette application",
  "Paramètres avancés",
  "#NAME?",
  "Fonction inconnue",
  "Chargement…",
  "tous ceux qui ont le lien",
  "Fichier des écritures comptables",
  "frais de relance",
  "tous les autres cas",
  "Télécharger mes opérations",
  "1,234",
  "cr·",
]);

describe("Les mots cités par le guide sont ceux que l'on voit", () => {
  it("chaque bouton, vue ou valeur entre guillemets existe dans le produit", () => {
    const words = shownWords();
    const lower = words.toLowerCase();
    const quoted = guideFor("both")
      .filter(({ id }) => !/^(donnees-personnelles|anomalies-|messages-)/.test(id))
      .flatMap(({ sections }) => sections)
      .flatMap(({ id, paragraphs }) =>
        paragraphs.flatMap(({ text }) =>
          [...plain(text).matchAll(/« ([^«»]+) »/g)].map((match) => ({ id, said: match[1] ?? "" })),
        ),
      );
    expect(quoted.length).toBeGreaterThan(80);
    const titles = new Set(
      guideFor("both").flatMap(({ title, sections }) => [
        plain(title),
        ...sections.map((one) => plain(one.title)),
      ]),
    );
    const unknown = quoted
      .filter(({ said }) => !NOT_OURS.has(said) && !titles.has(said))
      .filter(({ said }) => {
        // « Taux … », « Onglet · … »: what varies is left out, the rest is looked for.
        const parts = said
          .split("…")
          .map((part) => part.trim().toLowerCase())
          .filter((part) => part !== "");
        return !parts.every((part) => lower.includes(part.replace(/[?:]$/, "").trim()));
      });
    expect(unknown.map(({ id, said }) => `${id} : ${said}`)).toEqual([]);
  });
});
