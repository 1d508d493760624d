import { describe, expect, it } from "vitest";
import { sampleWorkbook } from "../../sandbox/sample/make-sample.ts";
import { truth } from "../../sandbox/sample/sample.ts";
import { sampleTabs } from "../../sandbox/sample/tabs.ts";
import { centsOf, invoiceLines, isDate, rowsOf } from "./read-tab.ts";

const lines = invoiceLines();
const texts = (header: string): string[] =>
  lines.map((row) => row[header]).filter((cell): cell is string => typeof cell === "string");

describe("Le classeur de l'échantillon", () => {
  it("n'a que les onglets du propriétaire : le produit crée les autres", () => {
    const workbook = sampleWorkbook();
    expect(workbook.sheets.map(({ title }) => title)).toEqual([
      "Factures",
      "Règlements",
      "Clients",
      "Journal",
      "Réglages",
    ]);
    expect(new Set(workbook.sheets.map(({ sheetId }) => sheetId)).size).toBe(5);
    expect([workbook.locale, workbook.timeZone]).toEqual(["fr_FR", "Europe/Paris"]);
  });

  it.each([
    ["Règlements", "Identifiant · Date · Client · Libellé · Montant · Devise · Factures · État · Moyen"],
    [
      "Clients",
      "Client · Code · Typologie · Interlocuteur · E-mail · Copie · Téléphone · Adresse · SIREN · Conditions · Scénario · Responsable · Langue · Circuit de paiement · Moyen de paiement · Secteur · Payeur · Contact d'escalade · Note",
    ],
    [
      "Journal",
      "Identifiant · Date · Client · Factures · Événement · Étape · Canal · Sens · Montant · Date promise · Motif · Détail · Auteur · Référence",
    ],
    ["Réglages", "Réglage · Valeur · Explication"],
  ])("donne à « %s » les colonnes du contrat, dans l'ordre", (title, headers) => {
    const tab = sampleTabs().find((candidate) => candidate.title === title);
    expect(tab?.rows[0]?.join(" · ")).toBe(headers);
    expect(new Set(tab?.rows.map((row) => row.length)).size).toBe(1);
  });

  it("met un vrai jour dans une cellule au format de date, par son numéro de série", () => {
    const sheet = sampleWorkbook().sheets[1];
    const first = truth().payments[0]?.day ?? "";
    const cell = sheet?.rows[1]?.[1];
    // Serial 45 658 is 1 January 2025.
    const expected = 45_658 + (Date.parse(first) - Date.parse("2025-01-01")) / 86_400_000;
    expect(cell?.value).toBe(expected);
    expect(cell?.format?.type).toBe("DATE");
  });

  it("garde en texte ce qui est un texte : numéros SIREN à zéros, téléphones", () => {
    const customers = sampleWorkbook().sheets[2];
    const siren = customers?.rows[1]?.[8]?.value;
    expect(siren).toMatch(/^000 /);
    expect(JSON.stringify(sampleWorkbook())).not.toContain('"formula"');
  });
});

describe("Le désordre des cellules", () => {
  it("met un titre et une ligne vide avant les en-têtes, un total à la fin", () => {
    const rows = sampleTabs()[0]?.rows ?? [];
    expect(rows[0]?.[0]).toBe("Menuiserie Durand – suivi des factures clients");
    expect(rows[1]).toEqual([]);
    expect(rows[2]?.slice(0, 2)).toEqual(["N° facture", "Date"]);
    expect(rows[rows.length - 1]?.[0]).toBe("TOTAL");
  });

  it("écrit des montants en texte, de quatre façons, tous lisibles", () => {
    const amounts = texts("Montant TTC");
    expect(amounts.length).toBeGreaterThanOrEqual(10);
    expect(amounts.some((amount) => /\d\u202f\d{3},\d\d\u00a0€/.test(amount))).toBe(true);
    expect(amounts.some((amount) => /\d \d{3},\d\d €/.test(amount))).toBe(true);
    expect(amounts.some((amount) => /^\d{4,},\d\d$/.test(amount))).toBe(true);
    for (const row of lines) {
      const parts = centsOf(row["Montant HT"]) + centsOf(row.TVA);
      expect(centsOf(row["Montant TTC"]), String(row["N° facture"])).toBe(parts);
    }
  });

  it("écrit des jours en texte, courts ou longs, que chacun peut lire", () => {
    const dates = texts("Date");
    expect(dates.filter((text) => /^\d\d\/\d\d\/\d\d$/.test(text)).length).toBeGreaterThanOrEqual(5);
    expect(dates.filter((text) => /^\d{1,2}(er)? [a-zéû]+ \d{4}$/.test(text)).length).toBeGreaterThanOrEqual(
      3,
    );
    expect(dates.filter((text) => !/^(\d\d\/\d\d\/\d\d|\d{1,2}(er)? [a-zéû]+ \d{4})$/.test(text))).toEqual(
      [],
    );
  });

  it("a une échéance impossible, des échéances absentes, aucune autre illisible", () => {
    const dues = texts("Échéance").filter((text) => !/^\d\d\/\d\d\/\d\d$/.test(text));
    expect(dues).toEqual(["31/02/2026"]);
    const missing = lines.filter((row) => row.Échéance === null && row.Statut !== "Avoir");
    expect(missing).toHaveLength(4);
    const readable = lines.filter((row) => isDate(row.Échéance));
    expect(readable.length).toBeGreaterThan(300);
  });

  it("laisse des espaces autour de numéros, de codes et de noms", () => {
    for (const header of ["N° facture", "Code client", "Client"]) {
      expect(texts(header).filter((text) => text !== text.trim()).length, header).toBeGreaterThanOrEqual(3);
    }
  });

  it("écrit un client de deux façons sous le même code", () => {
    const names = new Set(
      lines.filter((row) => row["Code client"] === "C003").map((row) => String(row.Client).trim()),
    );
    expect(names).toEqual(new Set(["SARL Bâti-Rhône", "Bati Rhone SARL"]));
  });

  it("ne contredit jamais les règlements dans la colonne Statut", () => {
    const left = new Map<string, number>();
    for (const { number, amount } of truth().invoices) left.set(number, (left.get(number) ?? 0) + amount);
    for (const { allocations } of truth().payments) {
      for (const { number, amount } of allocations) left.set(number, (left.get(number) ?? 0) - amount);
    }
    for (const row of lines.filter((line) => line.Statut !== "Avoir")) {
      const number = String(row["N° facture"]).trim();
      expect(row.Statut === "Payée", number).toBe(left.get(number) === 0);
    }
  });

  it("connaît tous les clients cités dans les factures, les règlements et le journal", () => {
    const customers = rowsOf("Clients");
    const codes = new Set(customers.map((row) => row.Code));
    const known = new Set([...codes, ...customers.map((row) => row.Client)]);
    for (const row of lines) expect(codes).toContain(String(row["Code client"]).trim());
    for (const row of [...rowsOf("Règlements"), ...rowsOf("Journal")]) expect(known).toContain(row.Client);
  });
});
