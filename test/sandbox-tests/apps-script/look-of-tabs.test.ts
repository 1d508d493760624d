import type { sheets_v4 } from "@googleapis/sheets";
import { afterAll, describe, expect, it } from "vitest";
import { type InProcessOptions, runInProcess } from "../../sandbox/apps-script/run-in-process.ts";
import { tabView } from "../../sandbox/control/tab-view.ts";
import { spreadsheetResource } from "../../sandbox/sheets/spreadsheet-resource.ts";
import { newSheet, newWorkbook, type Workbook } from "../../sandbox/workbook/workbook.ts";
import { unknownFields } from "../sheets/google-schema.ts";
import { scriptProject } from "./script-project.ts";

const code = `
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Balance"); }
function attempt(work) { try { work(); return "fait"; } catch (e) { return e.name + ": " + e.message; } }

function drawChart() {
  var chart = sheet().newChart().setChartType(Charts.ChartType.COLUMN)
    .addRange(sheet().getRange("B1:D1")).addRange(sheet().getRange("B3:D3"))
    .setMergeStrategy(Charts.ChartMergeStrategy.MERGE_ROWS).setTransposeRowsAndColumns(true).setNumHeaders(0)
    .setOption("title", "Par tranche").setOption("series", { 0: { items: { 1: { color: "#ff0000" } } } })
    .setPosition(2, 6, 10, 20).build();
  sheet().insertChart(chart);
  var held = sheet().getCharts()[0];
  sheet().updateChart(held.modify().setPosition(4, 6, 0, 0).setOption("width", 480).build());
  var moved = sheet().getCharts()[0];
  return [held.getChartId() === moved.getChartId(), moved.getContainerInfo().getAnchorRow(), moved.getOptions().get("title"),
    moved.getRanges().map(function (r) { return r.getA1Notation(); })];
}
function removeChart() { sheet().removeChart(sheet().getCharts()[0]); return sheet().getCharts().length; }
function links() {
  var linked = SpreadsheetApp.newRichTextValue().setText("Alpha").setLinkUrl("#gid=7&range=A2:D2").build();
  var part = SpreadsheetApp.newRichTextValue().setText("voir ici").setLinkUrl(5, 8, "https://exemple.fr").build();
  sheet().getRange("A2:A3").setRichTextValues([[linked], [part]]);
  var read = sheet().getRange("A2:B3").getRichTextValues();
  return [sheet().getRange("A2").getValue(), read[0][0].getLinkUrl(), read[0][1], read[1][0].getLinkUrl(), read[1][0].getLinkUrl(5, 8),
    read[1][0].getRuns().map(function (r) { return r.getText() + "|" + r.getLinkUrl(); })];
}
function overLink() { sheet().getRange("A2").setValue("Autre"); return sheet().getRange("A2").getRichTextValue().getLinkUrl(); }
function rules() {
  var list = SpreadsheetApp.newDataValidation().requireValueInList(["oui", "non"], true).setAllowInvalid(false).setHelpText("Oui ou non.").build();
  var number = SpreadsheetApp.newDataValidation().requireNumberBetween(0, 90).build();
  sheet().getRange("E2:E4").setDataValidations([[list], [number], [null]]);
  var back = sheet().getRange("E2:E4").getDataValidations();
  return [back[0][0].getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, back[0][0].getCriteriaValues(),
    back[0][0].getAllowInvalid(), back[1][0].getCriteriaValues(), back[1][0].getAllowInvalid(), back[2][0],
    attempt(function () { sheet().getRange("E2:E3").setValues([["peut-être"], [50]]); }),
    attempt(function () { sheet().getRange("E2:E3").setValues([["oui"], [500]]); }),
    sheet().getRange("E2:E3").getValues()];
}
function colours() {
  var over = SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(100).setBackground("#ffcc00").setFontColor("#330000").setRanges([sheet().getRange("B2:B4")]).build();
  var row = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("=$C2=0").setBold(true).setBackground("#eeeeee").setRanges([sheet().getRange("A2:B4")]).build();
  sheet().setConditionalFormatRules([over, row]);
  var back = sheet().getConditionalFormatRules();
  return [back.length, back[0].getBooleanCondition().getBackground(), back[0].getBooleanCondition().getCriteriaValues(), back[1].getRanges()[0].getA1Notation()];
}
function guard() {
  var kept = sheet().getRange("A1:D9").protect().setDescription("Réécrit par Crescendo").setWarningOnly(true);
  sheet().protect().setUnprotectedRanges([sheet().getRange("F:F")]);
  sheet().getRange("A1").setNote("Une note");
  sheet().setTabColor("#1f6f54").setColumnWidths(1, 2, 140);
  return [kept.getRange().getA1Notation(), sheet().getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].getUnprotectedRanges()[0].getA1Notation(),
    sheet().getRange("A1:B1").getNotes(), sheet().getColumnWidth(2)];
}
function goTo() { sheet().getRange("B3").activate(); }
function comeBack() { var book = SpreadsheetApp.getActive(); var seen = book.getActiveSheet(); book.insertSheet("Autre"); book.setActiveSheet(seen); }
function where() { return SpreadsheetApp.getActiveSheet().getName() + " " + SpreadsheetApp.getActiveRange().getA1Notation(); }
`;

const project = scriptProject(code);
afterAll(() => project.remove());

const TODAY = "2026-05-12";
const workbook: Workbook = newWorkbook("classeur-1", "Essai");
workbook.sheets.push(
  newSheet(0, "Feuille 1"),
  newSheet(7, "Balance", [
    [{ value: "Client" }, { value: "Total" }, { value: "Échu" }, { value: "Litige" }],
    [{ value: "Alpha" }, { value: 50 }, { value: 0 }],
    [{ value: "Bêta" }, { value: 300 }, { value: 100 }, { value: 20 }],
    [{ value: "Somme" }, { value: "", formula: "=SUM(B2:B3)" }],
  ]),
);
const run = (name: string, options: InProcessOptions = {}) =>
  runInProcess(workbook, name, [], { project, today: TODAY, ...options });
function result(name: string): unknown {
  const done = run(name);
  expect(done.error).toBe(undefined);
  return done.result;
}
const balance = () => tabView(workbook, workbook.sheets[1] ?? newSheet(9, ""), TODAY);
const cell = (row: number, column: number) => balance().rows[row]?.[column];

describe("L'aspect des onglets au bac à sable", () => {
  it("un graphique s'insère, se relit, se déplace ; ses appels sont de structure", () => {
    const done = run("drawChart");
    expect(done.result).toEqual([true, 4, "Par tranche", ["B1:D1", "B3:D3"]]);
    const structure = done.calls.filter(({ kind }) => kind === "structure");
    expect(Object.fromEntries(structure.map(({ method, times }) => [method, times]))).toEqual({
      "Sheet.newChart": 1,
      "Sheet.insertChart": 1,
      "Sheet.getCharts": 2,
      "Sheet.updateChart": 1,
    });
    const [chart] = balance().charts;
    expect(chart).toMatchObject({ row: 3, column: 5, width: 480 });
    expect(chart?.alt).toBe("Par tranche. Total 300, Échu 100, Litige 20");
    expect(chart?.svg.match(/fill="#ff0000"/g)).toHaveLength(1);
  });

  it("un texte garde ses liens, entiers ou sur une partie ; une valeur écrite dessus les enlève", () => {
    expect(result("links")).toEqual([
      "Alpha",
      "#gid=7&range=A2:D2",
      null,
      null,
      "https://exemple.fr",
      ["voir |null", "ici|https://exemple.fr"],
    ]);
    expect(cell(1, 0)?.links).toEqual([{ start: 0, end: 5, url: "#gid=7&range=A2:D2" }]);
    expect(result("overLink")).toBe(null);
  });

  it("une règle stricte refuse aussi un script, sans rien écrire ; une autre marque seulement", () => {
    expect(result("rules")).toEqual([
      true,
      [["oui", "non"], true],
      false,
      [0, 90],
      true,
      null,
      "Exception: The data you entered in cell E2 violates the data validation rules set on this cell. Oui ou non.",
      "fait",
      [["oui"], [500]],
    ]);
    expect(cell(1, 4)).toMatchObject({ list: ["oui", "non"] });
    expect(cell(2, 4)).toMatchObject({ t: "500", bad: true });
  });

  it("une mise en forme conditionnelle colore, par un nombre ou par une formule qui suit sa ligne", () => {
    expect(result("colours")).toEqual([2, "#ffcc00", [100], "A2:B4"]);
    expect(cell(1, 0)).toMatchObject({ b: true, bg: "#eeeeee" });
    expect(cell(2, 1)).toMatchObject({ t: "300", bg: "#ffcc00", fg: "#330000" });
    // La formule de B4 vaut 350 : les deux règles valent, la première décide du fond, l'autre du gras.
    expect(cell(3, 1)).toMatchObject({ t: "350", bg: "#ffcc00", b: true });
  });

  it("protections, notes, couleur d'onglet et largeurs se relisent", () => {
    expect(result("guard")).toEqual(["A1:D9", "F1:F1000", [["Une note", ""]], 140]);
    expect(cell(0, 0)).toMatchObject({ note: "Une note" });
    expect(balance().widths[1]).toBe(140);
  });

  it("l'API montre tout cela avec les noms de Google", () => {
    const resource = spreadsheetResource(
      workbook,
      [],
      true,
      undefined,
      TODAY,
    ) as sheets_v4.Schema$Spreadsheet;
    expect(unknownFields(resource, "Spreadsheet")).toEqual([]);
    const sheet = resource.sheets?.[1];
    expect(sheet?.properties?.tabColorStyle?.rgbColor).toEqual({
      red: 31 / 255,
      green: 111 / 255,
      blue: 84 / 255,
    });
    expect(sheet?.data?.[0]?.columnMetadata?.[1]?.pixelSize).toBe(140);
    expect(sheet?.data?.[0]?.rowData?.[0]?.values?.[0]?.note).toBe("Une note");
    expect(sheet?.data?.[0]?.rowData?.[2]?.values?.[0]?.textFormatRuns).toEqual([
      { format: {} },
      { startIndex: 5, format: { link: { uri: "https://exemple.fr" } } },
    ]);
    expect(sheet?.data?.[0]?.rowData?.[1]?.values?.[4]?.dataValidation).toEqual({
      condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "oui" }, { userEnteredValue: "non" }] },
      strict: true,
      showCustomUi: true,
      inputMessage: "Oui ou non.",
    });
    expect(sheet?.data?.[0]?.rowData?.[3]?.values?.[1]).toMatchObject({
      userEnteredValue: { formulaValue: "=SUM(B2:B3)" },
      effectiveValue: { numberValue: 350 },
      formattedValue: "350",
    });
    expect(sheet?.conditionalFormats?.[0]?.booleanRule?.condition).toEqual({
      type: "NUMBER_GREATER",
      values: [{ userEnteredValue: "100" }],
    });
    expect(sheet?.protectedRanges?.map(({ warningOnly, description }) => [warningOnly, description])).toEqual(
      [
        [true, "Réécrit par Crescendo"],
        [false, ""],
      ],
    );
    const chart = sheet?.charts?.[0];
    expect(chart?.spec?.basicChart?.chartType).toBe("COLUMN");
    expect(chart?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources).toEqual([
      { sheetId: 7, startRowIndex: 2, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 4 },
    ]);
    expect(chart?.position?.overlayPosition?.anchorCell).toEqual({ sheetId: 7, rowIndex: 3, columnIndex: 5 });
  });

  it("une cellule activée est dite à qui regarde ; revenir où l'on était ne dit rien", () => {
    expect(run("goTo").active).toEqual({
      sheetId: 7,
      box: { startRow: 2, endRow: 3, startColumn: 1, endColumn: 2 },
    });
    expect(run("comeBack", { selected: { sheetId: 7 } }).active).toBe(undefined);
    expect(run("where", { selected: { sheetId: 7 } }).result).toBe("Balance A1");
  });

  it("un graphique enlevé ne revient pas", () => {
    expect(result("removeChart")).toBe(0);
    expect(balance().charts).toEqual([]);
  });
});
