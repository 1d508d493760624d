import { describe, expect, it } from "vitest";
import { recognise } from "#shared/ledger/recognise.ts";
import type { Field, KeptMapping, SourceMapping } from "#shared/model/mapping.ts";
import { doubtSentence, proposalMessage, refusalMessage } from "#shared/texts/recognition.ts";
import { EXPORTS } from "./known-exports.ts";
import { NOTHING_KEPT, tabOf } from "./tabs-of-words.ts";

/** Field → header, as recognised in the only source. */
function fieldsOf(lines: readonly string[], title = "Feuille 1"): Record<string, string> {
  const { sources } = recognise([tabOf(title, lines)], NOTHING_KEPT);
  return Object.fromEntries((sources[0]?.columns ?? []).map((one) => [one.field, one.header]));
}

describe("Reconnaissance des colonnes", () => {
  it.each(EXPORTS)(
    "$from : lu comme $shape, chaque colonne à sa place, sans rien demander",
    ({ lines, shape, fields }) => {
      const recognition = recognise([tabOf("Feuille 1", lines)], NOTHING_KEPT);
      expect(recognition.sources.map((source) => source.shape)).toEqual([shape]);
      expect(fieldsOf(lines)).toMatchObject(fields);
      expect(recognition.doubts.map(doubtSentence)).toEqual([]);
      expect(recognition.certain).toBe(true);
    },
  );

  it("une référence de commande du client n'est pas pris pour son code", () => {
    expect(fieldsOf(EXPORTS[0]?.lines ?? [])).not.toHaveProperty("code");
  });

  it("les titres sont retrouvés sous des lignes d'en-tête et quel que soit l'ordre des colonnes", () => {
    const lines = [
      "Société X;;;",
      "Édité le 30/06/2026;;;",
      ";;;",
      "Montant TTC;Échéance;Client;N° facture",
      "10,00;11/02/2026;Dupont;F1",
    ];
    const { sources } = recognise([tabOf("Export", lines)], NOTHING_KEPT);
    expect(sources[0]?.headerRow).toBe(3);
    expect(fieldsOf(lines)).toMatchObject({
      amount: "Montant TTC",
      due: "Échéance",
      customer: "Client",
      number: "N° facture",
    });
  });
});

describe("Ce qui n'est pas une créance de clients est refusé, avec sa raison", () => {
  it.each<[why: string, title: string, lines: string[]]>([
    ["empty", "Feuille 1", []],
    ["empty", "Feuille 1", ["Client;Date;Montant TTC"]],
    ["no-header", "Feuille 1", ["bonjour", "ceci est une note"]],
    ["only-totals", "Feuille 1", ["Client;Date;Montant TTC", "Total;;1200,00", "Total général;;1200,00"]],
    [
      "supplier-list",
      "Feuille 1",
      ["Fournisseur;N° facture;Date;Échéance;Montant TTC", "EDF;1;12/01/2026;11/02/2026;10,00"],
    ],
    ["supplier-list", "Feuille 1", ["Compte;Date;Libellé;Débit;Crédit", "401EDF;12/01/2026;Facture;;10,00"]],
    ["payments", "Paiements", ["Client;Invoice Number;Amount;Date", "Dupont;1;13.50;10/20/2019"]],
    ["payments", "Feuille 1", ["paiement_id;client_id;montant_paye", "P1;Dupont;1000"]],
    ["bank-statement", "Relevé", ["Date opération;Libellé;Débit;Crédit", "12/01/2026;VIR DUPONT;;10,00"]],
    [
      "no-amount",
      "Feuille 1",
      ["Date;Tiers;Reference;Quantité;Prix unitaire HT", "2019-01-31;TERRI;R1;5;0,29"],
    ],
    ["ours", "Relances", ["Client;Date;Montant TTC", "Dupont;12/01/2026;10,00"]],
  ])("%s : %s", (why, title, lines) => {
    const recognition = recognise([tabOf(title, lines)], NOTHING_KEPT);
    expect(recognition.sources).toEqual([]);
    expect(recognition.certain).toBe(false);
    expect(recognition.leftOut).toEqual([{ tab: title, why }]);
  });

  it("le refus nomme l'onglet, dit pourquoi, que faire, et que rien n'a été modifié", () => {
    const message = refusalMessage(recognise([tabOf("Notes", ["bonjour"])], NOTHING_KEPT));
    expect(message).toContain("Onglet «\u00a0Notes\u00a0»");
    expect(message).toContain("ajoutez au-dessus des données une ligne");
    expect(message).toContain("n’ont pas été modifiées");
  });

  it("un onglet que le propriétaire ignore n'est pas lu", () => {
    const tab = tabOf("Vieux", ["Client;Date;Montant TTC", "Dupont;12/01/2026;10,00"]);
    expect(recognise([tab], { tabs: { Vieux: "ignored" }, headers: {} }).leftOut).toEqual([
      { tab: "Vieux", why: "ignored" },
    ]);
  });
});

describe("Ce qui est douteux est demandé", () => {
  it("deux montants aussi plausibles et différents", () => {
    const { certain, doubts } = recognise(
      [tabOf("F", ["Client;Date;Montant TTC;Total TTC", "Dupont;12/01/2026;10,00;20,00"])],
      NOTHING_KEPT,
    );
    expect(certain).toBe(false);
    expect(doubts).toEqual([
      { tab: "F", field: "amount", code: "amount-ambiguous", options: ["Montant TTC", "Total TTC"] },
    ]);
  });

  it("deux montants qui disent partout la même chose ne sont pas une question", () => {
    const { certain } = recognise(
      [tabOf("F", ["Client;Date;Montant TTC;Total TTC", "Dupont;12/01/2026;10,00;10,00"])],
      NOTHING_KEPT,
    );
    expect(certain).toBe(true);
  });

  it("un montant hors taxes seul", () => {
    const recognition = recognise(
      [tabOf("F", ["Client;Date;Total HT", "Dupont;12/01/2026;10,00"])],
      NOTHING_KEPT,
    );
    expect(recognition.doubts.map((doubt) => doubt.code)).toEqual(["excl-tax-only"]);
    expect(proposalMessage(recognition)).toContain("hors taxes");
  });

  it("ni date ni échéance, ou pas de client", () => {
    const codes = (lines: string[]) =>
      recognise([tabOf("F", lines)], NOTHING_KEPT).doubts.map((doubt) => doubt.code);
    expect(codes(["Client;N° facture;Montant TTC", "Dupont;F1;10,00"])).toEqual(["date-missing"]);
    expect(
      codes(["NumeroPiece(DOC_PIECE);Date(DOC_DATE);MontantTTC(DOC_MT_TTC)", "F1;12/01/2026;10,00"]),
    ).toEqual(["customer-missing"]);
  });

  it("deux onglets qui parlent des mêmes factures : on n'en compte qu'un", () => {
    const lines = [
      "Client;N° facture;Date;Montant TTC",
      "Dupont;F1;12/01/2026;10,00",
      "Dupont;F2;12/01/2026;10,00",
    ];
    const { sources, doubts, leftOut } = recognise(
      [tabOf("Factures", lines, 1), tabOf("Impayés", lines.slice(0, 2), 2)],
      NOTHING_KEPT,
    );
    expect(sources.map((source) => source.tab)).toEqual(["Factures"]);
    expect(leftOut).toEqual([{ tab: "Impayés", why: "copy" }]);
    expect(doubts).toEqual([{ tab: "Factures", code: "several-tabs", options: ["Factures", "Impayés"] }]);
  });

  it("un onglet par année : les deux comptent, sans question", () => {
    const of = (year: number) => [
      "Client;N° facture;Date;Montant TTC",
      `Dupont;${year}-1;12/01/${year};10,00`,
    ];
    const { sources, certain } = recognise(
      [tabOf("2025", of(2025), 1), tabOf("2026", of(2026), 2)],
      NOTHING_KEPT,
    );
    expect(sources.map((source) => source.tab)).toEqual(["2025", "2026"]);
    expect(certain).toBe(true);
  });
});

describe("Le choix confirmé du propriétaire l'emporte", () => {
  const kept = {
    tabs: { F: "invoices" as const },
    headers: { customer: ["Client"], amount: ["Total TTC"], issued: ["Date"] },
  };

  it("les colonnes sont retrouvées par leur titre, même déplacées, sans nouvelle question", () => {
    const tab = tabOf("F", ["Total TTC;Montant TTC;Date;Client", "20,00;10,00;12/01/2026;Dupont"]);
    const { sources, certain } = recognise([tab], kept);
    expect(certain).toBe(true);
    expect(sources[0]?.columns.find((one) => one.field === "amount")).toMatchObject({
      column: 0,
      reason: "kept",
    });
  });

  it("un titre disparu est demandé, avec ce qui pourrait le remplacer", () => {
    const tab = tabOf("F", ["Montant TTC;Date;Client", "10,00;12/01/2026;Dupont"]);
    const { certain, doubts } = recognise([tab], kept);
    expect(certain).toBe(false);
    expect(doubts).toEqual([
      { tab: "F", field: "amount", code: "column-missing", options: ["Montant TTC", "Total TTC"] },
    ]);
  });

  it("une colonne utile ajoutée depuis est prise en compte", () => {
    const tab = tabOf("F", ["Client;Date;Total TTC;Reste dû", "Dupont;12/01/2026;10,00;5,00"]);
    const { sources, certain } = recognise([tab], kept);
    expect(certain).toBe(true);
    expect(sources[0]?.columns.map((one) => one.field)).toContain("remaining");
  });

  it.each(EXPORTS)("$from : une fois confirmée, la même lecture revient sans question", ({ lines }) => {
    const tab = tabOf("F", lines);
    const first = recognise([tab], NOTHING_KEPT);
    const second = recognise([tab], keptFrom(first.sources));
    const asRead = (sources: typeof first.sources) =>
      sources.map(({ shape, headerRow, columns }) => [
        shape,
        headerRow,
        ...columns.map((one) => `${one.field} ${one.column}`),
      ]);
    expect(asRead(second.sources)).toEqual(asRead(first.sources));
    expect(second.certain).toBe(true);
  });

  it("plusieurs tableaux confirmés dans un onglet ne sont pas redemandés", () => {
    const tab = tabOf("F", [
      "Client;Date;N° facture;Débit;Crédit",
      "Dupont;15/01/2026;F1;10,00;",
      "Client;Date;N° facture;Montant;Sens",
      "Dupont;15/01/2026;F2;20,00;D",
    ]);
    const first = recognise([tab], NOTHING_KEPT);
    expect(first.doubts.map((doubt) => doubt.code)).toEqual(["several-tables"]);
    const second = recognise([tab], keptFrom(first.sources));
    expect(second.certain).toBe(true);
    expect(second.sources.map((source) => source.headerRow)).toEqual([0, 2]);
  });
});

/** What `Réglages` holds after the owner accepted these sources. */
function keptFrom(sources: readonly SourceMapping[]): KeptMapping {
  const headers: Partial<Record<Field, string[]>> = {};
  for (const { columns } of sources) {
    for (const { field, header } of columns) headers[field] = [...(headers[field] ?? []), header];
  }
  return { tabs: Object.fromEntries(sources.map((source) => [source.tab, source.shape])), headers };
}
