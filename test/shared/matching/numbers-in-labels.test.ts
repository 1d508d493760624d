import { describe, expect, it } from "vitest";
import { customer, invoice, one, paid, says } from "./builders.ts";

const customers = [
  customer("SARL Menuiserie Valade"),
  customer("Garage Périer"),
  customer("Boulangerie Ostrowski"),
];
const VALADE = "SARL Menuiserie Valade";
const PERIER = "Garage Périer";

/** Invoices of a usual series; the amounts are all different. */
const usual = [
  invoice("FA-2026-0012", 310.1, VALADE),
  invoice("FA-2026-0013", 452.37, VALADE),
  invoice("FA-2026-0014", 199.99, VALADE),
  invoice("FA-2026-0015", 820.4, VALADE),
  invoice("FA-2026-0123", 1234.56, VALADE),
  invoice("FA-2026-0124", 765.44, VALADE),
  invoice("FA-2026-0200", 1234.56, PERIER),
  invoice("FA-2026-0201", 88.2, PERIER),
];

describe("Le numéro de facture dans le libellé de la banque", () => {
  it.each([
    ["VIR SEPA RECU /DE MENUISERIE VALADE /MOTIF FA-2026-0123 /REF X7Y8", "entier"],
    ["VIR MENUISERIE VALADE FA 2026 0123", "séparé par des espaces"],
    ["VIR MENUISERIE VALADE FA2026\n0123", "coupé par une fin de ligne"],
    ["VIR MENUISERIE VALADE FA20260 123", "coupé au milieu"],
    ["VIR MENUISERIE VALADE FACTUREFA20260123MERCI", "collé à d'autres mots"],
    ["VIR MENUISERIE VALADE FACT 20260123", "sans préfixe"],
    ["VIR MENUISERIE VALADE FACTURE N° 0123", "sans année"],
    ["VIR MENUISERIE VALADE FACT 123", "sans zéros"],
    ["VIR MENUISERIE VALADE F123", "une lettre et le numéro"],
    ["VIR MENUISERIE VALADE FA123", "préfixe et numéro sans zéros"],
    ["VIR MENUISERIE VALADE FACT 123/2026", "numéro puis année"],
    ["VIR MENUISERIE VALADE FACTURE 26-0123", "année sur deux chiffres"],
    ["vir menuiserie valade facture fa-2026-0123 du 01/03/2026", "avec sa date"],
  ])("« %s » : %s", (label) => {
    // 300 € : seul le numéro dit quelle facture est payée en partie.
    const found = one({ invoices: usual, customers, payments: [paid(300, label)] });
    expect(says(found.sure)).toBe("FA-2026-0123=300.00");
  });

  it.each([
    ["VIR SEPA VALADE MENUISERIE FACT 0123 ET 0124", "FA-2026-0123=1234.56 FA-2026-0124=765.44", 2000],
    ["VIR VALADE FA-2026-0123/0124", "FA-2026-0123=1234.56 FA-2026-0124=765.44", 2000],
    ["VIR VALADE FA-12/13/14", "FA-2026-0012=310.10 FA-2026-0013=452.37 FA-2026-0014=199.99", 962.46],
    ["VIR VALADE FA-2026-0012/13/14", "FA-2026-0012=310.10 FA-2026-0013=452.37 FA-2026-0014=199.99", 962.46],
    [
      "Virement Valade fact. 12 à 15",
      "FA-2026-0012=310.10 FA-2026-0013=452.37 FA-2026-0014=199.99 FA-2026-0015=820.40",
      1782.86,
    ],
    ["VIR VALADE FACT 12 13 14", "FA-2026-0012=310.10 FA-2026-0013=452.37 FA-2026-0014=199.99", 962.46],
    ["VIR VALADE F12+F13", "FA-2026-0012=310.10 FA-2026-0013=452.37", 762.47],
  ])("« %s » : plusieurs numéros", (label, expected, amount) => {
    expect(says(one({ invoices: usual, customers, payments: [paid(amount, label)] }).sure)).toBe(expected);
  });

  it("un libellé coupé à sa fin : le montant désigne laquelle des factures qui commencent ainsi", () => {
    const label = "VIREMENT SEPA RECU DE MENUISERIE VALADE FA-2026-01";
    expect(says(one({ invoices: usual, customers, payments: [paid(765.44, label)] }).sure)).toBe(
      "FA-2026-0124=765.44",
    );
  });

  it("deux factures du même montant : le numéro abrégé désigne la bonne", () => {
    const label = "VIR SEPA GARAGE PERIER F200";
    expect(says(one({ invoices: usual, customers, payments: [paid(1234.56, label)] }).sure)).toBe(
      "FA-2026-0200=1234.56",
    );
  });

  it("un numéro entier vaut contre un autre nom, quand le montant est exact", () => {
    const label = "VIR SEPA BOULANGERIE OSTROWSKI FA-2026-0201";
    const found = one({ invoices: usual, customers, payments: [paid(88.2, label)] });
    expect(says(found.sure)).toBe("FA-2026-0201=88.20");
    expect(found.sure?.reasons.map(({ code }) => code)).toContain("other-payer");
  });

  it.each([
    ["un IBAN", "VIR SEPA INCONNU FR76 3000 4001 2300 0000 0123 456"],
    ["un téléphone", "VIR SEPA INCONNU TEL 06 12 01 23 45"],
    ["un SIREN", "VIR SEPA INCONNU SIREN 732829320"],
    ["une date", "VIR SEPA INCONNU DU 12/01/2023"],
    ["un montant", "VIR SEPA INCONNU 123,00 EUR"],
    ["une heure", "VIR INST INCONNU 12:31"],
    ["un code postal", "VIR SEPA INCONNU 00123 VILLE"],
    ["une commande du payeur", "VIR SEPA INCONNU CDE 123"],
    ["un numéro de chèque", "REMISE CHEQUE N 0000123"],
  ])("%s n'est pas un numéro de facture", (_what, label) => {
    const found = one({ invoices: usual, customers, payments: [paid(300, label)] });
    expect(found.sure).toBeUndefined();
    expect(found.proposals).toEqual([]);
  });

  it("une lettre à la fin d'un mot n'est pas le préfixe d'une autre série", () => {
    const invoices = [
      invoice("20260471", 410.44, VALADE, "2026-03-02"),
      invoice("F26/0471", 900.1, PERIER, "2026-03-02"),
    ];
    const label = "VIR SEPA RECU /DE MENUISERIE VALADE /MOTIF 20260471";
    expect(says(one({ invoices, customers, payments: [paid(200.22, label)] }).sure)).toBe("20260471=200.22");
  });

  it("« FACT 3/2026 » est un numéro, pas le mois de mars", () => {
    const invoices = [
      invoice("3", 120, VALADE, "2026-01-31"),
      invoice("12", 120, VALADE, "2026-02-28"),
      invoice("21", 120, VALADE, "2026-03-31"),
    ];
    const found = one({ invoices, customers, payments: [paid(120, "VIR MENUISERIE VALADE FACT 3/2026")] });
    expect(says(found.sure ?? found.proposals[0])).toBe("3=120.00");
  });

  it("un préfixe en deux parties", () => {
    const invoices = [invoice("FA-CL-2026-011", 640.12, VALADE), invoice("FA-CL-2026-012", 512.3, VALADE)];
    const label = "VIR INCONNU FA-CL-2026-012";
    expect(says(one({ invoices, customers, payments: [paid(512.3, label)] }).sure)).toBe(
      "FA-CL-2026-012=512.30",
    );
  });

  it("un numéro de notre série que personne n'a : rien n'est sûr, même au montant exact", () => {
    const label = "VIR SEPA MENUISERIE VALADE FA-2026-0099";
    const found = one({ invoices: usual, customers, payments: [paid(452.37, label)] });
    expect(found.sure).toBeUndefined();
    expect(says(found.proposals[0])).toBe("FA-2026-0013=452.37");
  });

  it("une facture déjà soldée est nommée à nouveau : payée deux fois, rien n'est sûr", () => {
    const closed = { ...invoice("FA-2026-0300", 452.37, VALADE), open: 0 as never };
    const label = "VIR SEPA MENUISERIE VALADE FA-2026-0300";
    const found = one({ invoices: [...usual, closed], customers, payments: [paid(452.37, label)] });
    expect(found.sure).toBeUndefined();
  });

  it("le même numéro chez deux clients : le nom départage", () => {
    const invoices = [invoice("123", 640.12, VALADE), invoice("123", 512.3, PERIER)];
    const found = one({ invoices, customers, payments: [paid(200, "VIR GARAGE PERIER FACTURE 123")] });
    expect(says(found.sure)).toBe("123=200.00");
    expect(found.sure?.customer).toBe(PERIER);
  });

  it("un numéro qui repart chaque année : l'année du libellé départage", () => {
    const invoices = [
      invoice("2025-0045", 640.12, VALADE, "2025-11-02"),
      invoice("2026-0045", 512.3, VALADE, "2026-02-02"),
    ];
    const found = one({ invoices, customers, payments: [paid(200, "VIR MENUISERIE VALADE FACT 45/2026")] });
    expect(says(found.sure)).toBe("2026-0045=200.00");
  });

  it("une facture dont le numéro est deux fois chez le client ne prend rien", () => {
    const invoices = [invoice("FA-1001", 50.25, VALADE), invoice("FA-1001", 60.3, VALADE)];
    const found = one({ invoices, customers, payments: [paid(50.25, "VIR MENUISERIE VALADE FA-1001")] });
    expect(found.sure).toBeUndefined();
    expect(found.proposals).toEqual([]);
  });
});
