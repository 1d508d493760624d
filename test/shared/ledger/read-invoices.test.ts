import { describe, expect, it } from "vitest";
import { codesOf, owed, readLines, readTabs, tabOf } from "./tabs-of-words.ts";

const HEADER = "Client;N° facture;Date;Échéance;Montant TTC";

describe("Une ligne par facture", () => {
  it("lit client, numéro, dates, montant, et la place de chaque facture", () => {
    const { items, directory } = readLines("F", [HEADER, "Dupont;F1;15/01/2026;14/02/2026;1 234,56 €"]);
    expect(items).toEqual([
      {
        customer: directory.keyOf("Dupont"),
        number: "F1",
        kind: "invoice",
        issued: "2026-01-15",
        due: "2026-02-14",
        dueSource: "cell",
        amount: 123_456,
        currency: "EUR",
        settlements: [],
        duplicated: false,
        origin: { tab: "F", row: 2 },
      },
    ]);
  });

  it("un texte dans le montant est nommé avec sa place, et les autres lignes comptent", () => {
    const reading = readLines("F", [
      HEADER,
      "Dupont;F1;15/01/2026;14/02/2026;à voir",
      "Martin;F2;15/01/2026;14/02/2026;10,00",
    ]);
    expect(owed(reading)).toBe(1000);
    expect(reading.problems).toEqual([
      {
        code: "amount-unreadable",
        severity: "à corriger",
        place: { tab: "F", row: 2, column: "Montant TTC" },
        value: "à voir",
      },
    ]);
  });

  it("une échéance impossible laisse la facture dans le total, sans échéance, même avec des conditions", () => {
    const reading = readLines("F", [HEADER, "Dupont;F1;15/01/2026;31/02/2026;10,00"], {
      defaultTerms: "30J",
    });
    expect(reading.items[0]).toMatchObject({ due: undefined, dueSource: "none", amount: 1000 });
    expect(codesOf(reading)).toEqual(["date-impossible"]);
  });

  it("une ligne sans client compte sous « (sans client) » et est nommée", () => {
    const reading = readLines("F", [
      HEADER,
      "Dupont;F1;15/01/2026;14/02/2026;1,00",
      ";F2;15/01/2026;14/02/2026;10,00",
    ]);
    expect(owed(reading)).toBe(1100);
    expect(codesOf(reading)).toEqual(["customer-missing"]);
    const customer = reading.items[1]?.customer;
    expect(customer && reading.directory.get(customer)?.name).toBe("(sans client)");
  });

  it("une échéance avant la facture est dite et gardée", () => {
    const reading = readLines("F", [HEADER, "Dupont;F1;15/01/2026;14/01/2026;10,00"]);
    expect(codesOf(reading)).toEqual(["due-before-issue"]);
    expect(reading.items[0]?.due).toBe("2026-01-14");
  });

  it("le même numéro chez le même client est signalé, les deux lignes restent comptées", () => {
    const reading = readLines("F", [
      HEADER,
      "Dupont;F1;15/01/2026;14/02/2026;10,00",
      "Dupont;F1;15/01/2026;14/02/2026;10,00",
    ]);
    expect(owed(reading)).toBe(2000);
    expect(reading.items.map((item) => item.duplicated)).toEqual([true, true]);
    expect(reading.problems.map((problem) => problem.data?.rows)).toEqual(["2, 3", "2, 3"]);
  });

  it("le même numéro chez deux clients est permis", () => {
    const reading = readLines("F", [
      HEADER,
      "Dupont;F1;15/01/2026;14/02/2026;10,00",
      "Martin;F1;15/01/2026;14/02/2026;10,00",
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.items.map((item) => item.duplicated)).toEqual([false, false]);
  });
});

describe("Échéance absente", () => {
  const lines = [
    "Client;N° facture;Date;Échéance;Montant TTC",
    "Dupont;F1;15/01/2026;;10,00",
    "Martin;F2;15/01/2026;;10,00",
  ];

  it("vient des conditions du client, sinon des conditions par défaut, et le dit", () => {
    const { items } = readLines("F", lines, {
      clients: [{ name: "Dupont", terms: "45J FDM" }],
      defaultTerms: "30J",
    });
    expect(items.map((item) => [item.due, item.dueSource])).toEqual([
      ["2026-03-31", "terms"],
      ["2026-02-14", "terms"],
    ]);
  });

  it("sans conditions, la facture est sans échéance", () => {
    const { items, problems } = readLines("F", lines, { defaultTerms: undefined });
    expect(items.map((item) => [item.due, item.dueSource])).toEqual([
      [undefined, "none"],
      [undefined, "none"],
    ]);
    expect(problems.map((problem) => [problem.code, problem.data?.rows])).toEqual([["due-missing", "2, 3"]]);
  });

  it("des conditions incomprises sont nommées, aucune date n'en est tirée", () => {
    const reading = readLines("F", lines, { defaultTerms: "quand vous pourrez" });
    expect(codesOf(reading)).toEqual(["terms-unreadable", "due-missing"]);
    expect(reading.items[0]?.due).toBeUndefined();
  });
});

describe("Ce qui est déjà réglé", () => {
  it("« payée le » règle toute la ligne ce jour-là", () => {
    const { items } = readLines("F", [
      "Client;N° facture;Date;Montant TTC;Payée le",
      "Dupont;F1;15/01/2026;10,00;20/02/2026",
      "Dupont;F2;15/01/2026;10,00;",
    ]);
    expect(items.map((item) => item.settlements)).toEqual([[{ day: "2026-02-20", amount: 1000 }], []]);
  });

  it("« reste dû » l'emporte sur « réglé »", () => {
    const { items } = readLines("F", [
      "Client;N° facture;Date;Montant TTC;Réglé;Reste dû",
      "Dupont;F1;15/01/2026;100,00;10,00;40,00",
    ]);
    expect(items[0]?.settlements).toEqual([{ day: undefined, amount: 6000 }]);
  });

  it("« réglé » seul diminue ce qui est dû ; plus que la facture est un trop-perçu, dit", () => {
    const reading = readLines("F", [
      "Client;N° facture;Date;Montant TTC;Réglé",
      "Dupont;F1;15/01/2026;100,00;30,00",
      "Dupont;F2;15/01/2026;100,00;130,00",
    ]);
    expect(owed(reading)).toBe(7000 - 3000);
    expect(codesOf(reading)).toEqual(["settled-more-than-amount"]);
  });

  it.each([
    ["Payée", 0],
    ["Soldée", 0],
    ["paid", 0],
    ["Partiellement payée", 1000],
    ["Non payée", 1000],
    ["En attente", 1000],
    ["Impayée", 1000],
    ["Envoyée", 1000],
    ["Overdue", 1000],
    ["", 1000],
  ])("statut « %s » : reste dû %i", (status, left) => {
    expect(
      owed(
        readLines("F", [
          "Client;N° facture;Date;Montant TTC;Statut",
          `Dupont;F1;15/01/2026;10,00;${status}`,
          "Martin;F2;15/01/2026;0,00;Envoyée",
        ]),
      ),
    ).toBe(left);
  });

  it("une colonne « Payé » de oui et de non vaut un statut", () => {
    const reading = readLines("F", [
      "Client;N° facture;Date;Montant TTC;Payé",
      "Dupont;F1;15/01/2026;10,00;oui",
      "Dupont;F2;15/01/2026;20,00;non",
    ]);
    expect(owed(reading)).toBe(2000);
  });

  it("une colonne « Payé » de dates vaut « payée le »", () => {
    const { items } = readLines("F", [
      "Client;N° facture;Date;Montant TTC;Payé",
      "Dupont;F1;15/01/2026;10,00;20/02/2026",
      "Dupont;F2;15/01/2026;20,00;",
    ]);
    expect(items[0]?.settlements).toEqual([{ day: "2026-02-20", amount: 1000 }]);
  });

  it("un relevé de postes ouverts, « reste dû » seul, se lit sans montant d'origine", () => {
    expect(owed(readLines("F", ["Client;N° facture;Date;Reste à payer", "Dupont;F1;15/01/2026;10,50"]))).toBe(
      1050,
    );
  });
});

describe("Statuts qui changent la relance", () => {
  it.each([
    ["Litige", "disputed"],
    ["207", "disputed"],
    ["210", "to-mend"],
    ["Refusée", "to-mend"],
    ["213 - rejetée", "to-mend"],
    ["208", "suspended"],
    ["211", "payment-announced"],
    ["Chèque reçu, non encaissé", "cheque-not-banked"],
    ["Prélèvement rejeté", "rejected-payment"],
    ["Affacturage", "factored"],
    ["Douteux", "doubtful"],
  ])("« %s » : %s, montant compté", (text, status) => {
    const { items } = readLines("F", [
      "Client;N° facture;Date;Montant TTC;Statut",
      `Dupont;F1;15/01/2026;10,00;${text}`,
    ]);
    expect(items).toMatchObject([{ amount: 1000, status, settlements: [] }]);
  });

  it("annulée et brouillon ne comptent pas, et c'est dit", () => {
    const reading = readLines("F", [
      "Client;N° facture;Date;Montant TTC;Statut",
      "A;1;15/01/2026;10,00;Annulée",
      "A;2;15/01/2026;20,00;Brouillon",
      "A;3;15/01/2026;40,00;Envoyée",
    ]);
    expect(owed(reading)).toBe(4000);
    expect(codesOf(reading)).toEqual(["document-left-out", "document-left-out"]);
  });

  it("si toutes sont en brouillon, le statut ne dit rien : elles comptent, et c'est dit", () => {
    const reading = readLines("F", [
      "Client;N° facture;Date;Montant TTC;Statut",
      "A;1;15/01/2026;10,00;Draft",
      "A;2;15/01/2026;20,00;Draft",
    ]);
    expect(owed(reading)).toBe(3000);
    expect(codesOf(reading)).toEqual(["all-drafts"]);
  });

  it("un statut inconnu est dit une seule fois et la facture reste ouverte", () => {
    const reading = readLines("F", [
      "Client;N° facture;Date;Montant TTC;Statut",
      "A;1;15/01/2026;10,00;zzz",
      "A;2;15/01/2026;20,00;zzz",
    ]);
    expect(owed(reading)).toBe(3000);
    expect(codesOf(reading)).toEqual(["status-unknown"]);
  });

  it("« Avoir » au statut d'un montant négatif n'étonne pas ; d'un montant positif, c'est un statut inconnu", () => {
    const HEADER = "Client;N° facture;Date;Montant TTC;Statut";
    const credit = readLines("F", [HEADER, "A;1;15/01/2026;10,00;", "A;2;15/01/2026;-4,00;Avoir"]);
    expect(owed(credit)).toBe(600);
    expect(codesOf(credit)).not.toContain("status-unknown");
    expect(codesOf(readLines("F", [HEADER, "A;1;15/01/2026;10,00;Avoir"]))).toContain("status-unknown");
    expect(codesOf(readLines("F", [HEADER, "A;1;15/01/2026;-4,00;zzz"]))).toContain("status-unknown");
  });

  it("une anomalie montre un nombre comme son propriétaire le lit, avec sa virgule", () => {
    const rows = [
      ["Client", "N° facture", "Date", "Montant TTC"],
      ["Alpha", "1", "15/01/2026", 10.5],
      ["Bravo", "2", "16/01/2026", 20.25],
      ["Total", "", "", 30.75],
    ];
    const { problems } = readTabs([tabOf("F", rows)]);
    expect(problems.map(({ code, value }) => [code, value])).toContainEqual(["total-line-left-out", "30,75"]);
  });
});

describe("Avoirs et acomptes", () => {
  it("un montant négatif est un avoir", () => {
    expect(readLines("F", [HEADER, "Dupont;F1;15/01/2026;;-10,00"]).items).toMatchObject([
      { kind: "credit-note", amount: -1000 },
    ]);
  });

  it("un type « Avoir » au montant positif est retourné", () => {
    const { items } = readLines("F", [
      "Client;N° facture;Type;Date;Montant TTC",
      "D;F1;Facture;15/01/2026;30,00",
      "D;F2;Avoir;13/01/2026;10,00",
      "D;F3;Facture d'acompte;13/01/2026;5,00",
    ]);
    expect(items.map((item) => [item.kind, item.amount])).toEqual([
      ["invoice", 3000],
      ["credit-note", -1000],
      ["deposit", 500],
    ]);
  });

  it("un numéro AV- au milieu de numéros FA- est un avoir", () => {
    expect(
      owed(
        readLines("F", [
          HEADER,
          "D;FA-1;15/01/2026;;30,00",
          "D;FA-2;15/01/2026;;30,00",
          "D;AV-1;13/01/2026;;10,00",
        ]),
      ),
    ).toBe(5000);
  });

  it("si tous les numéros commencent par AV, le préfixe ne dit rien", () => {
    expect(owed(readLines("F", [HEADER, "D;AV-1;15/01/2026;;30,00", "D;AV-2;15/01/2026;;10,00"]))).toBe(4000);
  });

  it("un fichier qui signe déjà ses avoirs n'est pas retourné", () => {
    expect(
      owed(
        readLines("F", [
          "Client;N° facture;Type;Date;Montant TTC",
          "D;F1;Facture;15/01/2026;30,00",
          "D;F2;Avoir;13/01/2026;-10,00",
        ]),
      ),
    ).toBe(2000);
  });

  it("un devis ou une facture de fournisseur n'est pas une créance", () => {
    const reading = readLines("F", [
      "Client;N° facture;Type;Date;Montant TTC",
      "D;1;Facture;15/01/2026;30,00",
      "D;2;Devis;13/01/2026;10,00",
    ]);
    expect(owed(reading)).toBe(3000);
    expect(codesOf(reading)).toEqual(["document-left-out"]);
  });
});

describe("Lignes qui ne sont pas des factures", () => {
  const rows = ["Dupont;F1;15/01/2026;14/02/2026;10,00", "Martin;F2;15/01/2026;14/02/2026;20,00"];

  it.each([
    "TOTAL;;;;30,00",
    "Total général;;;;30,00",
    ";;;;30,00",
    ";;;Total :;30,00",
    "Sous-total;;;;30,00",
  ])("le total « %s » n'est pas compté, et c'est dit", (total) => {
    const reading = readLines("F", [HEADER, ...rows, total]);
    expect(owed(reading)).toBe(3000);
    expect(codesOf(reading)).toEqual(["total-line-left-out"]);
  });

  it("un total qui n'est pas la somme des lignes est dit", () => {
    const reading = readLines("F", [HEADER, ...rows, "TOTAL;;;;99,00"]);
    expect(owed(reading)).toBe(3000);
    expect(codesOf(reading)).toEqual(["total-differs"]);
  });

  it("le client « Total Énergies » n'est pas un total", () => {
    const reading = readLines("F", [HEADER, ...rows, "Total Énergies;F3;15/01/2026;14/02/2026;30,00"]);
    expect(owed(reading)).toBe(6000);
    expect(reading.problems).toEqual([]);
  });

  it("lignes vides et titres répétés à chaque page sont passés", () => {
    const reading = readLines("F", [HEADER, rows[0] ?? "", ";;;;", HEADER, rows[1] ?? ""]);
    expect(owed(reading)).toBe(3000);
    expect(reading.problems).toEqual([]);
  });

  it("les articles d'une même facture, total répété, ne comptent qu'une fois", () => {
    const reading = readLines("F", [
      "Invoice Number;Customer Name;Invoice Date;Item Name;Quantity;Item Total;Total;Balance",
      "I1;Dupont;2026-01-12;Bois;1;40.00;100.00;70.00",
      "I1;Dupont;2026-01-12;Pose;1;60.00;100.00;70.00",
      "I2;Dupont;2026-01-13;Bois;1;5.00;5.00;5.00",
    ]);
    expect(owed(reading)).toBe(7500);
    expect(codesOf(reading)).toEqual(["invoice-lines-repeated"]);
  });

  it("les articles d'une même facture, chacun avec sa part, font une seule facture", () => {
    const reading = readLines("F", [
      "Client Name;Invoice #;Date Issued;Item Name;Quantity;Line Total",
      "Dupont;1;2026-01-12;Bois;1;120.00",
      "Dupont;1;2026-01-12;Pose;1;60.00",
      "Dupont;2;2026-01-13;Pose;1;5.00",
    ]);
    expect(reading.items.map((item) => [item.number, item.amount])).toEqual([
      ["1", 18_000],
      ["2", 500],
    ]);
    expect(reading.problems).toEqual([]);
  });

  it("un client écrit sur la première ligne de son bloc seulement vaut pour la suite, et c'est dit", () => {
    const reading = readLines("F", [
      HEADER,
      "Dupont;F1;15/01/2026;;10,00",
      ";F2;15/01/2026;;20,00",
      ";F3;15/01/2026;;30,00",
      "Martin;F4;15/01/2026;;5,00",
    ]);
    expect(reading.items.map((item) => reading.directory.get(item.customer)?.name)).toEqual([
      "Dupont",
      "Dupont",
      "Dupont",
      "Martin",
    ]);
    expect(codesOf(reading)).toEqual(["customer-carried-down"]);
  });

  it("un client en tête de son bloc vaut pour les lignes qui suivent", () => {
    const reading = readLines("Échéancier", [
      "N° facture;Date;Échéance;Montant TTC",
      "Dupont SARL;;;",
      "F1;15/01/2026;14/02/2026;10,00",
      "F2;15/01/2026;14/02/2026;20,00",
      "Total Dupont SARL;;;30,00",
      "Martin;;;",
      "F3;15/01/2026;14/02/2026;5,00",
    ]);
    expect(reading.found.map((one) => one.name)).toEqual(["Dupont SARL", "Martin"]);
    expect(owed(reading)).toBe(3500);
  });
});

describe("Dates, montants et devises d'une colonne", () => {
  it("l'ordre du jour et du mois suit la majorité de la colonne", () => {
    const { items, problems } = readLines("F", [
      "Client;N° facture;Date;Montant TTC",
      "A;1;03/04/2026;1,00",
      "A;2;04/25/2026;1,00",
    ]);
    expect(items.map((item) => item.issued)).toEqual(["2026-03-04", "2026-04-25"]);
    expect(problems).toEqual([]);
  });

  it("quand rien ne tranche, la langue du classeur décide, et c'est dit une fois", () => {
    const lines = [
      "Client;N° facture;Date;Échéance;Montant TTC",
      "A;1;03/04/2026;05/06/2026;1,00",
      "A;2;03/05/2026;05/07/2026;1,00",
    ];
    const french = readLines("F", lines);
    expect(french.items[0]?.issued).toBe("2026-04-03");
    expect(codesOf(french)).toEqual(["date-order-assumed"]);
    expect(readLines("F", lines, { monthFirst: true }).items[0]?.issued).toBe("2026-03-04");
  });

  it("« 1,234 » suit les autres montants de sa colonne", () => {
    expect(
      owed(
        readLines("F", [
          "Client;N° facture;Date;Montant TTC",
          "A;1;15/01/2026;1,234",
          "A;2;15/01/2026;12.50",
        ]),
      ),
    ).toBe(123_400 + 1250);
    expect(
      owed(
        readLines("F", [
          "Client;N° facture;Date;Montant TTC",
          "A;1;15/01/2026;1,234",
          "A;2;15/01/2026;12,50",
        ]),
      ),
    ).toBe(123 + 1250);
  });

  it("des montants à plus de deux décimales gardent la somme du fichier", () => {
    const cells = ["0.334", "0.333", "0.333", "10.005", "10.005"];
    const reading = readLines("F", [
      "Client;N° facture;Date;Montant TTC",
      ...cells.map((cell, rank) => `A;${rank};15/01/2026;${cell}`),
    ]);
    expect(owed(reading)).toBe(Math.round((0.334 + 0.333 + 0.333 + 10.005 + 10.005) * 100));
    expect(codesOf(reading)).toEqual(["amount-rounded"]);
  });

  it("la devise vient de sa colonne, de la cellule, du titre, sinon c'est l'euro", () => {
    const currencies = (lines: string[]) => readLines("F", lines).items.map((item) => item.currency);
    expect(
      currencies(["Client;Date;Montant TTC;Devise", "A;15/01/2026;1,00;CHF", "A;15/01/2026;1,00;"]),
    ).toEqual(["CHF", "EUR"]);
    expect(currencies(["Client;Date;Montant TTC", "A;15/01/2026;1,00 $"])).toEqual(["USD"]);
    expect(currencies(["Client;Date;Montant TTC (GBP)", "A;15/01/2026;1,00"])).toEqual(["GBP"]);
    expect(currencies(["Client;Date;Montant TTC", "A;15/01/2026;1,00"])).toEqual(["EUR"]);
  });

  it("des cellules de nombres et de dates se lisent comme les mêmes en texte", () => {
    const tab = tabOf("F", [
      ["Client", "N° facture", "Date", "Montant TTC"],
      ["A", 12, 46_037, 10.1],
    ]);
    expect(readTabs([tab]).items).toMatchObject([{ number: "12", issued: "2026-01-15", amount: 1010 }]);
  });
});
