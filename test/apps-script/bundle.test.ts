import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GUIDE_ANCHORS } from "#shared/texts/guide/anchors.ts";
import { guideFor } from "#shared/texts/guide/guide.ts";
import { entryPointsOf } from "../../apps-script/bundle/gas-globals.ts";
import { scanCode } from "../../apps-script/bundle/scan-code.ts";
import { scanHtml } from "../../apps-script/bundle/scan-html.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { projectRoot } from "../tools/project-root.ts";
import { type BuiltAddOn, builtAddOn, workbookOf } from "./built-add-on.ts";

/** The contract's functions, and those that the panel calls. */
const GLOBAL_FUNCTIONS = [
  "onOpen",
  "onInstall",
  "openSidebar",
  "refresh",
  "acceptMapping",
  "setDefaultTerms",
  "finishTabs",
  "importFec",
  "importBankStatement",
  "importLedgerRows",
  "matchPayments",
  "matchingState",
  "paymentsState",
  "acceptMatch",
  "refuseMatch",
  "ignorePayment",
  "undoMatching",
  "assignPayment",
  "assignmentChoices",
  "sidebarState",
  "readingState",
  "helpGuide",
];
const CUSTOM_FUNCTIONS = [
  "JOURS_RETARD",
  "TRANCHE_RETARD",
  "DATE_ECHEANCE",
  "PENALITES_RETARD",
  "INDEMNITE_RECOUVREMENT",
  "BALANCE_AGEE",
];

/** Bytes of sidebar.html, gzipped: what it weighs today and one twentieth. */
const SIDEBAR_LIMIT = 91_900;

let addOn: BuiltAddOn;
let code: string;

beforeAll(async () => {
  addOn = await builtAddOn();
  code = readFileSync(join(addOn.dir, "Code.js"), "utf8");
}, 120_000);
afterAll(() => addOn.remove());

describe("Code.js tel qu'Apps Script le reçoit", () => {
  it("se charge sans appeler aucun service ni aucun nom qu'Apps Script n'a pas", () => {
    const context = createContext({});
    runInContext(code, context);
    const made = Object.keys(context);
    expect(made).toEqual(expect.arrayContaining([...GLOBAL_FUNCTIONS, ...CUSTOM_FUNCTIONS]));
  });

  it("ne crée aucun analyseur de fichiers à son chargement : une formule du tableur ne les paie pas", () => {
    const counted = code.replace(
      /(XMLParser = class \{\s*constructor\([^)]*\) \{)/,
      "$1 globalThis.parsers += 1;",
    );
    expect(counted).not.toBe(code);
    const context = createContext({ parsers: 0 });
    runInContext(counted, context);
    expect(context.parsers).toBe(0);
  });

  it("ne laisse appeler du dehors que ses points d'entrée", () => {
    const context = createContext({});
    runInContext(code, context);
    const callable = Object.keys(context).filter((name) => !name.endsWith("_"));
    const points = entryPointsOf(join(projectRoot, "apps-script/entry.ts"));
    expect(callable.sort()).toEqual(points.map(({ name }) => name).sort());
  });

  it("ne tient rien qu'Apps Script n'ait pas, et montre chaque fonction exportée au premier niveau, avec son JSDoc", () => {
    const points = entryPointsOf(join(projectRoot, "apps-script/entry.ts"));
    expect(points.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...GLOBAL_FUNCTIONS, ...CUSTOM_FUNCTIONS]),
    );
    const missing = points.filter(({ name, doc, parameters }) => {
      const head = `${doc}function ${name}(${parameters.join(", ")}) {\n`;
      return !doc.startsWith("/**") || code.split(`\n${head}`).length !== 2;
    });
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(
      scanCode(
        code,
        points.map(({ name }) => name),
      ),
    ).toEqual([]);
  });

  it("porte chaque fonction que le panneau appelle", () => {
    const server = readFileSync(join(projectRoot, "apps-script/sidebar/server.ts"), "utf8");
    const called = [...server.matchAll(/\bcall(?:<[^>]*>)?\("(\w+)"/g)].map(([, name = ""]) => name);
    expect(called).toEqual(expect.arrayContaining(["sidebarState", "refresh", "importLedgerRows"]));
    const context = createContext({});
    runInContext(code, context);
    expect(called.filter((name) => typeof context[name] !== "function" || name.endsWith("_"))).toEqual([]);
  });

  it("la relecture du vrai Code.js trouve les fautes cachées au fond, et un point d'entrée que le paquet garde", () => {
    const planted = `
function planted1() { return fetch; }
function planted2() { return UrlFetchApp.fetch("https://exemple.fr"); }
function planted3() { return class { #a = 1; }; }
function planted4() { return /(?<=a)b/; }`;
    // In the middle of the closure, as a package would bring it.
    const at = code.indexOf("\n\tfunction ", code.length / 2);
    const faulty = `${code.slice(0, at)}${planted}${code.slice(at)}`.replace(
      /\nfunction refresh\(\) \{\n {2}return Crescendo_/,
      "\nvar refresh = function () {\n  return Crescendo_",
    );
    const first = code.slice(0, at).split("\n").length + 1;
    expect([...scanCode(faulty, ["refresh", "onOpen"])].sort()).toEqual([
      "entry point refresh is not a top-level function",
      `line ${first}: « fetch » does not exist in Apps Script`,
      `line ${first + 1}: « UrlFetchApp.fetch » needs a scope that the manifest does not have`,
      `line ${first + 2}: private #name`,
      `line ${first + 3}: regex lookbehind`,
    ]);
  });

  it.each(CUSTOM_FUNCTIONS)("%s garde son aide : @customfunction et ses paramètres", (name) => {
    const doc = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\nfunction ${name}\\(([^)]*)\\)`).exec(code);
    expect(doc?.[1]).toContain("@customfunction");
    for (const parameter of (doc?.[2] ?? "").split(", ")) expect(doc?.[1]).toContain(`} ${parameter} `);
  });

  it("demande deux autorisations et pas une de plus", () => {
    const manifest: unknown = JSON.parse(readFileSync(join(addOn.dir, "appsscript.json"), "utf8"));
    expect(manifest).toEqual({
      timeZone: "Europe/Paris",
      runtimeVersion: "V8",
      exceptionLogging: "NONE",
      oauthScopes: [
        "https://www.googleapis.com/auth/spreadsheets.currentonly",
        "https://www.googleapis.com/auth/script.container.ui",
      ],
    });
  });

  it("porte un panneau que HtmlService sert sans l'abîmer", () => {
    const html = readFileSync(join(addOn.dir, "sidebar.html"), "utf8");
    expect(scanHtml(html)).toEqual([]);
    // The same page with faults put back is refused: the reading does reach its scripts.
    const end = html.lastIndexOf("</script>");
    const faulty = (planted: string): string => html.slice(0, end) + planted + html.slice(end);
    expect(scanHtml(faulty(";`http://a`")).join()).toContain("template literal");
    expect(scanHtml(faulty(";import('./a.js')")).join()).toContain("an import");
    expect(scanHtml(html.replace("</head>", '<script src="a.js"></script></head>')).join()).toContain(
      "inlined",
    );
    expect(html).toContain('id="crescendo"');
    // Sheets sends it anew at each opening, compressed.
    expect(gzipSync(html).length).toBeLessThan(SIDEBAR_LIMIT);
  });

  it("le panneau ne porte pas le guide, et Code.js le tient en un seul texte, entier", () => {
    const guide = { chapters: guideFor("add-on"), anchors: GUIDE_ANCHORS };
    const html = readFileSync(join(addOn.dir, "sidebar.html"), "utf8");
    const sentences = guide.chapters
      .flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)))
      .filter((text) => text.length > 120);
    expect(sentences.length).toBeGreaterThan(100);
    expect(sentences.filter((text) => html.includes(text))).toEqual([]);
    // Each formula of the sheet reads Code.js whole: the modules of the guide would cost it, a string does not.
    const holding = code.split("\n").filter((line) => line.includes("message-classeur-occupe"));
    expect(holding.map((line) => line.includes("message-limite-du-classeur"))).toEqual([true]);
    const answer = runInContext(`${code}; JSON.stringify(helpGuide())`, createContext({}));
    expect(JSON.parse(answer)).toEqual(JSON.parse(JSON.stringify(guide)));
  });
});

describe("Menu et verrou", () => {
  it.each([
    ["LIMITED", ["refreshFromMenu", "openSidebar", "openHelp", "acceptMappingFromMenu"]],
    ["FULL", ["refreshFromMenu", "openSidebar", "openFecImport", "openBankImport", "matchPaymentsFromMenu"]],
    // Installed, not yet enabled in this workbook: a door, and nothing that would fail.
    ["NONE", ["openSidebar", "openHelp"]],
  ])("construit le menu sans toucher au classeur (autorisation %s)", (authMode, expected) => {
    const items: (string | undefined)[] = [];
    const menu = new Proxy(
      {},
      {
        get: (_target, name) => (_label?: string, functionName?: string) => {
          if (name === "addItem") items.push(functionName);
          return menu;
        },
      },
    );
    // Nothing but the menu and the list of modes exists: touching the document would fail.
    const context = createContext({
      SpreadsheetApp: { getUi: () => ({ createAddonMenu: () => menu }) },
      ScriptApp: { AuthMode: { NONE: "NONE", LIMITED: "LIMITED", FULL: "FULL" } },
    });
    runInContext(`${code}; onOpen({ authMode: "${authMode}" });`, context);
    expect(items).toEqual(expect.arrayContaining(expected));
    expect(authMode === "NONE" ? items.length : expected.length).toBe(expected.length);
    for (const item of items) expect(code).toContain(`\nfunction ${item}(`);
  });

  it.each(["refresh()", 'loadPreset("services")', "acceptSegments([])"])(
    "%s dit en français que le classeur est occupé, sans l'avoir touché",
    (called) => {
      const asked: number[] = [];
      const lock = {
        tryLock: (ms: number) => {
          asked.push(ms);
          return false;
        },
      };
      // No SpreadsheetApp: reading or writing anything would fail with another message.
      const context = createContext({ LockService: { getDocumentLock: () => lock } });
      expect(() => runInContext(`${code}; ${called};`, context)).toThrow(/déjà en cours d'actualisation/);
      expect(asked).toEqual([10_000]);
    },
  );

  it("rend le verrou quand le travail échoue", () => {
    let released = 0;
    const lock = { tryLock: () => true, releaseLock: () => (released += 1) };
    const broken = {
      getActiveSpreadsheet: () => {
        throw new Error("panne");
      },
    };
    const context = createContext({ LockService: { getDocumentLock: () => lock }, SpreadsheetApp: broken });
    expect(() => runInContext(`${code}; refresh();`, context)).toThrow("panne");
    expect(released).toBe(1);
  });
});

describe("Fonctions personnalisées du complément compilé", () => {
  it.each([
    ["JOURS_RETARD", ["2026-03-31", "2026-04-10"], 10],
    ["JOURS_RETARD", [[["2026-03-31"], [""]], "2026-04-10"], [[10], [""]]],
    ["TRANCHE_RETARD", ["31/03/2026", "2026-06-30"], "Plus de 90 j"],
    // The serial number of 30/04/2025.
    ["DATE_ECHEANCE", ["15/02/2025", "45J FDM"], 45_777],
    ["PENALITES_RETARD", [10_000, "2026-06-20", "2026-07-10"], 67.26],
    ["PENALITES_RETARD", [6000, "2026-06-15", "2026-08-20", "public"], 110.12],
    ["INDEMNITE_RECOUVREMENT", ["professionnel", 2], 80],
  ])("%s%j : %j", async (name, parameters, expected) => {
    const { error, result } = await addOn.run(aSandbox(), name, ...parameters);
    expect(error).toBe(undefined);
    expect(result).toEqual(expected);
  });

  it("PENALITES_RETARD lit « Taux 2027 S1 » dans Réglages, et le réclame s'il n'y est pas", async () => {
    const call = [1000, "2026-12-31", "2027-01-31"];
    const without = await addOn.run(aSandbox(), "PENALITES_RETARD", ...call);
    expect(without.error?.errorMessage).toContain("2027 S1");
    const workbook = workbookOf({
      Réglages: [
        ["Réglage", "Valeur", "Explication"],
        ["Taux 2027 S1", "2,65 / 2,80", "BCE au 01/01/2027, arrêté"],
      ],
    });
    // 31 days at 12,65 % of 1 000 €.
    expect((await addOn.run(aSandbox(workbook), "PENALITES_RETARD", ...call)).result).toBe(10.74);
  });

  it("BALANCE_AGEE rend titres, clients et total, comme l'onglet", async () => {
    const range = [
      ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
      ["Alpha", "FA-1", "01/03/2026", "31/03/2026", 1200],
      ["Alpha", "FA-2", "01/05/2026", "31/05/2026", "300,50"],
      ["Bêta", "FA-3", "01/01/2026", "31/01/2026", 99.5],
    ];
    const { error, result } = await addOn.run(aSandbox(), "BALANCE_AGEE", range, "2026-05-12");
    expect(error).toBe(undefined);
    const rows = result as unknown[][];
    expect(rows[0]?.slice(0, 9)).toEqual([
      "Client",
      "Devise",
      "Total",
      "Sans échéance",
      "Non échu",
      "1–30 j",
      "31–60 j",
      "61–90 j",
      "Plus de 90 j",
    ]);
    // 31/03 → 42 days late; 31/05 not due; 31/01 → 101 days late.
    expect(rows.find((row) => row[0] === "Alpha")?.slice(1, 9)).toEqual([
      "EUR",
      1500.5,
      0,
      300.5,
      0,
      1200,
      0,
      0,
    ]);
    expect(rows.find((row) => row[0] === "Bêta")?.slice(1, 9)).toEqual(["EUR", 99.5, 0, 0, 0, 0, 0, 99.5]);
    expect(rows[rows.length - 1]?.slice(0, 9)).toEqual(["Total", "EUR", 1600, 0, 300.5, 0, 1200, 0, 99.5]);
  });

  it("BALANCE_AGEE refuse en français une plage sans titres connus", async () => {
    const { error } = await addOn.run(aSandbox(), "BALANCE_AGEE", [["x", "y"]], "2026-05-12");
    expect(error?.errorMessage).toContain("BALANCE_AGEE");
    const single = await addOn.run(aSandbox(), "BALANCE_AGEE", "Factures", "2026-05-12");
    expect(single.error?.errorMessage).toContain("ligne de titres");
  });
});
