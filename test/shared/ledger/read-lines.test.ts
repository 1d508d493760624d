import { describe, expect, it } from "vitest";
import { codesOf, owed, readLines, readTabs, tabOf } from "./tabs-of-words.ts";

const FEC =
  "JournalCode;JournalLib;EcritureNum;EcritureDate;CompteNum;CompteLib;CompAuxNum;CompAuxLib;PieceRef;PieceDate;EcritureLib;Debit;Credit;EcritureLet;DateLet;ValidDate;Montantdevise;Idevise";
const line = (
  account: string,
  aux: string,
  debit: string,
  credit: string,
  letter = "",
  entry = "1",
  piece = "F1",
) =>
  `VT;Ventes;${entry};20260120;${account};Clients;${aux};${aux && `Client ${aux}`};${piece};20260115;Facture;${debit};${credit};${letter};;20260131;;`;

describe("FEC", () => {
  it("seul le compte 411 entre dans la balance ; 413, 416, 418 et 419 sont nommés à part avec leur total", () => {
    const reading = readLines("FEC", [
      FEC,
      line("411000", "C1", "1200,00", "0,00"),
      line("706000", "", "0,00", "1000,00"),
      line("445710", "", "0,00", "200,00"),
      line("416000", "C2", "50,00", ""),
      line("419100", "C3", "", "30,00"),
      line("401000", "F9", "", "70,00"),
    ]);
    expect(owed(reading)).toBe(120_000);
    expect(reading.problems.map((one) => [one.code, one.data?.account, one.data?.total])).toEqual([
      ["account-apart", "416", "5000"],
      ["account-apart", "419", "-3000"],
    ]);
    expect(reading.controls).toEqual([
      {
        tab: "FEC",
        shape: "lines",
        rows: 6,
        debit: 125_000,
        credit: 130_000,
        total: 120_000,
        currency: "EUR",
        open: { count: 1, amount: 120_000 },
      },
    ]);
  });

  it("l'arrêté suit EcritureDate, l'échéance suit PieceDate et les conditions", () => {
    const { items } = readLines("FEC", [FEC, line("411000", "C1", "1200,00", "0,00")], {
      defaultTerms: "30J",
    });
    expect(items).toMatchObject([
      { issued: "2026-01-20", due: "2026-02-14", dueSource: "terms", number: "F1" },
    ]);
  });

  it("sans auxiliaire, le client est la fin du compte, sinon « (sans client) »", () => {
    const reading = readLines("FEC", [
      FEC,
      line("411DUPONT", "", "1,00", ""),
      line("411000", "", "2,00", ""),
      line("41100012", "", "3,00", ""),
    ]);
    expect(reading.items.map((item) => reading.directory.get(item.customer)?.name)).toEqual([
      "DUPONT",
      "(sans client)",
      "00012",
    ]);
  });

  it("sans référence de pièce, le numéro est celui de l'écriture", () => {
    expect(readLines("FEC", [FEC, line("411000", "C1", "1,00", "", "", "77", "-")]).items[0]?.number).toBe(
      "77",
    );
  });

  it("le lettrage groupe par client et par code : la même lettre chez deux clients fait deux groupes", () => {
    const { items } = readLines("FEC", [
      FEC,
      line("411000", "C1", "10,00", "", "A"),
      line("411000", "C1", "", "10,00", "A"),
      line("411000", "C2", "5,00", "", "A"),
    ]);
    expect(items[0]?.group).toBe(items[1]?.group);
    expect(items[2]?.group).not.toBe(items[0]?.group);
  });

  it("point ou virgule, zéros, cellules vides, montants sans décimales se valent", () => {
    expect(
      owed(
        readLines("FEC", [
          FEC,
          line("411000", "C1", "0000000368,77", "0000000000,00"),
          line("411000", "C1", "100.5", "0.00"),
          line("411000", "C1", "", "15"),
        ]),
      ),
    ).toBe(36_877 + 10_050 - 1500);
  });

  it("un débit illisible sur un autre compte n'empêche rien, sur un compte client il est nommé", () => {
    const reading = readLines("FEC", [
      FEC,
      line("606100", "", "N/A", "0.00"),
      line("411000", "C1", "N/A", "0.00"),
      line("411000", "C1", "10,00", ""),
    ]);
    expect(owed(reading)).toBe(1000);
    expect(reading.problems.map((one) => [one.code, one.place.row, one.place.column])).toEqual([
      ["amount-unreadable", 3, "Debit"],
    ]);
  });

  it("Montant et Sens valent Débit et Crédit : D, C, +1, -1", () => {
    const header = FEC.replace("Debit;Credit", "Montant;Sens");
    const of = (amount: string, side: string) => line("411000", "C1", amount, side);
    expect(
      owed(
        readLines("FEC", [header, of("100,00", "D"), of("40,00", "C"), of("10,00", "+1"), of("5,00", "-1")]),
      ),
    ).toBe(6500);
  });

  it("un sens inconnu est nommé et la ligne ne compte pas", () => {
    const header = FEC.replace("Debit;Credit", "Montant;Sens");
    const reading = readLines("FEC", [
      header,
      line("411000", "C1", "100,00", "D"),
      line("411000", "C1", "40,00", "D"),
      line("411000", "C1", "40,00", "C"),
      line("411000", "C1", "9,00", "?"),
    ]);
    expect(owed(reading)).toBe(10_000);
    expect(codesOf(reading)).toEqual(["direction-unknown"]);
  });

  it("une date impossible compte à tout jour, sans échéance, avec une anomalie", () => {
    const reading = readLines(
      "FEC",
      [FEC, line("411000", "C1", "10,00", "").replace("20260120", "20261301")],
      { defaultTerms: "30J" },
    );
    expect(reading.items).toMatchObject([
      { issued: undefined, due: undefined, dueSource: "none", amount: 1000 },
    ]);
    expect(codesOf(reading)).toEqual(["date-impossible"]);
  });

  it("une balance à nouveau ou un virement reçu au débit n'est pas une facture", () => {
    const bank = line("411000", "C1", "10,00", "").replace("VT;Ventes", "BQ;Banque");
    const { items } = readLines("FEC", [
      FEC,
      bank,
      line("411000", "C1", "", "3,00").replace("VT;Ventes", "BQ;Banque"),
      line("411000", "C1", "", "4,00"),
    ]);
    expect(items.map((item) => item.kind)).toEqual(["entry", "payment", "credit-note"]);
  });

  it("les lignes d'une même écriture ne sont pas des doublons, deux écritures au même numéro en sont", () => {
    const flags = (second: string) =>
      readLines("FEC", [
        FEC,
        line("411000", "C1", "10,00", "", "", "1"),
        line("411000", "C1", "20,00", "", "", second),
      ]).items.map((item) => item.duplicated);
    expect(flags("1")).toEqual([false, false]);
    expect(flags("2")).toEqual([true, true]);
  });

  it("un journal sans compte 411 ne donne rien à recouvrer, mais ses totaux de contrôle", () => {
    const reading = readLines("FEC", [FEC, line("512000", "", "10,00", ""), line("706000", "", "", "10,00")]);
    expect(reading.items).toEqual([]);
    expect(reading.controls).toMatchObject([{ rows: 2, debit: 1000, credit: 1000, total: 0 }]);
  });
});

describe("Grand livre", () => {
  it("un grand livre auxiliaire sans colonne de compte est tout entier celui des clients", () => {
    const reading = readLines("GL", [
      "Client;Date;Pièce;Libellé;Débit;Crédit;Lettrage",
      "Dupont;15/01/2026;F1;Facture;100,00;;",
      "Dupont;15/02/2026;V1;Virement;;60,00;",
    ]);
    expect(owed(reading)).toBe(4000);
    expect(reading.items.map((item) => item.kind)).toEqual(["invoice", "payment"]);
  });

  it("un grand livre par blocs : le compte en titre, les lignes, un total par compte", () => {
    const reading = readLines("GL", [
      "Date;Journal;Pièce;Libellé;Débit;Crédit",
      "411DUPONT Dupont SARL;;;;;",
      "15/01/2026;VT;F1;Facture;100,00;",
      "15/02/2026;BQ;V1;Virement;;60,00",
      "Total du compte 411DUPONT;;;;100,00;60,00",
      "401EDF EDF;;;;;",
      "15/01/2026;AC;A1;Facture;;50,00",
      "Total général;;;;100,00;110,00",
    ]);
    expect(owed(reading)).toBe(4000);
    expect(reading.found.map((one) => one.name)).toEqual(["Dupont SARL"]);
  });

  it("notre onglet « Grand livre » est une source, ses colonnes sont reconnues", () => {
    const reading = readTabs([
      tabOf("Grand livre", [
        [
          "JournalCode",
          "Pièce",
          "Date",
          "Échéance",
          "Client",
          "Code",
          "Libellé",
          "Débit",
          "Crédit",
          "Lettrage",
          "Date de lettrage",
          "Compte",
          "Clé",
        ],
        ["VT", "F1", 46_037, 46_067, "Dupont", "C1", "Facture", 100, null, null, null, "411000", "k1"],
        ["BQ", "V1", 46_050, null, "Dupont", "C1", "Virement", null, 100, "A", null, "512000", "k2"],
      ]),
    ]);
    expect(reading.items).toMatchObject([
      { number: "F1", issued: "2026-01-15", due: "2026-02-14", dueSource: "cell", amount: 10_000 },
    ]);
  });

  it("une balance des comptes sans titres n'est proposée que si débit − crédit = solde partout", () => {
    const rows = [
      "X;411200;Client;876,00;680,50;195,50",
      "X;401100;Fournisseurs;10,00;20,00;-10,00",
      "X;512000;Banque;30,00;30,00;0",
      "X;416000;Douteux;5,00; ;5,00",
    ];
    const reading = readLines("B", rows);
    expect(owed(reading)).toBe(19_550);
    expect(codesOf(reading)).toEqual(["account-apart"]);
    expect(
      readLines(
        "B",
        rows.map((row) => row.replace("195,50", "195,51")),
      ).items,
    ).toEqual([]);
  });
});
