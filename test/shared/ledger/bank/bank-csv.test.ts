import { describe, expect, it } from "vitest";
import { readBankStatement } from "#shared/ledger/bank/read-bank.ts";
import type { BankLine, BankStatement } from "#shared/model/bank.ts";

/** One account of a text that must be read. */
function statementOf(text: string): BankStatement & { readonly problems: readonly string[] } {
  const reading = readBankStatement(text);
  if (reading.kind === "refused") throw new Error(`${reading.code} ${reading.file}`);
  expect(reading.format).toBe("CSV");
  expect(reading.statements).toHaveLength(1);
  const [statement] = reading.statements;
  if (!statement) throw new Error("aucun compte");
  return { ...statement, problems: reading.problems.map(({ code, line }) => `${code} ${line}`) };
}

const short = ({ day, amount, label, means }: BankLine): readonly unknown[] => [day, amount, label, means];
const lines = (text: string): readonly (readonly unknown[])[] => statementOf(text).lines.map(short);

describe("Exports CSV des banques françaises", () => {
  it("Crédit Agricole : lignes d'information au-dessus, libellés sur plusieurs lignes, numéros de ligne du fichier", () => {
    const text = [
      "Téléchargement du 12/11/2026;",
      "",
      "SARL MENUISERIE DES LILAS",
      "Compte Courant carte n° 12345678901;",
      "Solde au 12/11/2026 4 210,55 €",
      "",
      "Liste des opérations du compte entre le 01/11/2026 et le 12/11/2026;",
      "",
      "Date;Libellé;Débit euros;Crédit euros;",
      '12/11/2026;"VIREMENT EN VOTRE FAVEUR',
      "SARL BOULANGERIE MARTIN",
      'FACTURE FA-2026-118";;1 250,00;',
      '10/11/2026;"PRELEVEMENT',
      'EDF ENTREPRISES";184,20;;',
      '09/11/2026;"REMISE DE CHEQUES',
      'BORDEREAU 0012";;600,00;',
    ].join("\r\n");
    const found = statementOf(text);
    expect(found.lines.map(short)).toEqual([
      [
        "2026-11-12",
        125_000,
        "VIREMENT EN VOTRE FAVEUR SARL BOULANGERIE MARTIN FACTURE FA-2026-118",
        "virement",
      ],
      ["2026-11-10", -18_420, "PRELEVEMENT EDF ENTREPRISES", "prélèvement"],
      ["2026-11-09", 60_000, "REMISE DE CHEQUES BORDEREAU 0012", "chèque"],
    ]);
    expect(found.lines.map(({ line }) => line)).toEqual([10, 13, 15]);
    expect(found.account).toBe("12345678901");
  });

  it("BNP Paribas : une ligne de compte et de solde, puis des opérations sans ligne de titres", () => {
    const text = [
      '"Compte de chèques";"Compte de chèques";"****4821";"12/11/2026";;"3 120,45"',
      '"12/11/2026";"Virement reçu";"Virement reçu";"VIR SEPA RECU /DE ATELIER BLANC /MOTIF FA 2026-77";;"480,00"',
      '"10/11/2026";"Carte";"Paiement par carte";"FACTURE CARTE DU 081126 TOTAL STATION";;"-62,10"',
      '"09/11/2026";"Frais";"Commissions";"COMMISSIONS COTISATION ESPRIT LIBRE";;"-8,00"',
    ].join("\n");
    const found = statementOf(text);
    expect(found.lines.map(({ day, amount }) => [day, amount])).toEqual([
      ["2026-11-12", 48_000],
      ["2026-11-10", -6_210],
      ["2026-11-09", -800],
    ]);
    expect(found.lines[0]?.label).toContain("ATELIER BLANC /MOTIF FA 2026-77");
  });

  it("BNP Paribas : la ligne de titres des exports plus récents", () => {
    const text = [
      "Compte courant;****4821;12/11/2026;;;1200,00",
      "Date operation;Libelle court;Type operation;Libelle operation;Montant operation en euro",
      "12/11/2026;VIR SEPA;Virement reçu;VIR SEPA RECU ATELIER BLANC;480,00",
      "10/11/2026;PRLV;Prélèvement;PRLV SEPA ORANGE;-39,90",
    ].join("\n");
    expect(lines(text)).toEqual([
      ["2026-11-12", 48_000, "VIR SEPA RECU ATELIER BLANC Virement reçu", "virement"],
      ["2026-11-10", -3_990, "PRLV SEPA ORANGE Prélèvement", "prélèvement"],
    ]);
  });

  it("Société Générale : détail de l'écriture et devise", () => {
    const text = [
      '="0123400012345678";12/11/2026;2;12/11/2026;1 000,00 EUR',
      "",
      "Date de l'opération;Libellé;Détail de l'écriture;Montant de l'opération;Devise",
      "12/11/2026;VIR RECU    9988;VIR RECU 9988 DE: GARAGE DU PORT MOTIF: FACTURE 41;75,50;EUR",
      "11/11/2026;CARTE X1234;CARTE X1234 10/11 LEROY;-20,00;EUR",
    ].join("\n");
    expect(lines(text)).toEqual([
      ["2026-11-12", 7_550, "VIR RECU 9988 DE: GARAGE DU PORT MOTIF: FACTURE 41", "virement"],
      ["2026-11-11", -2_000, "CARTE X1234 10/11 LEROY", "carte"],
    ]);
  });

  it("Crédit Mutuel et CIC : la colonne Solde n'est pas un montant, elle contrôle les autres", () => {
    const text = [
      "Date;Date de valeur;Débit;Crédit;Libellé;Solde",
      "02/11/2026;02/11/2026;;300,00;VIR DUPONT;1300,00",
      "03/11/2026;04/11/2026;-50,00;;PRLV ORANGE;1250,00",
      "05/11/2026;05/11/2026;;120,00;REM CHQ 12;1370,00",
    ].join("\n");
    const found = statementOf(text);
    expect(found.lines.map(({ amount }) => amount)).toEqual([30_000, -5_000, 12_000]);
    expect([found.opening, found.closing]).toEqual([100_000, 137_000]);
    expect(found.problems).toEqual([]);
  });

  it("une ligne manquante se voit au solde", () => {
    const text = [
      "Date;Valeur;Libellé;Montant;Solde",
      "02/11/2026;02/11/2026;VIR A;100,00;1100,00",
      "03/11/2026;03/11/2026;VIR B;50,00;1150,00",
      "05/11/2026;05/11/2026;VIR D;10,00;1190,00",
      "06/11/2026;06/11/2026;VIR E;10,00;1200,00",
    ].join("\n");
    expect(statementOf(text).problems).toEqual(["balance-column-differs 4"]);
  });

  it("Banque Populaire et Caisse d'Épargne : libellés en plusieurs colonnes, comptabilisation avant opération", () => {
    const text = [
      "Date de comptabilisation;Libelle simplifie;Libelle operation;Reference;Informations complementaires;Type operation;Categorie;Sous categorie;Debit;Credit;Date operation;Date de valeur;Pointage operation",
      "04/11/2026;ATELIER BLANC;VIR SEPA ATELIER BLANC;REF123;FA-2026-12;Virement recu;Revenus;Ventes;;+250,00;03/11/2026;04/11/2026;0",
      "05/11/2026;LOYER;PRLV SCI DES TILLEULS;REF124;;Prelevement;Logement;Loyer;-800,00;;05/11/2026;05/11/2026;0",
    ].join("\n");
    expect(lines(text)).toEqual([
      ["2026-11-04", 25_000, "VIR SEPA ATELIER BLANC REF123 FA-2026-12 Virement recu", "virement"],
      ["2026-11-05", -80_000, "LOYER PRLV SCI DES TILLEULS REF124 Prelevement", "prélèvement"],
    ]);
  });

  it("La Banque Postale : la colonne en francs est laissée", () => {
    const text = [
      "Numéro Compte   :;1234567X020",
      "Type         :;CCP",
      "Compte tenu en  :;euros",
      "Date            :;12/11/2026",
      "Solde (EUROS)   :;1250,20",
      "",
      "Date;Libellé;Montant(EUROS);Montant(FRANCS)",
      '12/11/2026;"VIREMENT DE M DURAND PAUL";320,00;2099,06',
      '10/11/2026;"ACHAT CB STATION";-45,10;-295,84',
    ].join("\n");
    expect(lines(text)).toEqual([
      ["2026-11-12", 32_000, "VIREMENT DE M DURAND PAUL", "virement"],
      ["2026-11-10", -4_510, "ACHAT CB STATION", "carte"],
    ]);
  });

  it("LCL : sans ligne de titres, la ligne de solde sans libellé n'est pas un encaissement", () => {
    const text = [
      "02/11/2026;150,00;Virement;;VIR SEPA PEINTURE MODERNE;0;Divers",
      "03/11/2026;-30,00;Prélèvement;;PRLV SEPA FREE;0;Divers",
      "04/11/2026;-15,00;Carte;;CB BOULANGERIE;0;Divers",
      "04/11/2026;-80,00;Chèque;1234567;;0;Divers",
    ].join("\n");
    expect(statementOf(text).lines.map(({ day, amount, means }) => [day, amount, means])).toEqual([
      ["2026-11-02", 15_000, "virement"],
      ["2026-11-03", -3_000, "prélèvement"],
      ["2026-11-04", -1_500, "carte"],
      ["2026-11-04", -8_000, "chèque"],
    ]);
  });

  it("BoursoBank : le montant n'est pas le solde du compte, le compte est nommé", () => {
    const text = [
      "dateOp;dateVal;label;category;categoryParent;supplierFound;amount;comment;accountNum;accountLabel;accountbalance",
      '2026-11-03;2026-11-03;"VIR SEPA CABINET RENARD";"Virements reçus";"Mouvements";"";1 420,00;"";00040123456;"PRO";5000.00',
      '2026-11-02;2026-11-02;"CARTE 01/11/26 LEROY CB*1234";"Bricolage";"Maison";"leroy";-35,90;"";00040123456;"PRO";5000.00',
    ].join("\n");
    const found = statementOf(text);
    expect(found.lines.map(short)).toEqual([
      ["2026-11-03", 142_000, "VIR SEPA CABINET RENARD", "virement"],
      ["2026-11-02", -3_590, "CARTE 01/11/26 LEROY CB*1234", "carte"],
    ]);
    expect(found.account).toBe("00040123456");
  });

  it("Fortuneo et Hello bank : débits positifs ou négatifs, vus sur toute la colonne", () => {
    const plus =
      "Date opération;Date valeur;libellé;Débit;Crédit;\n01/11/2026;01/11/2026;VIR A;;10,00;\n02/11/2026;02/11/2026;CARTE B;5,00;;\n";
    const minus = plus.replace("5,00", "-5,00");
    for (const text of [plus, minus])
      expect(statementOf(text).lines.map(({ amount }) => amount)).toEqual([1_000, -500]);
  });

  it("Qonto en français : jour local, contrepartie, référence ; les opérations en attente sont laissées", () => {
    const header =
      "Statut;Date de la valeur (UTC);Date de la valeur (local);Date de l'opération (UTC);Date de l'opération (local);Montant total (TTC);Débit;Crédit;Solde;Devise;Montant total (TTC) (local);Devise (local);Montant total de la TVA;Montant total (HT);Nom du compte;IBAN du compte;Nom de la contrepartie;IBAN de la contrepartie;Méthode de paiement;Initiateur;Identifiant de transaction;Référence;Note;Catégorie de trésorerie";
    const text = [
      header,
      "Exécuté;03-11-2026 23:30:00;04-11-2026 00:30:00;03-11-2026 23:30:00;04-11-2026 00:30:00;1200,00;;1200,00;5200,00;EUR;1200,00;EUR;200,00;1000,00;Principal;FR7616958000010000000000000;ATELIER BLANC;FR7600000000000000000000000;Virement;;tx-1;FA-2026-31;payé;Ventes",
      "En attente;;;05-11-2026 10:00:00;05-11-2026 11:00:00;-20,00;20,00;;;EUR;-20,00;EUR;0;0;Principal;FR7616958000010000000000000;SNCF;;Carte;;tx-2;;;",
    ].join("\n");
    const found = statementOf(text);
    expect(found.lines).toEqual([
      {
        day: "2026-11-04",
        amount: 120_000,
        currency: "EUR",
        label: "FA-2026-31 ATELIER BLANC Virement",
        payer: "ATELIER BLANC",
        bankId: "tx-1",
        means: "virement",
        line: 2,
      },
    ]);
    expect(found.problems).toEqual(["not-booked 3"]);
    expect(found.account).toBe("FR7616958000010000000000000");
  });

  it("Qonto en anglais : virgule, montant total, statut completed", () => {
    const text = [
      "Status,Settlement date (UTC),Settlement date (local),Operation date (UTC),Operation date (local),Total amount (incl. VAT),Currency,Counterparty name,Payment method,Reference,Transaction ID",
      'settled,2026-11-04 09:00:00,2026-11-04 10:00:00,2026-11-04 09:00:00,2026-11-04 10:00:00,"1200.00",EUR,ATELIER BLANC,Transfer,FA-2026-31,tx-1',
      'declined,,,2026-11-05 09:00:00,2026-11-05 10:00:00,"-15.00",EUR,SNCF,Card,,tx-2',
    ].join("\n");
    const found = statementOf(text);
    expect(found.lines.map(short)).toEqual([
      ["2026-11-04", 120_000, "FA-2026-31 ATELIER BLANC Transfer", "virement"],
    ]);
    expect(found.problems).toEqual(["not-booked 3"]);
  });

  it("N26 : le numéro de compte est celui du payeur, non le vôtre", () => {
    const text = [
      '"Booking Date","Value Date","Partner Name","Partner Iban",Type,"Payment Reference","Account Name","Amount (EUR)","Original Amount","Original Currency","Exchange Rate"',
      '2026-11-03,2026-11-03,"ATELIER BLANC",FR7600000000000000000000000,"Credit Transfer","FA-12","Compte pro",99.90,,,',
      '2026-11-04,2026-11-04,"REWE",,"Presentment","","Compte pro",-24.50,-24.50,EUR,1.0',
    ].join("\n");
    const found = statementOf(text);
    expect(found.lines.map(({ day, amount, label }) => [day, amount, label])).toEqual([
      ["2026-11-03", 9_990, "FA-12 ATELIER BLANC Credit Transfer"],
      ["2026-11-04", -2_450, "REWE Presentment"],
    ]);
    expect(found.account).toBeUndefined();
  });

  it("Revolut Business : opération finie, montant et non frais, REVERTED laissé", () => {
    const text = [
      "Date started (UTC),Date completed (UTC),ID,Type,State,Description,Reference,Payer,Card number,Orig currency,Orig amount,Payment currency,Amount,Fee,Balance,Account",
      "2026-11-02,2026-11-03,id-1,TRANSFER,COMPLETED,Money added from ATELIER BLANC,FA-3,,,EUR,500.00,EUR,500.00,0.00,900.00,EUR Main",
      "2026-11-02,,id-2,CARD_PAYMENT,REVERTED,Shop,,Paul,1234,EUR,-10.00,EUR,-10.00,0.00,,EUR Main",
    ].join("\n");
    const found = statementOf(text);
    expect(found.lines.map(({ day, amount, bankId }) => [day, amount, bankId])).toEqual([
      ["2026-11-03", 50_000, "id-1"],
    ]);
    expect(found.problems).toEqual(["not-booked 3"]);
  });

  it("PayPal : le client a payé le brut, la commission n'est pas à lui", () => {
    const text = [
      '"Date","Heure","Fuseau horaire","Nom","Type","État","Devise","Avant commission","Commission","Net","Numéro de transaction","Solde"',
      '"03/11/2026","10:11:12","CET","Paul Durand","Paiement sur site marchand","Terminé","EUR","100,00","-3,25","96,75","TX1","96,75"',
      '"04/11/2026","10:11:12","CET","","Virement vers compte bancaire","Terminé","EUR","-96,75","0,00","-96,75","TX2","0,00"',
    ].join("\n");
    expect(statementOf(text).lines.map(({ day, amount, payer }) => [day, amount, payer])).toEqual([
      ["2026-11-03", 10_000, "Paul Durand"],
      ["2026-11-04", -9_675, undefined],
    ]);
  });

  it.each<[string, string, readonly (readonly [string, number])[]]>([
    [
      "facturation en ligne (IBAN, opération, montant TTC, factures)",
      "Id;IBAN du compte;Type d'opération;Date de la transaction;Date de l'opération;Intitulé de la transaction;Montant TTC;Label;Reçus;Factures;Tags;Commentaire\n1;FR7616958000010000000000000;Virement;03/11/2026;04/11/2026;VIR ATELIER;120,00;;;Facture 100 (payée);;\n",
      [["2026-11-04", 12_000]],
    ],
    [
      "classeur de relevé (coquille « Libéllé », date de valeur parfois vide)",
      "Compte;123\nBanque;X\nDate d'opération;Date de valeur;Débit;Crédit;Libéllé;Solde\n03/11/2026;;;10,00;VIR A;110,00\n04/11/2026;04/11/2026;-5,00;;PRLV B;105,00\n",
      [
        ["2026-11-03", 1_000],
        ["2026-11-04", -500],
      ],
    ],
    [
      "Shine",
      "Transaction ID;Date de la valeur;Date d'opération;Heure d'opération;Type d'opération;Débit;Crédit;Solde;Libellé;Nom de la contrepartie;IBAN de la contrepartie;Catégorie;Commentaire\nT1;04/11/2026;03/11/2026;10:00;Virement reçu;;99,00;199,00;FACTURE 12;ATELIER;FR76;Ventes;\n",
      [["2026-11-03", 9_900]],
    ],
    [
      "Stripe, opérations : le brut du client, et le virement à la banque en négatif",
      "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC),Description\ntxn_1,charge,ch_1,100.00,1.75,98.25,eur,2026-11-03 10:00,2026-11-05 00:00,Invoice FA-12\ntxn_2,payout,po_1,-98.25,0.00,-98.25,eur,2026-11-06 10:00,2026-11-06 00:00,STRIPE PAYOUT\n",
      [
        ["2026-11-03", 10_000],
        ["2026-11-06", -9_825],
      ],
    ],
    [
      "SumUp : la vente échouée est laissée",
      'Date,ID de transaction,Type de transaction,Statut,Type de carte,Montant total,Frais,Versement\n2026-11-03 10:00,TX1,Vente,Réussie,VISA,"12,50","0,22","12,28"\n2026-11-03 11:00,TX2,Vente,Échouée,VISA,"9,00","0,00","0,00"\n',
      [["2026-11-03", 1_250]],
    ],
    [
      "export en anglais, mois en tête",
      'Date,Description,Amount,Balance\n11/03/2026,ACME INVOICE 1,100.00,"1,100.00"\n11/30/2026,RENT,-50.00,"1,050.00"\n',
      [
        ["2026-11-03", 10_000],
        ["2026-11-30", -5_000],
      ],
    ],
    [
      "dates en mots, moins typographique, signe €",
      "Date;Libellé;Montant\n3 nov. 2026;VIR A;12,00 €\n1er décembre 2026;PRLV B;−5,00 €\n",
      [
        ["2026-11-03", 1_200],
        ["2026-12-01", -500],
      ],
    ],
    [
      "LCL, dernière ligne de solde et de compte",
      "02/11/2026;150,00;Virement;;VIR SEPA PEINTURE;0;Divers\n03/11/2026;-30,00;Prélèvement;;PRLV SEPA FREE;0;Divers\n12/11/2026;1250,00;;;00823 123456A;;\n",
      [
        ["2026-11-02", 15_000],
        ["2026-11-03", -3_000],
      ],
    ],
    [
      "un petit tableau de compte au-dessus du vrai",
      "Compte;Solde;Titulaire;Date\n12345678901;100,00;SARL X;12/11/2026\n\nDate;Libellé;Montant;Devise\n03/11/2026;VIR A;12,00;EUR\n",
      [["2026-11-03", 1_200]],
    ],
    [
      "une liste de règlements avec leur mode et leur facture",
      "Date de règlement;Client;Mode de règlement;Montant;Facture\n03/11/2026;Durand;Virement;12,00;FA-1\n",
      [["2026-11-03", 1_200]],
    ],
    ["un relevé sans opération", "Date;Date valeur;Libellé;Débit;Crédit\n", []],
  ])("%s", (_what, text, expected) => {
    expect(statementOf(text).lines.map(({ day, amount }) => [day, amount])).toEqual(expected);
  });

  it("un montant et son sens à part, jour et mois inversés vus sur la colonne", () => {
    const text = "Date;Libellé;Montant;Sens;Solde\n11/03/2026;VIR A;100,00;C;\n11/30/2026;PRLV B;40,00;D;\n";
    expect(statementOf(text).lines.map(({ day, amount }) => [day, amount])).toEqual([
      ["2026-11-03", 10_000],
      ["2026-11-30", -4_000],
    ]);
  });

  it("accents perdus, tabulations, lignes de solde et de total", () => {
    const text = [
      "Date op?ration\tLibell?\tD?bit\tCr?dit",
      "01/11/2026\tANCIEN SOLDE AU 31/10/2026\t\t1 000,00",
      "02/11/2026\tVIR DUPONT SOLDE FACTURE 12\t\t50,00",
      "02/11/2026\tSOLDE FACTURE 13 DURAND\t\t60,00",
      "\tTotal des opérations\t0,00\t110,00",
      "30/11/2026\tNOUVEAU SOLDE\t\t1 110,00",
    ].join("\n");
    const found = statementOf(text);
    expect(found.lines.map(({ amount }) => amount)).toEqual([5_000, 6_000]);
    expect(found.problems).toEqual([]);
  });

  it("une ligne illisible est nommée par son numéro et sa valeur, les autres passent", () => {
    const reading = readBankStatement(
      "Date;Libellé;Débit;Crédit\n02/11/2026;VIR A;;12,00\n31/02/2026;VIR B;;13,00\n03/11/2026;VIR C;;douze\n",
    );
    if (reading.kind === "refused") throw new Error(reading.code);
    expect(reading.problems).toEqual([
      { code: "date-unreadable", line: 3, value: "31/02/2026 ; VIR B ; 13,00" },
      { code: "amount-unreadable", line: 4, value: "03/11/2026 ; VIR C ; douze" },
    ]);
    expect(reading.statements.map(({ lines: all }) => all.length)).toEqual([1]);
  });

  it("plusieurs comptes dans un fichier restent à part", () => {
    const reading = readBankStatement(
      "Date;Libellé;Montant;Devise;IBAN du compte\n01/11/2026;VIR A;1,00;EUR;FR7611111111111111111111111\n02/11/2026;VIR B;2,00;EUR;FR7622222222222222222222222\n",
    );
    if (reading.kind === "refused") throw new Error(reading.code);
    expect(reading.statements.map(({ account, lines: all }) => [account, all.length])).toEqual([
      ["FR7611111111111111111111111", 1],
      ["FR7622222222222222222222222", 1],
    ]);
  });

  it.each([
    [
      "une liste de factures",
      "Client;N° facture;Date;Échéance;Montant TTC\nAlpha;FA-1;01/10/2026;31/10/2026;100,00\n",
      "invoice-list",
    ],
    [
      "un journal comptable",
      "Journal;Date;Compte;Pièce;Libellé;Débit;Crédit\nVE;01/10/2026;411000;FA-1;Alpha;100,00;\n",
      "journal",
    ],
    ["un texte", "Bonjour,\nvoici le relevé demandé.\n", "text"],
    [
      "un FEC",
      "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\nVE\tVentes\t1\t20261001\t411\n",
      "fec",
    ],
  ])("%s n'est pas pris pour un relevé", (_what, text, file) => {
    expect(readBankStatement(text)).toEqual({ kind: "refused", code: "wrong-file", file, data: {} });
  });
});
