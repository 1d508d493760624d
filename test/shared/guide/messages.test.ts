import { describe, expect, it } from "vitest";
import { GUARD_CODES } from "#shared/model/formal-notice.ts";
import { FAILURE_CODES } from "#shared/texts/failures.ts";
import { wrongFileSentence } from "#shared/texts/files.ts";
import { guideAnchorOf } from "#shared/texts/guide/anchors.ts";
import { guideFor } from "#shared/texts/guide/guide.ts";
import type { GuideProduct } from "#shared/texts/guide/line.ts";
import { SIGNS } from "#shared/texts/guide/signs.ts";
import { type Message, messageSources } from "./message-sources.ts";
import { type Node, nameOf, part, parts, sourceOf, walk } from "./syntax.ts";

const idsOf = (product: GuideProduct): ReadonlySet<string> =>
  new Set(guideFor(product).flatMap(({ sections }) => sections.map(({ id }) => id)));
const everywhere = idsOf("both");

/** Who may read a message of this file. */
function readers(path: string): GuideProduct {
  if (path.startsWith("apps-script/")) return "add-on";
  return path.startsWith("extension/") ? "extension" : "both";
}

/** The words of a type of unions, as its source writes them. */
function unionOf(path: string, name: string): readonly string[] {
  const words: string[] = [];
  walk(sourceOf(path).declared.get(name), (node) => {
    if (node.type === "Literal" && typeof node.value === "string") words.push(node.value);
    return undefined;
  });
  return words;
}

const keysOf = (node: Node | undefined): readonly string[] =>
  node === undefined ? [] : parts(node, "properties").map((entry) => nameOf(part(entry, "key")));

const unexplained = (messages: readonly Message[]): readonly string[] =>
  messages
    .filter(({ text, path }) => {
      const anchor = guideAnchorOf(text);
      return anchor === undefined || !idsOf(readers(path)).has(anchor);
    })
    .map(({ text, path }) => `${path} : ${text}`);

describe("Chaque message d'échec a sa page dans le guide", () => {
  const { messages, lost } = messageSources();

  it("les sources des deux produits sont lues jusqu'au bout", () => {
    const texts = messages.map(({ text }) => text.replace(/[\u00a0\u202f]/g, " "));
    const from = (start: string): boolean => texts.some((text) => text.startsWith(start));
    // One of each way by which a message is made.
    expect(from("Une plage protégée empêche Crescendo d'écrire")).toBe(true); // joined by +
    expect(from("Ce règlement n'est plus à affecter")).toBe(true); // in an object
    expect(from("Votre connexion à Google a expiré")).toBe(true); // of the extension
    expect(from("L'onglet « … » a disparu du classeur")).toBe(true); // by a function
    expect(from("Les plages n'ont pas la même taille")).toBe(true); // of a formula
    expect(texts.length).toBeGreaterThan(150);
    // What cannot be followed only passes a message on, or gathers those of the guard, checked by their codes.
    const known = /: (message|undefined|SpreadElement|ObjectExpression)$/;
    expect(lost.filter((what) => !known.test(what))).toEqual([]);
  });

  it("le vérificateur voit un message sans page", () => {
    const message = { text: "Le moteur de la lune est en panne.", path: "shared/texts/matching.ts" };
    expect(unexplained([message])).toEqual(["shared/texts/matching.ts : Le moteur de la lune est en panne."]);
  });

  it("aucun message n'est sans page chez qui peut le lire", () => {
    const dynamic = /^… est …\. …\. Rien n’a été modifié dans le classeur\.$/; // every kind of file: below
    expect(unexplained(messages.filter(({ text }) => !dynamic.test(text)))).toEqual([]);
  });

  it("chaque fichier refusé mène à la page de sa nature", () => {
    const what = sourceOf("shared/texts/files.ts").declared.get("WHAT");
    const kinds = keysOf(what);
    expect(kinds).toContain("mt940");
    const wrong = kinds.flatMap((kind) =>
      (["bank", "fec"] as const)
        .filter((wanted) =>
          wanted === "fec" ? kind !== "fec" : !/^(ofx|camt\.053|cfonb-120|bank-csv)$/.test(kind),
        )
        .map((wanted) => guideAnchorOf(wrongFileSentence(kind as never, "relevé novembre.bin", wanted)))
        .filter((anchor) => anchor === undefined || !anchor.startsWith("fichier-") || !everywhere.has(anchor))
        .map(() => kind),
    );
    expect(wrong).toEqual([]);
    const page = (kind: string, wanted: "bank" | "fec"): string | undefined =>
      guideAnchorOf(wrongFileSentence(kind as never, "", wanted));
    expect(page("xlsx", "bank")).toBe("fichier-classeur");
    expect(page("zip", "fec")).toBe("fichier-archive");
    expect(page("fec", "bank")).toBe("fichier-autre-menu");
    expect(page("ofx", "fec")).toBe("fichier-autre-menu");
    expect(page("camt.054", "bank")).toBe("fichier-releve-non-definitif");
    expect(page("too-large", "bank")).toBe("fichier-trop-lourd");
  });

  it("les mots de Google, en anglais et en français, mènent à la même page que les nôtres", () => {
    expect(guideAnchorOf("Exception: You are trying to edit a protected cell or object.")).toBe(
      "message-plage-protegee",
    );
    expect(guideAnchorOf("Service Spreadsheets timed out while accessing document")).toBe(
      "message-google-ne-repond-pas",
    );
    expect(guideAnchorOf("Exceeded maximum execution time")).toBe("message-calcul-interrompu");
    expect(guideAnchorOf("Authorization is required to perform that action.")).toBe(
      "message-plusieurs-comptes",
    );
    expect(
      guideAnchorOf("Specified permissions are not sufficient. Required permissions: spreadsheets"),
    ).toBe("message-autorisation-manquante");
  });

  it("un texte qui n'est pas un message ne mène nulle part", () => {
    expect(guideAnchorOf("")).toBeUndefined();
    expect(guideAnchorOf("Bonjour Madame Lefèvre,")).toBeUndefined();
  });
});

describe("Chaque anomalie et chaque code ont leur page dans le guide", () => {
  const pageless = (codes: readonly string[]): readonly string[] =>
    codes.filter((code) => !everywhere.has(guideAnchorOf(code) ?? ""));

  it("toutes les sortes d'anomalies", () => {
    const codes = unionOf("shared/model/problem.ts", "ProblemCode");
    expect(codes).toContain("due-missing");
    expect(codes.length).toBeGreaterThan(70);
    expect(pageless(codes)).toEqual([]);
    expect(guideAnchorOf("due-missing")).toBe("anomalie-due-missing");
  });

  it("tous les défauts d'un scénario", () => {
    const faults = keysOf(sourceOf("shared/texts/scenario-problems.ts").declared.get("FAULTS"));
    expect(faults).toContain("channel-unknown");
    expect(pageless(faults)).toEqual([]);
  });

  it("toutes les pannes du module de Sheets, pour qui s'en sert", () => {
    const inAddOn = idsOf("add-on");
    expect(FAILURE_CODES.filter((code) => !inAddOn.has(guideAnchorOf(code) ?? ""))).toEqual([]);
  });

  it("tous les points de la garde de la mise en demeure, pour qui la prépare", () => {
    const inExtension = idsOf("extension");
    expect(GUARD_CODES.filter((code) => !inExtension.has(guideAnchorOf(code) ?? ""))).toEqual([]);
  });

  it("aucune page de message n'est oubliée ni inventée", () => {
    const reached = new Set([
      ...SIGNS.map(([section]) => section),
      ...FAILURE_CODES.map((code) => guideAnchorOf(code) ?? ""),
      ...GUARD_CODES.map((code) => guideAnchorOf(code) ?? ""),
    ]);
    expect([...reached].filter((section) => !everywhere.has(section))).toEqual([]);
    const pages = [...everywhere].filter((id) =>
      /^(message|fichier|formule|garde|lettre|echeancier|preuves)-/.test(id),
    );
    expect(pages.filter((id) => !reached.has(id))).toEqual([]);
  });
});
