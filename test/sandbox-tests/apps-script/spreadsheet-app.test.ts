import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FunctionRun, type RunOptions, runFunction } from "../../sandbox/apps-script/run-function.ts";
import type { Sandbox } from "../../sandbox/types.ts";
import { aSandbox } from "./local-google.ts";
import { scriptProject } from "./script-project.ts";

const code = `
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Feuille 1"); }
function attempt(work) { try { work(); return "fait"; } catch (e) { return e.name + ": " + e.message + (e instanceof Error ? "" : " (étrangère)"); } }

function writeTable() {
  var range = sheet().getRange(1, 1, 3, 3);
  range.setValues([["Client", "TTC", "Échéance"], ["Alpha", "1 234,50", "31/12/2026"], ["=A1", "'=A1", new Date(2026, 2, 29)]]);
  return range.getDisplayValues();
}
function readTable() {
  var values = sheet().getDataRange().getValues();
  return {
    types: values.map(function (row) { return row.map(function (v) { return v instanceof Date ? "date" : typeof v; }); }),
    formulas: sheet().getRange("A3:B3").getFormulas(),
    size: [sheet().getLastRow(), sheet().getLastColumn(), sheet().getMaxRows(), sheet().getMaxColumns()],
    lists: values instanceof Array && values[0] instanceof Array,
    blank: sheet().getRange("Z1000").isBlank()
  };
}
function formats() {
  var range = sheet().getRange("B2:B3");
  range.setNumberFormat("@").setBackground("#ff0000").setFontWeight("bold").setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  range.setValues([["0612345678"], ["31/12/2026"]]);
  return [range.getValues(), range.getNumberFormats(), range.getBackground(), range.getFontWeights(), range.getWrapStrategy(), range.getHorizontalAlignment()];
}
function mistakes() {
  return [
    attempt(function () { sheet().getRange(1, 1, 2, 2).setValues([[1, 2]]); }),
    attempt(function () { sheet().getRange(1, 1, 1, 2).setValues([[1, 2, 3]]); }),
    attempt(function () { sheet().getRange(1001, 1); }),
    attempt(function () { sheet().getRange(0, 1); }),
    attempt(function () { sheet().getRange(1, 1, 0, 1); }),
    attempt(function () { sheet().getRange("Z"); }),
    attempt(function () { SpreadsheetApp.getActive().insertSheet("feuille 1"); }),
    attempt(function () { SpreadsheetApp.getActive().deleteSheet(sheet()); }),
    attempt(function () { sheet().getSlicers(); })
  ];
}
function tabs() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var journal = book.insertSheet("Journal", 0);
  journal.appendRow(["Identifiant", "Date"]);
  journal.appendRow(["'=1", new Date(2026, 4, 12)]);
  journal.setFrozenRows(1);
  var known = book.getSheetById(journal.getSheetId()).getName();
  journal.hideSheet();
  var protection = journal.protect().setDescription("Ne pas modifier").setWarningOnly(true);
  book.setActiveSheet(journal);
  book.moveActiveSheet(2);
  return [known, journal.getIndex(), journal.isSheetHidden(), journal.getDataRange().getA1Notation(), journal.getRange(2, 1).getValue(),
    protection.getDescription(), journal.getProtections(SpreadsheetApp.ProtectionType.SHEET).length,
    book.getSheets().map(function (s) { return s.getName(); }), book.getSheetByName("Absent")];
}
function template() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var model = book.insertSheet("Modèle", 1);
  model.setFrozenRows(2);
  model.getRange("A1:B2").setNumberFormat("@").setFontWeight("bold");
  var copy = book.insertSheet("Copie", 1, { template: model });
  copy.getRange("A1:B1").setValues([[new Date(2026, 0, 31), 12.5]]);
  return [copy.getFrozenRows(), copy.getRange("B2").getFontWeight(), copy.getRange("A1:B1").getValues(), model.getLastRow(), copy.getIndex(),
    attempt(function () { copy.getRange("C1").setValue("x".repeat(50001)); })];
}
function rowsAndColumns() {
  var s = SpreadsheetApp.getActiveSpreadsheet().insertSheet("Lignes");
  s.getRange("A1:B3").setValues([["b", 2], ["", ""], ["a", 10]]);
  s.insertRowsAfter(1, 2);
  s.deleteColumns(3, 24);
  s.deleteRow(4);
  s.getRange("A1:B4").sort({ column: 2, ascending: false });
  return [s.getDataRange().getValues(), s.getMaxRows(), s.getMaxColumns()];
}
function rules() {
  var rule = SpreadsheetApp.newDataValidation().requireValueInList(["a", "b"], true).setAllowInvalid(false).build();
  sheet().getRange("D1").setDataValidation(rule);
  var color = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo("à faire").setBackground("#ffff00").setRanges([sheet().getRange("D1:D9")]).build();
  sheet().setConditionalFormatRules(sheet().getConditionalFormatRules().concat([color]));
  return sheet().getConditionalFormatRules()[0].getRanges()[0].getA1Notation();
}
function services() {
  var properties = PropertiesService.getDocumentProperties();
  properties.setProperty("clé", "valeur");
  var lock = LockService.getDocumentLock();
  return [properties.getProperty("clé"), properties.getProperty("rien"), lock.tryLock(100), lock.hasLock(),
    Utilities.base64Encode("é"), Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc", Utilities.Charset.UTF_8).length,
    Utilities.formatDate(new Date(), "Europe/Paris", "dd/MM/yyyy HH:mm"), Utilities.formatDate(new Date(0), "UTC", "yyyy-MM-dd'T'HH:mm:ss'Z'"),
    Session.getScriptTimeZone(), SpreadsheetApp.getActive().getSpreadsheetLocale()];
}
function later() { var before = Date.now(); Utilities.sleep(1500); return Date.now() - before; }
function keeps() { return PropertiesService.getDocumentProperties().getProperty("clé"); }
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Crescendo").addItem("Ouvrir", "openSidebar").addSeparator().addItem("Actualiser", "refresh").addToUi();
}
function openSidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Crescendo")); }
`;

const project = scriptProject(code);
let sandbox: Sandbox;
beforeAll(() => {
  sandbox = aSandbox();
});
afterAll(() => project.remove());

async function ran(name: string, options: RunOptions = {}): Promise<FunctionRun> {
  return runFunction(sandbox, name, [], { project, ...options });
}
async function result(name: string): Promise<unknown> {
  const done = await ran(name);
  expect(done.error).toBeUndefined();
  return done.result;
}

describe("Le SpreadsheetApp du bac à sable", () => {
  it("les textes se lisent comme s'ils étaient tapés, une apostrophe garde le texte, « = » fait une formule", async () => {
    expect(await result("writeTable")).toEqual([
      ["Client", "TTC", "Échéance"],
      ["Alpha", "1\u202f234,50", "31/12/2026"],
      ["Client", "=A1", "29/03/2026"],
    ]);
    expect(await result("readTable")).toEqual({
      types: [
        ["string", "string", "string"],
        ["string", "number", "date"],
        ["string", "string", "date"],
      ],
      formulas: [["=A1", ""]],
      size: [3, 3, 1000, 26],
      lists: true,
      blank: true,
    });
  });

  it("une cellule en texte brut garde ce qu'on y écrit ; les mises en forme se relisent", async () => {
    expect(await result("formats")).toEqual([
      [["0612345678"], ["31/12/2026"]],
      [["@"], ["@"]],
      "#ff0000",
      [["bold"], ["bold"]],
      "CLIP",
      "general",
    ]);
  });

  it("les fautes d'un script ont les mots de Google, et sont des erreurs du script", async () => {
    expect(await result("mistakes")).toEqual([
      "Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
      "Exception: The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.",
      "Exception: The coordinates of the range are outside the dimensions of the sheet.",
      "Exception: The starting row of the range is too small.",
      "Exception: The number of rows in the range must be at least 1.",
      "Exception: Range not found",
      'Exception: A sheet with the name "feuille 1" already exists. Please enter another name.',
      "Exception: You can't remove all the visible sheets in a document.",
      "TypeError: Sheet.getSlicers is not a method that the local Google imitates.",
    ]);
  });

  it("les onglets se créent, se cachent, se protègent et se déplacent", async () => {
    expect(await result("tabs")).toEqual([
      "Journal",
      2,
      true,
      "A1:B2",
      "=1",
      "Ne pas modifier",
      1,
      ["Feuille 1", "Journal"],
      null,
    ]);
  });

  it("un onglet fait sur un modèle en a les formats ; une cellule en texte brut ne garde que du texte", async () => {
    expect(await result("template")).toEqual([
      2,
      "bold",
      [["31/01/2026", "12,5"]],
      0,
      2,
      "Exception: Your input contains more than the maximum of 50000 characters in a single cell.",
    ]);
  });

  it("lignes et colonnes s'insèrent et se suppriment ; le tri met les vides en dernier", async () => {
    expect(await result("rowsAndColumns")).toEqual([
      [
        ["a", 10],
        ["b", 2],
      ],
      1001,
      2,
    ]);
  });

  it("règles de saisie et mises en forme conditionnelles sont gardées", async () => {
    expect(await result("rules")).toBe("D1:D9");
    expect(sandbox.workbook.sheets[0]?.rows[0]?.[3]?.validation).toEqual({
      condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "a" }, { userEnteredValue: "b" }] },
      strict: true,
      showCustomUi: true,
    });
  });

  it("propriétés, verrou, dates et empreintes ; les propriétés survivent à l'exécution", async () => {
    expect(await result("services")).toEqual([
      "valeur",
      null,
      true,
      true,
      "w6k=",
      32,
      "12/05/2026 09:00",
      "1970-01-01T00:00:00Z",
      "Europe/Paris",
      "fr_FR",
    ]);
    expect(await result("keeps")).toBe("valeur");
    expect(await result("later")).toBe(1500);
  });

  it("depuis un menu, getUi() montre menus et barre latérale", async () => {
    expect((await ran("onOpen", { ui: true })).menus).toEqual([
      {
        caption: "Crescendo",
        items: [
          { caption: "Ouvrir", functionName: "openSidebar" },
          { caption: "" },
          { caption: "Actualiser", functionName: "refresh" },
        ],
      },
    ]);
    expect((await ran("openSidebar", { ui: true })).sidebar).toEqual({
      title: "Crescendo",
      html: "<p>Bonjour</p>",
    });
  });

  it("les appels de service sont comptés par genre, et l'on peut faire échouer le n-ième", async () => {
    sandbox.calls.reset();
    await ran("writeTable");
    const { services } = sandbox.calls.snapshot();
    expect(services.byKind).toEqual({ read: 1, write: 1, format: 0, structure: 0, navigate: 3 });
    expect(services.byMethod["Range.setValues"]).toBe(1);
    const cut = await ran("writeTable", { failAtCall: 4 });
    expect(cut.error?.errorMessage).toBe(
      "Exception: Service Spreadsheets failed while accessing document (call 4).",
    );
  });

  it("sans complément construit, l'erreur dit quoi faire", async () => {
    const done = await runFunction(sandbox, "refresh", [], { project: { dir: `${project.dir}/absent` } });
    expect(done.error?.errorMessage).toContain("npm run build");
  });
});
