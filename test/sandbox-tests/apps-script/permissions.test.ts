import { afterAll, describe, expect, it } from "vitest";
import type { FunctionRun } from "../../sandbox/apps-script/run-function.ts";
import { type InProcessOptions, runInProcess } from "../../sandbox/apps-script/run-in-process.ts";
import { newSheet, newWorkbook, type Workbook } from "../../sandbox/workbook/workbook.ts";
import { scriptProject } from "./script-project.ts";

const code = `
function read() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Factures").getRange("A1").getValue(); }
function write() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Factures").getRange("A1:B2").setValues([[1, 2], [3, 4]]); }
function append() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Factures").appendRow(["x"]); }
function protections() {
  return SpreadsheetApp.getActive().getSheetByName("Factures").getProtections(SpreadsheetApp.ProtectionType.RANGE).map(function (p) {
    return [p.getRange().getA1Notation(), p.getDescription(), p.canEdit()];
  });
}
function showPanel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("<p>Bonjour</p>")); }
function property() { return PropertiesService.getDocumentProperties().getProperty("clé"); }
function lock() {
  var before = Date.now();
  var lock = LockService.getDocumentLock();
  return [lock.tryLock(10000), lock.hasLock(), Date.now() - before];
}
function wait() { LockService.getDocumentLock().waitLock(5000); }
function onOpen(e) { return [e.authMode === ScriptApp.AuthMode.NONE, e.authMode, e.source === undefined, Session.getActiveUser().getEmail()]; }
function scopes() { var info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL); return [String(info.getAuthorizationStatus()), info.getAuthorizedScopes().length]; }
var seen = 0;
function count() { seen += 1; return seen; }
function busyTime() { var n = 0; for (var i = 0; i < 2000000; i += 1) n += i % 7; return n; }
`;

const project = scriptProject(code);
afterAll(() => project.remove());

function book(): Workbook {
  const workbook = newWorkbook("classeur-1", "Essai");
  workbook.sheets.push(newSheet(0, "Factures", [[{ value: "Client" }, { value: "Montant" }]]));
  return workbook;
}
const run = (name: string, options: InProcessOptions = {}, workbook = book()): FunctionRun =>
  runInProcess(workbook, name, [], { project, ui: true, ...options });
const failure = (name: string, options: InProcessOptions) => run(name, options).error?.errorMessage;

const UI = "https://www.googleapis.com/auth/script.container.ui";
const DOCUMENT =
  "(https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)";

describe("Autorisations au bac à sable", () => {
  it("avant que le module soit activé, ni classeur, ni panneau, ni propriétés", () => {
    expect(failure("read", { authMode: "NONE" })).toBe(
      `Exception: You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: ${DOCUMENT}`,
    );
    expect(failure("showPanel", { authMode: "NONE" })).toBe(
      `Exception: You do not have permission to call Ui.showSidebar. Required permissions: ${UI}`,
    );
    expect(failure("property", { authMode: "NONE" })).toContain("You do not have permission to call");
    expect(run("onOpen", { authMode: "NONE" }).result).toEqual([true, "NONE", true, ""]);
  });

  it("à l'ouverture d'un classeur où il est activé, le classeur se lit et le panneau attend un geste", () => {
    expect(run("read", { authMode: "LIMITED" }).result).toBe("Client");
    expect(run("property", { authMode: "LIMITED" }).result).toBe(null);
    expect(failure("showPanel", { authMode: "LIMITED" })).toContain("Ui.showSidebar");
    expect(run("onOpen", { authMode: "LIMITED" }).result).toEqual([false, "LIMITED", false, ""]);
    expect(run("showPanel", { authMode: "FULL" }).sidebar?.html).toBe("<p>Bonjour</p>");
  });

  it("une fonction personnalisée lit et n'écrit pas", () => {
    expect(run("read", { authMode: "CUSTOM_FUNCTION" }).result).toBe("Client");
    expect(failure("write", { authMode: "CUSTOM_FUNCTION" })).toBe(
      "Exception: You do not have permission to call setValues",
    );
  });

  it("une portée que la personne n'a pas cochée manque à ce qui la demande, et se demande avant", () => {
    expect(failure("showPanel", { withoutScopes: ["script.container.ui"] })).toBe(
      `Exception: Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: ${UI}`,
    );
    expect(failure("read", { withoutScopes: ["spreadsheets.currentonly"] })).toContain(
      "Specified permissions are not sufficient to call SpreadsheetApp.getActiveSpreadsheet.",
    );
    expect(run("scopes", { withoutScopes: ["script.container.ui"] }).result).toEqual(["REQUIRED", 1]);
    expect(run("scopes").result).toEqual(["NOT_REQUIRED", 2]);
  });

  it("qui ne peut que consulter lit tout et ne change rien", () => {
    const workbook = book();
    const before = JSON.stringify(workbook);
    expect(run("read", { viewOnly: true }, workbook).result).toBe("Client");
    for (const name of ["write", "append"]) {
      expect(run(name, { viewOnly: true }, workbook).error?.errorMessage).toContain("do not have permission");
    }
    expect(JSON.stringify(workbook)).toBe(before);
  });

  it("une plage protégée refuse l'écriture qui la touche, et se laisse nommer", () => {
    const places = [{ tab: "Factures", range: "B2:C9", description: "Comptable" }];
    const workbook = book();
    expect(run("write", { protected: places }, workbook).error?.errorMessage).toBe(
      "Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    );
    expect(workbook.sheets[0]?.rows[0]?.[0]?.value).toBe("Client");
    expect(run("protections", { protected: places }).result).toEqual([["B2:C9", "Comptable", false]]);
    expect(run("write", { protected: [{ tab: "Factures", range: "D1:D9" }] }).error).toBe(undefined);
    expect(failure("append", { protected: [{ tab: "Factures" }] })).toContain("protected cell or object");
  });

  it("un verrou pris ailleurs fait attendre, puis échouer", () => {
    expect(run("lock", { busy: true }).result).toEqual([false, false, 10_000]);
    expect(run("lock").result).toEqual([true, true, 0]);
    expect(failure("wait", { busy: true })).toBe(
      "Exception: Lock timeout: another process was holding the lock for too long.",
    );
  });
});

describe("Exécution dans le processus du test", () => {
  it("le classeur donné change sur place, aussi quand un appel échoue ; les appels sont rendus", () => {
    const workbook = book();
    expect(run("append", {}, workbook).error).toBe(undefined);
    expect(workbook.sheets[0]?.rows[1]?.[0]?.value).toBe("x");
    const done = run("write", {}, workbook);
    const total = done.calls.reduce((sum, { times }) => sum + times, 0);
    for (let call = 1; call <= total; call += 1) {
      expect(run("write", { failAtCall: call }).error?.errorMessage).toContain(`(call ${call})`);
    }
    expect(run("write", { failAtCall: total + 1 }).error).toBe(undefined);
  });

  it("une exécution ne laisse rien à la suivante, et le temps compté est celui du script", () => {
    const { TZ } = process.env;
    const done = run("busyTime");
    // Sums of 0 to 6, and the last two: 285 714 × 21 + 0 + 1.
    expect(done.result).toBe(5_999_995);
    expect(done.ownMs).toBeGreaterThan(0);
    expect(process.env.TZ).toBe(TZ);
    expect([run("count").result, run("count").result]).toEqual([1, 1]);
    expect(run("absente").error?.errorMessage).toBe("Script function not found: absente");
  });
});
