import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../structure/imports.ts";

interface Proof {
  readonly file: string;
  readonly titles: readonly string[];
}

/** A claim of the review: an item of a list, and the tests named under it after « → ». */
interface Claim {
  readonly said: string;
  readonly proofs: readonly Proof[];
}

const PROOF = /^→ `(test\/[\w./-]+\.test\.tsx?)`: (.+)$/;
const TITLE = /“([^”]+)”/g;

/** The claims of a page written like SECURITY.md. */
function claimsOf(page: string): readonly Claim[] {
  const claims: { said: string; proofs: Proof[] }[] = [];
  let open: { said: string; proofs: Proof[] } | undefined;
  for (const line of page.split("\n")) {
    if (line.startsWith("- ")) {
      open = { said: line.slice(2), proofs: [] };
      claims.push(open);
    } else if (!line.startsWith("  ")) open = undefined;
    const proof = PROOF.exec(line.trim());
    if (open === undefined || proof === null) continue;
    const titles = [...(proof[2] ?? "").matchAll(TITLE)].map(([, title = ""]) => title);
    open.proofs.push({ file: proof[1] ?? "", titles });
  }
  return claims;
}

/** What a test file says of its tests: every text handed to `it` or `describe`, also after a table of cases. */
const titledIn = (source: string, title: string): boolean =>
  [`"${title}"`, `\`${title}\``, `'${title}'`].some((quoted) => source.includes(`(${quoted}`)) ||
  // On a line of its own, after a table.
  source.split("\n").some((line) => line.trim() === `"${title}",`);

/** What is wrong with a proof; empty: its file and its tests are there. */
function faultsOf({ file, titles }: Proof): readonly string[] {
  if (!existsSync(join(ROOT, file))) return [`${file} n'existe pas`];
  if (titles.length === 0) return [`${file} : aucun test nommé`];
  const source = readFileSync(join(ROOT, file), "utf8");
  return titles
    .filter((title) => !titledIn(source, title))
    .map((title) => `${file} : pas de test « ${title} »`);
}

const REVIEW = readFileSync(join(ROOT, "SECURITY.md"), "utf8");
const CLAIMS = claimsOf(REVIEW);

describe("SECURITY.md : chaque affirmation nomme le test qui la prouve", () => {
  it("le vérificateur voit un fichier, un test ou une preuve qui manque", () => {
    const [first, second] = claimsOf(
      "- une chose\n  sur deux lignes\n  → `test/security/claims.test.ts`: “le vérificateur voit un fichier, un test ou une preuve qui manque”, “rien de tel”\n- une autre\n",
    );
    expect(first?.proofs.flatMap(faultsOf)).toEqual([
      "test/security/claims.test.ts : pas de test « rien de tel »",
    ]);
    expect(second?.proofs).toEqual([]);
    expect(faultsOf({ file: "test/nulle-part.test.ts", titles: ["a"] })).toEqual([
      "test/nulle-part.test.ts n'existe pas",
    ]);
  });

  it("aucune affirmation n'est sans test, et aucune preuve n'échappe à la lecture", () => {
    expect(CLAIMS.length).toBeGreaterThan(40);
    expect(CLAIMS.filter(({ proofs }) => proofs.length === 0).map(({ said }) => said)).toEqual([]);
    const arrows = REVIEW.split("\n").filter((line) => line.includes("→"));
    expect(CLAIMS.flatMap(({ proofs }) => proofs)).toHaveLength(arrows.length);
  });

  it("chaque test nommé existe, sous ce titre", () => {
    expect(CLAIMS.flatMap(({ proofs }) => proofs.flatMap(faultsOf))).toEqual([]);
  });

  it("chaque attaquant dit ce qui reste", () => {
    const parts = REVIEW.split(/^## /m).filter((part) => /^\d\. /.test(part));
    expect(parts).toHaveLength(5);
    expect(parts.filter((part) => !part.includes("**What remains.**"))).toEqual([]);
  });
});
