import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { RATES } from "#shared/law/rates.ts";
import { GUIDE, guideFor } from "#shared/texts/guide/guide.ts";
import type { GuideSection } from "#shared/texts/guide/line.ts";
import { LETTER_FIELDS } from "#shared/texts/letter-fields.ts";
import { SETTING_ROWS } from "#shared/texts/settings.ts";
import {
  bucketFunction,
  daysLateFunction,
  dueDateFunction,
  indemnityFunction,
} from "#shared/workbook/custom-functions.ts";
import { readSettings } from "#shared/workbook/read-settings.ts";
import { HEADERS, REBUILT, TAB_NAMES } from "#shared/workbook/tabs.ts";
import { ROOT } from "../../structure/imports.ts";

const SECTIONS: readonly GuideSection[] = GUIDE.flatMap(({ sections }) => sections);
const textOf = ({ title, paragraphs }: GuideSection): string =>
  [title, ...paragraphs.map(({ text }) => text)].join("\n").replace(/[\u00a0\u202f]/g, " ");
const section = (id: string): string => {
  const found = SECTIONS.find((one) => one.id === id);
  return found === undefined ? "" : textOf(found);
};
const whole = SECTIONS.map(textOf).join("\n");

describe("Le guide se lit et se trouve", () => {
  it("chaque page a une adresse à elle, lisible dans un lien", () => {
    const ids = [...GUIDE.map(({ id }) => id), ...SECTIONS.map(({ id }) => id)];
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it("aucune page n'est vide, aucun paragraphe n'est un pavé", () => {
    expect(SECTIONS.filter(({ paragraphs }) => paragraphs.length === 0).map(({ id }) => id)).toEqual([]);
    const lines = SECTIONS.flatMap(({ id, paragraphs }) => paragraphs.map(({ text }) => ({ id, text })));
    expect(lines.filter(({ text }) => text.trim() === "").map(({ id }) => id)).toEqual([]);
    const long = lines.filter(({ id, text }) => text.length > 480 && id !== "texte-pour-vos-clients");
    expect(long.map(({ id, text }) => `${id} (${text.length})`)).toEqual([]);
  });

  it("deux lignes d'une page ne disent pas la même chose", () => {
    const repeated = SECTIONS.filter(
      ({ paragraphs }) => new Set(paragraphs.map(({ text }) => text)).size < paragraphs.length,
    );
    expect(repeated.map(({ id }) => id)).toEqual([]);
  });

  it("un renvoi « Voir « … » » mène à une page qui existe", () => {
    const titles = new Set([...SECTIONS.map(({ title }) => title), ...GUIDE.map(({ title }) => title)]);
    const plain = new Set([...titles].map((title) => title.replace(/[\u00a0\u202f]/g, " ")));
    const named = [...whole.matchAll(/[Vv]o(?:ir|yez) « ([^»]+) »/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((title) => !plain.has(title))).toEqual([]);
  });

  it("chaque produit ne montre que ce qui le concerne", () => {
    const ids = (product: "add-on" | "extension"): ReadonlySet<string> =>
      new Set(guideFor(product).flatMap(({ sections }) => sections.map(({ id }) => id)));
    expect(ids("add-on").has("vue-importer")).toBe(true);
    expect(ids("add-on").has("ecran-mise-en-demeure")).toBe(false);
    expect(ids("extension").has("ecran-mise-en-demeure")).toBe(true);
    expect(ids("extension").has("fonction-jours-retard")).toBe(false);
    for (const product of ["add-on", "extension"] as const) {
      expect(ids(product).has("penalites")).toBe(true);
      expect(ids(product).has("onglet-journal")).toBe(true);
    }
    expect(guideFor("both").flatMap(({ sections }) => sections)).toHaveLength(SECTIONS.length);
  });

  it("l'anglais du métier et les mots de la maison n'y paraissent pas", () => {
    for (const word of [
      "workflow",
      "dashboard",
      "cash-in",
      "dunning",
      "bucket",
      "scoring",
      "backend",
      "payload",
    ]) {
      expect(whole.toLowerCase()).not.toContain(word);
    }
  });
});

describe("Le guide dit ce que le produit fait", () => {
  it.each(TAB_NAMES.filter((name) => name !== "Réglages").map((name) => [name]))(
    "chaque colonne de l'onglet %s est expliquée",
    (name) => {
      const slug = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ /g, "-");
      const text = section(`onglet-${slug}`);
      const columns = HEADERS[name].map((header) => header.replace(/[\u00a0\u202f]/g, " "));
      expect(columns.filter((column) => !text.includes(column))).toEqual([]);
    },
  );

  it("chaque ligne de Réglages est expliquée, avec sa valeur d'usage", () => {
    const text = section("onglet-reglages");
    expect(SETTING_ROWS.map(([name]) => name).filter((name) => !text.includes(name))).toEqual([]);
    const amounts = SETTING_ROWS.filter(
      ([name, value]) => typeof value === "number" && value > 0 && /^(Montant|Coût)/.test(name),
    );
    expect(amounts.length).toBeGreaterThan(4);
    const unsaid = amounts.filter(([name, value]) => {
      const shown =
        typeof value === "number" && value % 1 !== 0 ? value.toFixed(2).replace(".", ",") : String(value);
      return !text.includes(`${name} (${shown} €)`);
    });
    expect(unsaid).toEqual([]);
  });

  it("les onglets récrits sont nommés, et eux seuls", () => {
    const text = section("onglets-recrits");
    for (const name of REBUILT) expect(text).toContain(name);
    expect(text).not.toContain("Règlements");
  });

  it("chaque champ d'une lettre est dans la liste", () => {
    const unsaid = LETTER_FIELDS.filter(
      ({ name }) => !whole.includes(`{{${name}}}\u00a0:`.replace("\u00a0", " ")),
    );
    expect(unsaid.map(({ name }) => name)).toEqual([]);
  });

  it("chaque entrée du menu est expliquée", () => {
    const menu = readFileSync(join(ROOT, "apps-script/platform/menu.ts"), "utf8");
    const named = [...menu.matchAll(/addItem\("([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(named).toContain("Actualiser");
    const text = section("le-menu");
    expect(named.filter((name) => !text.includes(name))).toEqual([]);
  });

  it("chaque fonction a sa page", () => {
    const entry = readFileSync(join(ROOT, "apps-script/entry.ts"), "utf8");
    const functions = [...entry.matchAll(/export function ([A-Z]+(?:_[A-Z]+)+)\(/g)].map(
      (match) => match[1] ?? "",
    );
    expect(functions).toHaveLength(6);
    const titles = SECTIONS.map(({ title }) => title);
    expect(functions.filter((name) => !titles.some((title) => title.startsWith(`${name}(`)))).toEqual([]);
  });

  it("les exemples de formules donnent ce que le guide annonce", () => {
    const { settings } = readSettings(undefined);
    const context = { settings, monthFirst: false };
    expect(section("fonction-jours-retard")).toContain('("31/03/2026"; "15/04/2026")  →  15');
    expect(daysLateFunction("31/03/2026", "15/04/2026", context)).toBe(15);
    expect(section("fonction-tranche-retard")).toContain('("31/03/2026"; "15/05/2026")  →  31–60 j');
    expect(bucketFunction("31/03/2026", "15/05/2026", context)).toBe("31–60 j");
    expect(section("fonction-date-echeance")).toContain('("15/02/2025"; "45J FDM")  →  30/04/2025');
    expect(dueDateFunction("15/02/2025", "45J FDM", context)).toEqual({ day: "2025-04-30" });
    expect(dueDateFunction("15/02/2025", "FDM 45J", context)).toEqual({ day: "2025-04-14" });
    expect(section("delais-de-paiement")).toContain("45J FDM → 30/04/2025 ; FDM 45J → 14/04/2025");
    expect(section("fonction-indemnite-recouvrement")).toContain('("professionnel"; 3)  →  120');
    expect(indemnityFunction("professionnel", 3)).toBe(120);
    expect(indemnityFunction("particulier", 3)).toBe(0);
  });

  it("les semestres connus sont ceux de la table des taux", () => {
    const words = (half: string): string => {
      const [year, part] = half.split(" ");
      return `${part === "S1" ? "premier" : "second"} semestre ${year}`;
    };
    const [first = "", ...others] = RATES.map(({ halfYear }) => halfYear).sort();
    const last = others[others.length - 1] ?? "";
    expect(section("nouveau-semestre")).toContain(`ceux du ${words(first)} au ${words(last)}`);
  });

  it("aucun taux du guide ne se donne pour vrai : les exemples sont dits inventés", () => {
    expect(section("nouveau-semestre")).toContain("inventés");
  });
});

describe("Données personnelles", () => {
  it("le texte du registre contient tout ce que demande l'article 30 du RGPD", () => {
    const text = section("registre-des-traitements");
    for (const what of [
      "Responsable du traitement",
      "Finalités",
      "Personnes concernées",
      "Données",
      "Destinataires",
      "Transferts hors de l'Union européenne",
      "Durées",
      "Sécurité",
      "Base légale",
    ]) {
      expect(text).toContain(`${what} `);
    }
  });

  it("le texte pour les clients dit qui, pourquoi, à qui, combien de temps, et leurs droits", () => {
    const text = section("texte-pour-vos-clients");
    for (const what of [
      "[Raison sociale]",
      "[e-mail]",
      "Google",
      "10 ans",
      "accès",
      "rectification",
      "effacement",
      "opposer",
      "CNIL",
    ]) {
      expect(text).toContain(what);
    }
  });

  it("les durées citent leurs textes", () => {
    const text = section("combien-de-temps-garder");
    expect(text).toContain("L123-22 du Code de commerce");
    expect(text).toContain("L102 B du Livre des procédures fiscales");
  });

  it("la phrase d'utilisation limitée de Google y est", () => {
    expect(section("ou-sont-vos-donnees")).toContain("exigences d'utilisation limitée");
  });
});
