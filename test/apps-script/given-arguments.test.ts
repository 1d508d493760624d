import { describe, expect, it } from "vitest";
import { fileArguments } from "../../apps-script/file-arguments.ts";
import {
  acceptOptions,
  chosenInvoices,
  identifier,
  mappingAnswers,
} from "../../apps-script/given-arguments.ts";

const TEXT = "JournalCode\tDebit\r\nVE\t12,00\r\n";

describe("Un fichier donné à importFec ou à importBankStatement", () => {
  it.each<[string, unknown[]]>([
    ["le texte, puis le nom", [TEXT, "fec.txt"]],
    ["le nom, puis le texte", ["fec.txt", TEXT]],
    ["des morceaux de texte, puis le nom", [[TEXT.slice(0, 9), TEXT.slice(9)], "fec.txt"]],
    ["un objet {name, text}", [{ name: "fec.txt", text: TEXT }]],
    ["un objet {fileName, content} en morceaux", [{ fileName: "fec.txt", content: [TEXT] }]],
    ["un objet sans nom, puis le nom", [{ text: TEXT }, "fec.txt"]],
  ])("%s", (_name, given) => {
    expect(fileArguments(given, "fec")).toEqual({ text: TEXT, name: "fec.txt" });
  });

  it("sans nom, le texte seul suffit", () => {
    expect(fileArguments([TEXT], "fec")).toEqual({ text: TEXT, name: "" });
    expect(fileArguments([TEXT, null], "fec")).toEqual({ text: TEXT, name: "" });
  });

  it("un texte vide reste le texte : c'est l'import qui le refuse", () => {
    expect(fileArguments(["", "vide.txt"], "fec")).toEqual({ text: "", name: "vide.txt" });
    expect(fileArguments(["vide.txt", ""], "fec")).toEqual({ text: "", name: "vide.txt" });
  });

  it("le nom tient en une ligne et n'est pas sans fin", () => {
    expect(fileArguments([TEXT, `a\nb${"c".repeat(1000)}.txt`], "fec").name).toMatch(/^a bc{252}$/);
  });

  it("au-delà de 50 Mo, le texte est refusé avant d'être lu", () => {
    const long = "x".repeat(50 * 1024 * 1024 + 1);
    expect(() => fileArguments([long, "gros.txt"], "bank")).toThrow(/gros\.txt.*trop lourd.*50\sMo/);
    expect(fileArguments([long.slice(1), "gros.txt"], "bank").name).toBe("gros.txt");
  });

  it.each<[string, unknown[]]>([
    ["rien", []],
    ["un nombre", [12]],
    ["des octets", [[0x25, 0x50, 0x44, 0x46]]],
    ["une liste vide", [[]]],
    ["un objet sans texte", [{ name: "fec.txt" }]],
    ["vrai", [true, "fec.txt"]],
  ])("refuse en français %s", (_name, given) => {
    expect(() => fileArguments(given, "fec")).toThrow(/fichier/);
  });
});

describe("Ce que le panneau demande est vérifié", () => {
  it("un identifiant est un texte, ni vide ni sans fin", () => {
    expect(identifier("R-1", "le règlement")).toBe("R-1");
    for (const given of ["", "  ", 12, null, undefined, {}, "x".repeat(501)]) {
      expect(() => identifier(given, "le règlement")).toThrow(/le règlement.*identifiant/);
    }
  });

  it("accepter, avec ou sans l'écart, avec la date d'une retenue", () => {
    expect(acceptOptions(undefined)).toEqual({ residual: false });
    expect(acceptOptions(true)).toEqual({ residual: true });
    expect(acceptOptions({ residual: true, releaseDay: "2027-02-28" })).toEqual({
      residual: true,
      releaseDay: "2027-02-28",
    });
    expect(() => acceptOptions({ residual: true, releaseDay: "2027-02-30" })).toThrow(/AAAA-MM-JJ/);
  });

  it("des factures choisies : des numéros, ou des parts en centimes entiers", () => {
    expect(chosenInvoices(["FA-1", { number: "FA-2", cents: 12_050 }, { number: "FA-3" }])).toEqual([
      { number: "FA-1" },
      { number: "FA-2", cents: 12_050 },
      { number: "FA-3" },
    ]);
    expect(() => chosenInvoices([{ number: "FA-2", cents: 120.5 }])).toThrow(/FA-2.*centimes/);
    expect(() => chosenInvoices("FA-1")).toThrow(/liste/);
    expect(() => chosenInvoices([{}])).toThrow(/facture/);
  });

  it("des colonnes corrigées : l'onglet, la donnée, la colonne", () => {
    expect(mappingAnswers(undefined, undefined)).toEqual({ accept: true });
    expect(
      mappingAnswers(
        [
          { sheetId: 0, field: "amount", column: 4 },
          { sheetId: 0, field: "due", column: "none" },
        ],
        [{ sheetId: 7, shape: "ignored" }],
      ),
    ).toEqual({
      accept: true,
      corrections: [
        { sheetId: 0, field: "amount", column: 4 },
        { sheetId: 0, field: "due", column: "none" },
      ],
      shapes: [{ sheetId: 7, shape: "ignored" }],
    });
  });

  it.each([
    [{ sheetId: 0, field: "amount", column: -1 }],
    [{ sheetId: 0, field: "amount", column: 1.5 }],
    [{ sheetId: 0, field: "montant", column: 1 }],
    [{ sheetId: "0", field: "amount", column: 1 }],
    ["amount"],
  ])("une correction fautive est refusée en français (%j)", (given) => {
    expect(() => mappingAnswers([given], undefined)).toThrow(/correction de colonne/);
  });

  it("une nature d'onglet inconnue aussi", () => {
    expect(() => mappingAnswers([], [{ sheetId: 0, shape: "autre" }])).toThrow(/nature/);
  });
});
