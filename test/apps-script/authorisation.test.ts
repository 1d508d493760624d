import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { FAILURE_CODES, failureCodeOf } from "#shared/texts/failures.ts";
import { failureOf } from "../../apps-script/sidebar/failure.ts";
import { copyWorkbook, type Workbook } from "../sandbox/workbook/workbook.ts";
import { workbookOf } from "./built-add-on.ts";
import { type BuiltCode, builtCode } from "./built-code.ts";
import { contentOf } from "./fault-runs.ts";

vi.setConfig({ testTimeout: 60_000 });

let code: BuiltCode;
let refreshed: Workbook;

beforeAll(async () => {
  code = await builtCode();
  refreshed = workbookOf({
    Factures: [
      ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
      ["Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1200],
    ],
  });
  refreshed.newTabRows = 60;
  expect(code.run(refreshed, "refresh").error).toBe(undefined);
}, 60_000);
afterAll(() => code.remove());

type Options = NonNullable<Parameters<BuiltCode["run"]>[3]>;

/** What a refused call says, once it is sure that nothing of the workbook changed. */
function refusalOf(name: string, options: Options, parameters: readonly unknown[] = []): string {
  const workbook = copyWorkbook(refreshed);
  const before = workbook.sheets.map(contentOf);
  const { error } = code.run(workbook, name, parameters, { ...options, ui: true });
  expect(workbook.sheets.map(contentOf)).toEqual(before);
  return error?.errorMessage.replace(/^Error: /, "") ?? "";
}

const menuOf = (name: string, options: Options): readonly string[] =>
  (code.run(copyWorkbook(refreshed), name, [], { ...options, ui: true }).menus[0]?.items ?? []).flatMap(
    ({ functionName }) => functionName ?? [],
  );

describe("Le menu, selon ce que Google permet", () => {
  it("installé mais pas activé dans ce classeur (NONE) : une porte, sans toucher au document", () => {
    const run = code.run(copyWorkbook(refreshed), "onOpen", [], { authMode: "NONE", ui: true });
    expect(run.error).toBe(undefined);
    expect(run.calls.filter(({ method }) => method.startsWith("Spreadsheet."))).toEqual([]);
    expect(menuOf("onOpen", { authMode: "NONE" })).toEqual(["openSidebar", "openHelp"]);
    expect(menuOf("onInstall", { authMode: "NONE" })).toEqual(["openSidebar", "openHelp"]);
  });

  it.each(["LIMITED", "FULL"] as const)("activé (%s) : tout le menu, sans rien lire", (authMode) => {
    const entries = menuOf("onOpen", { authMode });
    expect(entries).toContain("refreshFromMenu");
    expect(entries).toContain("openSidebar");
    const run = code.run(copyWorkbook(refreshed), "onOpen", [], { authMode, ui: true });
    expect(run.calls.filter(({ kind }) => kind === "read" || kind === "write")).toEqual([]);
  });

  it("le premier clic ouvre le panneau et pose le menu entier", () => {
    const run = code.run(copyWorkbook(refreshed), "openHelp", [], { ui: true, authMode: "FULL" });
    expect(run.sidebar?.html).toContain('data-view="help"');
    expect(run.menus[0]?.items.map(({ functionName }) => functionName)).toContain("refreshFromMenu");
  });
});

describe("Ce que Google refuse, dit en français", () => {
  it("une case décochée pour le classeur : dit avant de rien lire, avec ce qu'il faut cocher", () => {
    const said = refusalOf("refresh", { withoutScopes: ["spreadsheets.currentonly"] });
    expect(said).toMatch(/cochez toutes les cases|acceptez la demande de Google/);
    expect(failureOf(said).title).toBe("Autorisation manquante");
  });

  it("une case décochée pour le panneau", () => {
    const said = refusalOf("openSidebar", { withoutScopes: ["script.container.ui"] });
    expect(failureOf(said).title).toBe("Autorisation manquante");
  });

  it("avant l'activation, lire le classeur est refusé avec la même explication", () => {
    expect(failureOf(refusalOf("sidebarState", { authMode: "NONE" })).title).toBe("Autorisation manquante");
  });

  it.each([
    ["refresh", []],
    ["importBankStatement", ["Date;Libellé;Débit;Crédit\n03/11/2026;VIR ALPHA;;1200,00", "b.csv"]],
    ["loadPreset", ["bâtiment"]],
    ["setDefaultTerms", ["45J FDM"]],
  ] as const)("un classeur en consultation : %s ne change rien et le dit", (name, parameters) => {
    const said = refusalOf(name, { viewOnly: true }, parameters);
    expect(said).toMatch(/Vous ne pouvez que consulter ce classeur/);
    expect(failureOf(said).title).toBe("Classeur en lecture seule");
  });

  it("en consultation, lire reste possible, et rien n'est dit interrompu ensuite", () => {
    const workbook = copyWorkbook(refreshed);
    expect(code.run(workbook, "refresh", [], { viewOnly: true }).error).not.toBe(undefined);
    expect(code.run(workbook, "sidebarState", [], { viewOnly: true }).result).toMatchObject({
      kind: "ready",
    });
    expect(code.run(workbook, "sidebarState").result).not.toHaveProperty("interrupted");
  });

  it("une plage protégée est nommée, avec son onglet, et les nôtres restent entiers", () => {
    const workbook = copyWorkbook(refreshed);
    workbook.sheets[0]?.rows.push([
      { value: "Bêta" },
      { value: "FA-2" },
      null,
      { value: 46_000 },
      { value: 80 },
    ]);
    const whole = copyWorkbook(workbook);
    expect(code.run(whole, "refresh").error).toBe(undefined);
    const run = code.run(workbook, "refresh", [], {
      protected: [{ tab: "Indicateurs", range: "A2:E4", description: "Comptable" }],
    });
    expect(run.error?.errorMessage).toMatch(
      /«\u00a0Indicateurs\u00a0».*A2:E4.*Données › Feuilles et plages protégées/,
    );
    expect(failureOf(run.error?.errorMessage ?? "").title).toBe("Plage protégée");
    workbook.sheets.forEach((sheet, at) => {
      const allowed = [refreshed, whole].map((one) => contentOf(one.sheets[at]));
      if (at > 0) expect(allowed).toContain(contentOf(sheet));
    });
    expect(code.run(workbook, "sidebarState").result).toMatchObject({ interrupted: true });
  });

  it("les listes du propriétaire protégées n'empêchent rien : elles ne sont que lues", () => {
    const workbook = copyWorkbook(refreshed);
    expect(code.run(workbook, "refresh", [], { protected: [{ tab: "Factures" }] }).error).toBe(undefined);
  });

  it("un verrou tenu par une autre exécution", () => {
    const said = refusalOf("matchPayments", { busy: true });
    expect(failureOf(said).title).toBe("Classeur occupé");
  });
});

describe("Chaque panne a son code, par lequel le guide l'explique", () => {
  it.each([
    ["You are trying to edit a protected cell or object.", "protected"],
    ["Vous essayez de modifier une cellule ou un objet protégés.", "protected"],
    ["You do not have permission to access the requested document.", "view-only"],
    ["You do not have permission to call Ui.showSidebar. Required permissions: x", "missing-scope"],
    ["Specified permissions are not sufficient to call SpreadsheetApp.getActive.", "missing-scope"],
    ["PERMISSION_DENIED", "several-accounts"],
    ["Authorization is required to perform that action.", "several-accounts"],
    ["Your input contains more than the maximum of 50000 characters in a single cell.", "cell-too-long"],
    [
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
      "workbook-full",
    ],
    ["Exceeded maximum execution time", "too-long"],
    ["Service Spreadsheets timed out while accessing document with id x.", "not-answering"],
    ["NetworkError: Connection failure due to HTTP 0", "offline"],
    ["Le prénom « Réseau » n'est pas une date", undefined],
  ])("« %s » : %s", (message, expected) => {
    expect(failureCodeOf(message)).toBe(expected);
    expect(expected === undefined || (FAILURE_CODES as readonly string[]).includes(expected)).toBe(true);
  });
});
