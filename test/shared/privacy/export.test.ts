import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { exportHtml } from "#shared/workbook/privacy/export-html.ts";
import { exportJson } from "#shared/workbook/privacy/export-json.ts";
import { exportOf } from "#shared/workbook/privacy/export-of.ts";
import type { Workbook } from "../cases/grouped-book.ts";
import { serial, wholeOn } from "./privacy-book.ts";

const TODAY = "2026-11-17";

const BOOK: Workbook = {
  columns: ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Chantier"],
  invoices: [
    ["Odile Martin", "FA-7", serial("2026-08-14"), serial("2026-09-13"), 1234.5, "Salle de bains"],
    ["Dupuis", "FA-3", serial("2026-11-01"), serial("2026-12-01"), 80, "Bureau"],
    ["Odile Martin", "FA-9", serial("2026-10-01"), serial("2026-10-31"), "à voir", ""],
  ],
  clients: [
    { Client: "Odile Martin", "E-mail": "odile@martin.example", Note: '<img src=x onerror="alert(1)">' },
    { Client: "Dupuis", "E-mail": "contact@dupuis.example", Note: "voisin d'Odile Martin" },
  ],
  journal: [
    {
      Identifiant: "A-1",
      Date: serial("2026-10-02"),
      Client: "Odile Martin",
      Événement: "promesse",
      Montant: 300,
      "Date promise": serial("2026-10-30"),
    },
    { Identifiant: "A-2", Date: serial("2026-10-03"), Client: "Dupuis", Événement: "note", Détail: "RAS" },
  ],
  payments: [
    { Identifiant: "P-1", Date: serial("2026-10-10"), Client: "Dupuis", Montant: 80, Factures: "FA-3" },
  ],
};
const LETTERS = [
  {
    Identifiant: "R-1",
    Date: serial("2026-09-20"),
    Client: "Odile Martin",
    Objet: "Facture FA-7",
    Texte: "Bonjour,\nVotre facture FA-7 reste due.",
  },
];

const whole = wholeOn(TODAY, BOOK, LETTERS, [
  { sheetId: 20, title: "Brouillon", rows: [["Appeler Odile Martin"], ["Appeler Dupuis"]] },
]);
const copy = exportOf(whole.book, whole.tabs, whole.key("Odile Martin"));

describe("La copie des données d'un client", () => {
  it("réunit chaque ligne qui le concerne, même illisible, et aucune autre", () => {
    expect(copy.parts.map(({ tab, kind, rows }) => [tab, kind, rows.map(({ row }) => row)])).toEqual([
      ["Clients", "contacts", [2]],
      ["Journal", "journal", [2]],
      ["Courriers", "letters", [2]],
      ["Factures", "invoices", [2, 4]],
    ]);
  });

  it("n'emporte rien d'un autre, pas même ce qu'un autre dit de lui", () => {
    for (const text of [exportJson(copy), exportHtml(copy)]) {
      expect(text).not.toContain("Dupuis");
      expect(text).not.toContain("voisin");
    }
  });

  it("garde les colonnes que l'artisan a ajoutées, et lit les jours comme des jours", () => {
    const invoices = copy.parts.find(({ kind }) => kind === "invoices");
    expect(invoices?.headers).toEqual([
      "Client",
      "N° facture",
      "Date",
      "Échéance",
      "Montant TTC",
      "Chantier",
    ]);
    expect(invoices?.rows[0]?.cells).toEqual([
      "Odile Martin",
      "FA-7",
      { day: day("2026-08-14") },
      { day: day("2026-09-13") },
      1234.5,
      "Salle de bains",
    ]);
  });

  it("le fichier JSON se relit par une machine : jours ISO, montants en nombres, cellules vides omises", () => {
    const read = JSON.parse(exportJson(copy));
    expect([read.personne, read.responsable, read.date]).toEqual([
      "Odile Martin",
      "Menuiserie Valbois",
      TODAY,
    ]);
    expect(read.donnees[1]).toEqual({
      nature: "Journal des relances et des échanges",
      onglet: "Journal",
      lignes: [
        {
          ligne: 2,
          Identifiant: "A-1",
          Date: "2026-10-02",
          Client: "Odile Martin",
          Événement: "promesse",
          Montant: 300,
          "Date promise": "2026-10-30",
        },
      ],
    });
  });

  it("la page se lit en français : jours, montants, lignes d'un courrier", () => {
    const html = exportHtml(copy);
    expect(html).toContain("14/08/2026");
    expect(html).toContain("1\u202f234,50");
    expect(html).toContain("Bonjour,\nVotre facture FA-7 reste due.");
    for (const words of ["art.\u00a015 et 20", "CNIL", "Finalités", "L123-22"]) expect(html).toContain(words);
  });

  it("un texte hostile reste un texte", () => {
    const html = exportHtml(copy);
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(html).not.toMatch(/<img|<script|javascript:|\son\w+=["']/i);
  });

  it("un texte qui renverse son sens de lecture n'entraîne pas ses voisins", () => {
    const turned = wholeOn(TODAY, {
      ...BOOK,
      clients: [{ Client: "Odile Martin", Note: "\u202eexe.erutcaf\u202c" }],
    });
    const html = exportHtml(exportOf(turned.book, turned.tabs, turned.key("Odile Martin")));
    expect(html).toContain("<dd><bdi>exe.erutcaf</bdi></dd>");
    expect(/[\u202a-\u202e\u2066-\u2069]/.test(html)).toBe(false);
  });

  it("deux colonnes d'un même nom restent deux", () => {
    const twice = {
      ...copy,
      parts: [
        {
          tab: "Factures",
          kind: "invoices" as const,
          headers: ["Note", "Note", "", "ligne"],
          rows: [{ row: 2, cells: ["a", "b", "c", "d"] }],
        },
      ],
    };
    expect(JSON.parse(exportJson(twice)).donnees[0].lignes).toEqual([
      { ligne: 2, Note: "a", "Note (2)": "b", "colonne 3": "c", "ligne (2)": "d" },
    ]);
  });
});

describe("Deux tableaux côte à côte dans un onglet", () => {
  it("une ligne n'est remise que pour le tableau où le client est nommé", () => {
    const columns = ["Client", "N° facture", "Date", "Échéance", "Montant TTC"];
    const left = (name: string, number: string) => [
      name,
      number,
      serial("2026-10-01"),
      serial("2026-10-31"),
      100,
    ];
    const both = wholeOn(TODAY, {
      columns: [...columns, "", ...columns],
      invoices: [
        [...left("Odile Martin", "FA-1"), "", ...left("Dupuis", "FB-1")],
        [...left("Dupuis", "FA-2"), "", ...left("Odile Martin", "FB-2")],
        [...left("Dupuis", "FA-3"), "", ...left("Dupuis", "FB-3")],
      ],
      clients: [{ Client: "Odile Martin" }, { Client: "Dupuis" }],
    });
    const { parts } = exportOf(both.book, both.tabs, both.key("Odile Martin"));
    const invoices = parts.filter(({ kind }) => kind === "invoices");
    expect(invoices.flatMap(({ rows }) => rows.map(({ row }) => row)).sort()).toEqual([2, 3]);
    const words = JSON.stringify(invoices);
    expect([words.includes("FA-1"), words.includes("FB-2")]).toEqual([true, true]);
    for (const other of ["FA-2", "FA-3", "FB-1", "FB-3", "Dupuis"]) expect(words).not.toContain(other);
  });
});
