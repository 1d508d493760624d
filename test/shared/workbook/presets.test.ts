import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { checkScenarios } from "#shared/dunning/check-scenarios.ts";
import { DEFAULT_SCENARIOS } from "#shared/dunning/default-scenarios.ts";
import { presetsOf } from "#shared/dunning/presets.ts";
import { DEFAULT_TEMPLATES } from "#shared/letters/default-templates.ts";
import { SEGMENTS } from "#shared/model/customer.ts";
import { TRADES } from "#shared/model/settings.ts";
import { loadPreset } from "#shared/workbook/load-preset.ts";
import { planBook } from "#shared/workbook/plan-book.ts";
import { refreshBook } from "#shared/workbook/refresh.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { afterWrites } from "./apply-writes.ts";
import { bookOf, clientRow, invoicesTab, ourTabs, type Rows } from "./own-book.ts";

const TODAY = "2026-11-17";
const invoices = invoicesTab([["Alpha", "FA-1", "2026-10-01", "2026-11-12", 500]]);
const trade = (word: string): Rows => [["Métier", word, null]];
const firstLine = (tabs: Parameters<typeof bookOf>[1], on = TODAY) =>
  planBook(bookOf(on, tabs)).plan[0]?.line;
const scenarioNames = (rows: Rows): readonly string[] => [...new Set(rows.map(([name]) => String(name)))];

describe("Les scénarios par métier", () => {
  const all = TRADES.flatMap((one) => presetsOf(one).map((scenario) => ({ trade: one, scenario })));

  it("sont sans défaut, nommés « typologie – métier », un par typologie", () => {
    for (const { trade: of, scenario } of all) {
      expect(checkScenarios([scenario])).toEqual([]);
      expect(SEGMENTS.map((segment) => `${segment} – ${of}`)).toContain(scenario.name);
    }
    expect(new Set(all.map(({ scenario }) => scenario.name)).size).toBe(all.length);
    expect(new Set(all.map((one) => one.trade)).size).toBe(4);
  });

  it("n'emploient que des modèles qui existent déjà", () => {
    const templates = new Set(DEFAULT_TEMPLATES.map(({ name }) => name));
    const used = all.flatMap(({ scenario }) => scenario.steps.map(({ template }) => template));
    expect(used.filter((name) => name !== "" && !templates.has(name))).toEqual([]);
  });

  it("gardent à chaque numéro son sens : changer de métier ne saute ni ne refait une mise en demeure", () => {
    for (const { scenario } of all) {
      const [segment] = scenario.name.split(" – ");
      const usual = DEFAULT_SCENARIOS.find(({ name }) => name === segment);
      const notice = (steps: typeof scenario.steps) =>
        steps.find(({ channel }) => channel === "recommandé")?.rank;
      expect([scenario.name, notice(scenario.steps)]).toEqual([scenario.name, notice(usual?.steps ?? [])]);
      expect(scenario.steps[scenario.steps.length - 1]?.rank).toBe(
        usual?.steps[usual.steps.length - 1]?.rank,
      );
    }
  });

  it("laissent 8 jours au moins entre la dernière relance écrite et la mise en demeure", () => {
    for (const { scenario } of all) {
      const at = scenario.steps.findIndex(({ channel }) => channel === "recommandé");
      const [before, notice] = [scenario.steps[at - 1], scenario.steps[at]];
      expect((notice?.offset ?? 0) - (before?.offset ?? 0)).toBeGreaterThanOrEqual(8);
    }
  });

  it("un transporteur a fini bien avant l'année de prescription (C. com. art. L133-6)", () => {
    for (const scenario of presetsOf("transport")) {
      expect(scenario.steps[scenario.steps.length - 1]?.offset).toBeLessThanOrEqual(90);
      const usual = DEFAULT_SCENARIOS.find(({ name }) => scenario.name.startsWith(`${name} – `));
      const notice = (steps: typeof scenario.steps) =>
        steps.find(({ channel }) => channel === "recommandé")?.offset ?? 0;
      expect(notice(scenario.steps)).toBeLessThanOrEqual(notice(usual?.steps ?? []) + 2);
    }
  });
});

describe("Réglages · Métier", () => {
  it("un client qui n'a que le scénario de sa typologie suit celui du métier", () => {
    expect(firstLine([invoices])?.scenario).toBe("standard");
    const line = firstLine([invoices, ...ourTabs({ Réglages: trade("Bâtiment") })]);
    expect([line?.scenario, line?.step, line?.state]).toEqual(["standard – bâtiment", 1, "à faire"]);
  });

  it("un client dont le scénario est nommé garde le sien", () => {
    const tabs = ourTabs({
      Réglages: trade("bâtiment"),
      Clients: [clientRow({ Client: "Alpha", Scénario: "à risque" })],
    });
    expect(firstLine([invoices, ...tabs])?.scenario).toBe("à risque");
  });

  it("une typologie que le métier ne traite pas à part garde son scénario", () => {
    const tabs = ourTabs({
      Réglages: trade("commerce"),
      Clients: [clientRow({ Client: "Alpha", Typologie: "public" })],
    });
    expect(firstLine([invoices, ...tabs])?.scenario).toBe("public");
  });

  it("les étapes que le propriétaire a corrigées dans l'onglet l'emportent", () => {
    const rows: Rows = [
      ["standard – bâtiment", 1, 9, "e-mail", "Oubli", "toujours", "contact", 15],
      ["standard – bâtiment", 2, 30, "recommandé", "Mise en demeure", "toujours", "siège", 150],
    ];
    const tabs = ourTabs({ Réglages: trade("bâtiment"), Scénarios: rows });
    const line = firstLine([invoices, ...tabs]);
    expect([line?.state, line?.day]).toEqual(["en attente", "2026-11-23"]);
  });

  it("ce qui a été fait compte par numéro d'étape, quel que soit le métier", () => {
    const journal: Rows = [["E1", "13/11/2026", "Alpha", "FA-1", "relance envoyée", 1, "e-mail", "sortant"]];
    const step = (word: string) =>
      firstLine([invoices, ...ourTabs({ Réglages: trade(word), Journal: journal })])?.step;
    expect(["", "bâtiment", "services", "commerce", "transport"].map(step)).toEqual([2, 2, 2, 2, 2]);
  });
});

describe("Ajouter à Scénarios les étapes du métier", () => {
  const OWN: Rows = [
    ["standard – transport", 1, 4, "e-mail", "Oubli", "toujours", "contact", 15],
    ["standard – transport", 2, 20, "recommandé", "Mise en demeure", "toujours", "siège", 150],
  ];
  const book = (rows: Rows) => bookOf(TODAY, [invoices, ...ourTabs({ Scénarios: rows })]);

  it("à la suite, sans toucher aux lignes du propriétaire ni ajouter deux fois", () => {
    const tabs = [invoices, ...ourTabs({ Scénarios: OWN })];
    const loaded = loadPreset(bookOf(TODAY, tabs), "transport");
    expect(loaded.added).not.toContain("standard – transport");
    expect(loaded.added).toContain("à risque – transport");
    const after = afterWrites(tabs, loaded.writes);
    const rows = after.find(({ title }) => title === "Scénarios")?.rows ?? [];
    expect(rows.slice(0, 3)).toEqual([HEADERS.Scénarios, ...OWN]);
    expect(scenarioNames(rows.slice(3))).toEqual(loaded.added);
    expect(loadPreset(bookOf(TODAY, after), "transport")).toEqual({ writes: [], added: [] });
  });

  it("dans un classeur sans onglet Scénarios, il est créé avec ses étapes générales", () => {
    const loaded = loadPreset(bookOf(TODAY, [invoices]), "services");
    const rows =
      afterWrites([invoices], loaded.writes).find(({ title }) => title === "Scénarios")?.rows ?? [];
    expect(scenarioNames(rows.slice(1))).toEqual([...SEGMENTS, ...loaded.added]);
  });

  it("relues, ce sont exactement les étapes du métier", () => {
    for (const one of TRADES) {
      const loaded = loadPreset(book([]), one);
      const [write] = loaded.writes;
      const values = write !== undefined && "values" in write ? write.values : [];
      const read = book(values as Rows).scenarios.filter(({ name }) => loaded.added.includes(name));
      expect(read).toEqual(presetsOf(one));
    }
  });

  it("actualiser les ajoute une fois quand Métier est rempli, jamais quand il est vide", () => {
    const refreshed = (tabs: Parameters<typeof afterWrites>[0]) => {
      const outcome = refreshBook({ tabs, today: day(TODAY), locale: "fr_FR" });
      if (outcome.kind !== "done") throw new Error(outcome.kind);
      return afterWrites(tabs, outcome.writes);
    };
    const names = (tabs: Parameters<typeof afterWrites>[0]) =>
      scenarioNames(tabs.find(({ title }) => title === "Scénarios")?.rows.slice(1) ?? []);
    const plainBook = refreshed([invoices]);
    expect(names(plainBook)).toEqual([...SEGMENTS]);
    const withTrade = plainBook.map((tab) =>
      tab.title === "Réglages"
        ? {
            ...tab,
            rows: tab.rows.map((row) => (row[0] === "Métier" ? ["Métier", "commerce", row[2] ?? null] : row)),
          }
        : tab,
    );
    const once = refreshed(withTrade);
    expect(names(once)).toEqual([...SEGMENTS, ...presetsOf("commerce").map(({ name }) => name)]);
    const twice = refreshed(once);
    const rowsOf = (tabs: typeof once) => tabs.find(({ title }) => title === "Scénarios")?.rows;
    expect(rowsOf(twice)).toEqual(rowsOf(once));
  });
});

describe("Le métier « transport »", () => {
  const old = invoicesTab([["Alpha", "FA-1", "2025-12-01", "2025-12-31", 500]]);

  it("apporte la prescription d'un an : la facture vient en tête, à décider", () => {
    const ranked = (tabs: Parameters<typeof bookOf>[1]) => {
      const [first] = planBook(bookOf(TODAY, tabs)).plan;
      return [
        first?.first,
        first?.line.state,
        first?.line.reasons.find(({ code }) => code === "limitation")?.day,
      ];
    };
    // Un an depuis la facture du 01/12/2025, qui tient lieu de livraison ; 5 ans depuis l'échéance sinon.
    expect(ranked([old, ...ourTabs({ Réglages: trade("transport") })])).toEqual([
      true,
      "décision",
      "2026-12-01",
    ]);
    expect(ranked([old, ...ourTabs({ Réglages: trade("services") })])[2]).toBeUndefined();
  });

  it("apporte aussi le plafond de 30 jours de ses factures (C. com. art. L441-11)", () => {
    const rules = (word: string) =>
      bookOf(TODAY, [
        invoices,
        ...ourTabs({ Réglages: [...trade(word), ["Conditions par défaut", "45J", null]] }),
      ])
        .problems.filter(({ code }) => code === "terms-over-ceiling")
        .map(({ data }) => data?.rule);
    expect(rules("services")).toEqual([]);
    expect(new Set(rules("transport"))).toEqual(new Set(["transport"]));
  });
});
