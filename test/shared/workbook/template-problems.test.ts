import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { comparable } from "#shared/base/normalise.ts";
import { DEFAULT_TEMPLATES } from "#shared/letters/default-templates.ts";
import { lintTemplate, type TemplateUse } from "#shared/letters/lint-templates.ts";
import type { Cell } from "#shared/model/cell.ts";
import { TRADES } from "#shared/model/settings.ts";
import { frenchTemplateName } from "#shared/texts/templates.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { templateProblems, templateUses } from "#shared/workbook/template-problems.ts";
import { bookOf, clientRow, invoicesTab, ourTabs, plain, type Rows, saidOf } from "./own-book.ts";

const INVOICES = invoicesTab([["Boulangerie Morel", "FA-1", "01/09/2026", "01/10/2026", 1200, null]]);
const DEFAULTS: Rows = DEFAULT_TEMPLATES.map(({ name, subject, body }) => [name, subject, body]);

const rowOf = (name: string): number => DEFAULTS.findIndex(([first]) => first === name);

/** The default templates with one row changed. */
function withRow(name: string, change: (row: readonly Cell[]) => readonly Cell[]): Rows {
  return DEFAULTS.map((row) => (row[0] === name ? change(row) : row));
}

const bookWith = (templates: Rows, more: Parameters<typeof ourTabs>[0] = {}) =>
  bookOf("2026-11-23", [INVOICES, ...ourTabs({ Modèles: templates, ...more })]);

describe("Anomalies des modèles du propriétaire", () => {
  it("les modèles d'origine n'en soulèvent aucune, ni une fois relus par le tableur", () => {
    expect(templateProblems(bookWith(DEFAULTS))).toEqual([]);
    const rewritten = DEFAULTS.map(([name, subject, body]) => [
      name ?? null,
      subject ?? null,
      String(body)
        .replace(/\n/g, "\r\n")
        .replace(/\u00a0/g, " ")
        .trim(),
    ]);
    expect(templateProblems(bookWith(rewritten))).toEqual([]);
  });

  it("nos modèles, lus comme ceux d'un propriétaire, n'ont rien à se reprocher là où ils servent", () => {
    const uses = new Map<string, TemplateUse[]>();
    for (const trade of [undefined, ...TRADES]) {
      const settings: Rows = trade === undefined ? [] : [["Métier", trade, null]];
      for (const [name, served] of templateUses(bookWith(DEFAULTS, { Réglages: settings }))) {
        uses.set(name, [...(uses.get(name) ?? []), ...served]);
      }
    }
    for (const template of DEFAULT_TEMPLATES) {
      const served = uses.get(comparable(frenchTemplateName(template.name))) ?? [];
      expect(served.length, template.name).toBeGreaterThan(0);
      expect(lintTemplate(template, served), template.name).toEqual([]);
    }
  });

  it("un modèle d'origine à peine changé reste sans reproche", () => {
    const kept = withRow("Oubli", ([name, subject, body]) => [
      name ?? null,
      subject ?? null,
      String(body).replace("Bien cordialement", "Cordialement"),
    ]);
    expect(templateProblems(bookWith(kept))).toEqual([]);
  });

  it("un champ inconnu est dit avec sa ligne, sa colonne et quoi faire", () => {
    const rows = withRow("Oubli", ([name, subject, body]) => [
      name ?? null,
      subject ?? null,
      String(body).replace("{{total}}", "{{totale}}"),
    ]);
    const [problem] = templateProblems(bookWith(rows));
    expect(problem).toMatchObject({
      severity: "à corriger",
      place: { tab: "Modèles", row: rowOf("Oubli") + 2, column: "Corps" },
      value: "{{totale}}",
    });
    if (problem === undefined) throw new Error("aucune anomalie");
    expect(saidOf(problem).problem).toContain("Vouliez-vous écrire {{total}} ?");
    expect(saidOf(problem).whatToDo).toContain("aucune lettre");
  });

  it("un modèle suit les règles des étapes et des typologies où Scénarios l'emploie", () => {
    const body = `{{salutation}}\n\nIl reste {{total}} sur la facture {{facture}}. Une indemnité de 40 € sera due.\n\nSi votre règlement est parti, ne tenez pas compte de ce message. Sinon, à quelle date, ou qu'est-ce qui bloque ?\n\nNos coordonnées bancaires n'ont pas changé ; en cas de doute, appelez-nous au {{téléphone}}.\n\n{{signature}}`;
    const scenario: Rows = [["particulier", 1, 5, "e-mail", "Mon rappel", "toujours", "contact", null]];
    const rows: Rows = [...DEFAULTS, ["Mon rappel", "{{objet}}", body]];
    const faults = templateProblems(bookWith(rows, { Scénarios: scenario })).map(({ data }) => data?.fault);
    expect(faults).toEqual(["penalties-too-early", "consumer-charges"]);
    // The same words where no step uses them: only what holds anywhere.
    expect(templateProblems(bookWith(rows))).toEqual([]);
  });

  it("une typologie suit le scénario que ses clients portent", () => {
    const clients = clientRow({
      Client: "Boulangerie Morel",
      Typologie: "grand compte",
      Scénario: "Mes grands",
    });
    const scenario: Rows = [["Mes grands", 1, 5, "e-mail", "Mon rappel", "toujours", "contact", null]];
    const templates: Rows = [...DEFAULTS, ["Mon rappel", "{{objet}}", "{{salutation}}"]];
    const book = bookWith(templates, { Scénarios: scenario, Clients: [clients] });
    expect(templateUses(book).get("mon rappel")).toMatchObject([
      { family: "courteous", segment: "grand compte" },
    ]);
  });

  it("un modèle sans texte, un nom écrit deux fois", () => {
    const rows: Rows = [...DEFAULTS, ["Mon modèle", "Objet", null], ["Oubli", "{{objet}}", "Autre texte"]];
    const problems = templateProblems(bookWith(rows));
    expect(problems.map(({ data, place }) => [data?.fault, place.row])).toEqual([
      ["template-twice", DEFAULTS.length + 3],
      ["body-empty", DEFAULTS.length + 2],
    ]);
  });

  it("l'actualisation les écrit dans Anomalies", () => {
    const rows = withRow("Oubli", ([name, , body]) => [name ?? null, "URGENT", body ?? null]);
    const outcome = refreshBook({
      tabs: [INVOICES, ...ourTabs({ Modèles: rows })],
      today: day("2026-11-23"),
      locale: "fr_FR",
    });
    if (outcome.kind !== "done") throw new Error(outcome.kind);
    const write = outcome.writes.find(({ tab }) => tab === "Anomalies");
    const said = (write?.values ?? []).filter(([tab]) => tab === "Modèles").map((row) => row.slice(0, 3));
    expect(said).toEqual([
      ["Modèles", rowOf("Oubli") + 2, "Objet"],
      ["Modèles", rowOf("Oubli") + 2, "Objet"],
    ]);
    const words = (write?.values ?? []).map((row) => plain(String(row[4] ?? ""))).join("\n");
    expect(words).toContain("L'objet ne dit jamais « urgent »");
  });
});
