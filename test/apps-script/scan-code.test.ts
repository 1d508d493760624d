import { describe, expect, it } from "vitest";
import { scanCode } from "../../apps-script/bundle/scan-code.ts";

const SOUND = `var Crescendo_ = (function (exports) {
  const zones = { URL: 1, window: 2 };
  function day(document) { return document.fetch + zones.URL + zones["window"]; }
  const make = ({ process }, [crypto] = []) => process + crypto;
  try { day({}); } catch (window) { day(window); }
  if (typeof UrlFetchApp === "object") day({});
  const here = SpreadsheetApp.getActiveSpreadsheet(), ui = SpreadsheetApp.getUi(), mode = ScriptApp.AuthMode.NONE;
  if (typeof setTimeout === "function") day({});
  exports.refresh = function () { return make({ process: 1 }, [2]); };
  return exports;
})({});
function refresh() { return Crescendo_.refresh.apply(this, arguments); }
`;

describe("Contrôle du script compilé pour Apps Script", () => {
  it("laisse passer un script sain, où les noms de navigateur sont des propriétés ou des variables à lui", () => {
    expect(scanCode(SOUND, ["refresh"])).toEqual([]);
  });

  it.each([
    ["fetch('https://exemple.fr')", "« fetch »"],
    ["new URL('https://exemple.fr')", "« URL »"],
    ["setTimeout(function () {}, 10)", "« setTimeout »"],
    ["new TextEncoder()", "« TextEncoder »"],
    ["process.env.HOME", "« process »"],
    ["window.name", "« window »"],
    ["document.title", "« document »"],
    ["crypto.randomUUID()", "« crypto »"],
    ["structuredClone({})", "« structuredClone »"],
    ["atob('YQ==')", "« atob »"],
    ["performance.now()", "« performance »"],
    ["queueMicrotask(function () {})", "« queueMicrotask »"],
    ["new Intl.NumberFormat('fr')", "« Intl »"],
    ["BigInt(1)", "« BigInt »"],
    ["({ fetch })", "« fetch »"],
    ["(() => { { let URL = 1; } return URL; })()", "« URL »"],
    ["(1.5).toLocaleString('fr')", "toLocaleString"],
    ["12n", "BigInt literal"],
    ["class A { #secret = 1 }", "private #name"],
    ["class A { static count = 1 }", "static field"],
    ["class A { static { this.count = 1; } }", "static block"],
    ["class A { count = 1 }", "class field"],
    ["/(?<=€)\\d/.test('x')", "regex lookbehind"],
    ["/(?<!€)\\d/.test('x')", "regex lookbehind"],
    ["new RegExp('(?<=a)b')", "regex lookbehind"],
    ["/[\\p{L}--[a-z]]/v.test('x')", "regex v flag"],
    ["new RegExp('a', 'v')", "regex v flag"],
    ["import('./autre.js')", "dynamic import"],
    // Each would ask the owner for more than the manifest does.
    ["SpreadsheetApp.openById('x')", "« SpreadsheetApp.openById »"],
    ["UrlFetchApp.fetch('https://exemple.fr')", "« UrlFetchApp.fetch »"],
    ["GmailApp.createDraft('a', 'b', 'c')", "« GmailApp.createDraft »"],
    ["ScriptApp.newTrigger('refresh')", "« ScriptApp.newTrigger »"],
    ["Session.getActiveUser().getEmail()", "« Session.getActiveUser »"],
    ["DriveApp.getFiles()", "« DriveApp.getFiles »"],
  ])("refuse « %s »", (planted, fault) => {
    const faults = scanCode(`${SOUND}function planted() { return ${asExpression(planted)}; }`, ["refresh"]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
    expect(faults[0]).toContain("line 13");
  });

  it("refuse un await hors de toute fonction", () => {
    expect(scanCode(`${SOUND}await refresh();`, ["refresh"]).join(" ")).toContain("await");
  });

  it("refuse un module", () => {
    expect(scanCode(`${SOUND}export { refresh };`, ["refresh"]).join(" ")).toContain("module syntax");
  });

  it("nomme un point d'entrée qui n'est pas une fonction de premier niveau", () => {
    const hidden = `${SOUND}var openSidebar = function () {};`;
    expect(scanCode(hidden, ["refresh", "openSidebar", "onOpen"])).toEqual([
      "entry point openSidebar is not a top-level function",
      "entry point onOpen is not a top-level function",
    ]);
  });

  it("dit qu'un script ne se lit pas", () => {
    expect(scanCode("function (", [])[0]).toContain("does not parse");
  });
});

function asExpression(text: string): string {
  return text.startsWith("class") ? `(${text})` : text;
}
