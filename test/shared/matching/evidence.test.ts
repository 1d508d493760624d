import { describe, expect, it } from "vitest";
import { codes, customer, euros, invoice, key, matched, one, paid, says, settled } from "./builders.ts";

const VALADE = "SARL Menuiserie Valade";
const PERIER = "Garage Périer";
const customers = [
  customer(VALADE, { code: "C00417" }),
  customer(PERIER),
  customer("Transports Kowalski et Fils"),
  customer("Martin Père"),
  customer("Martin Fils"),
];
const invoices = [
  invoice("F-1001", 1234.56, VALADE),
  invoice("F-1002", 415.3, VALADE),
  invoice("F-1003", 2210.07, VALADE, "2026-03-20"),
  invoice("F-1004", 731.9, PERIER),
];

describe("Le client et le montant exact", () => {
  it.each([
    ["VIR SEPA RECU /DE SARL MENUISERIE VALADE /MOTIF REGLEMENT", "le nom entier"],
    ["VIR VALADE MENUISERIE", "les mots dans un autre ordre, sans la forme juridique"],
    ["VIR SEPA MENUISERIE VALA", "le nom coupé par la banque"],
    ["VIR SEPA MENUISERIEVALADE", "les mots collés"],
    ["VIR SEPA CLIENT C00417", "le code"],
  ])("« %s » : %s", (label) => {
    const found = one({ invoices, customers, payments: [paid(415.3, label)] });
    expect(says(found.sure)).toBe("F-1002=415.30");
    expect(codes(found.sure)).toContain("exact-amount");
  });

  it("le client de la ligne vaut mieux qu'un nom", () => {
    const payments = [paid(731.9, "REMISE CHEQUE", "2026-04-10", { customer: key(PERIER) })];
    expect(codes(one({ invoices, customers, payments }).sure)).toEqual(["customer-known", "exact-amount"]);
  });

  it("« Payeur » de la fiche client", () => {
    const known = [...customers, customer("Kiosque Bleu", { payer: "Holding Astrolabe" })];
    const payments = [paid(96.4, "VIR SEPA HOLDING ASTROLABE")];
    const found = one({
      invoices: [...invoices, invoice("F-1005", 96.4, "Kiosque Bleu")],
      customers: known,
      payments,
    });
    expect(says(found.sure)).toBe("F-1005=96.40");
    expect(codes(found.sure)).toContain("payer-name");
  });

  it("un payeur déjà rencontré pour ce client", () => {
    const allocated = [
      settled("r0", 80, "VIR SEPA RECU /DE INDIVISION TREMBLAY /MOTIF LOYER", PERIER, { "F-0900": 80 }),
    ];
    const payments = [paid(731.9, "VIR SEPA RECU /DE INDIVISION TREMBLAY /MOTIF AVRIL")];
    const found = one({ invoices, customers, payments, allocated });
    expect(says(found.sure)).toBe("F-1004=731.90");
    expect(codes(found.sure)).toContain("payer-learned");
  });

  it("deux noms voisins : celui du libellé, pas l'autre", () => {
    const near = [invoice("F-1", 350, "Martin Père"), invoice("F-2", 350, "Martin Fils")];
    const found = one({ invoices: near, customers, payments: [paid(350, "VIR MARTIN FILS")] });
    expect(says(found.sure)).toBe("F-2=350.00");
  });

  it("le nom d'un autre client n'est jamais sûr pour une facture de celui-ci", () => {
    const near = [customer("Menuiserie Dupont"), customer("Menuiserie Dupond")];
    const found = one({
      invoices: [invoice("F-1", 350.12, "Menuiserie Dupond")],
      customers: near,
      payments: [paid(350.12, "VIR MENUISERIE DUPONT")],
    });
    expect(found.sure).toBeUndefined();
    expect(says(found.proposals[0])).toBe("F-1=350.12");
  });

  it("un montant que personne d'autre ne doit, sans nom : une proposition", () => {
    const found = one({ invoices, customers, payments: [paid(731.9, "REMISE CHEQUE N 4455667")] });
    expect(found.sure).toBeUndefined();
    expect(says(found.proposals[0])).toBe("F-1004=731.90");
    expect(codes(found.proposals[0])).toContain("amount-unique");
  });

  it("un règlement antérieur à la facture : au plus une proposition, sauf si le numéro y est", () => {
    const early = paid(2210.07, "VIR MENUISERIE VALADE", "2026-03-10");
    const found = one({ invoices, customers, payments: [early] });
    expect(found.sure).toBeUndefined();
    expect(codes(found.proposals[0])).toContain("before-issue");
    const named = { ...early, label: "VIR MENUISERIE VALADE F-1003" };
    expect(says(one({ invoices, customers, payments: [named] }).sure)).toBe("F-1003=2210.07");
  });

  it("les devises ne se mélangent pas", () => {
    const found = one({
      invoices,
      customers,
      payments: [paid(415.3, "VIR VALADE F-1002", "2026-04-10", { currency: "CHF" })],
    });
    expect(found).toEqual({ payment: "r1", sure: undefined, proposals: [] });
  });

  it("un virement du fisc ou un prêt ne trouve rien", () => {
    const payments = [
      paid(3120.44, "VIR SEPA DGFIP REMBT CREDIT TVA 3310CA3"),
      paid(10000, "DEBLOCAGE PRET 001234", "2026-04-11", { id: "r2" }),
    ];
    for (const found of matched({ invoices, customers, payments })) {
      expect(found.sure).toBeUndefined();
      expect(found.proposals).toEqual([]);
    }
  });
});

describe("Un abonnement : plusieurs factures du même montant", () => {
  const months = ["2026-01-31", "2026-02-28", "2026-03-31"].map((issued, at) =>
    invoice(`AB-${at + 1}01`, 120, VALADE, issued),
  );

  it("rien ne départage : des propositions, pas de choix", () => {
    const found = one({ invoices: months, customers, payments: [paid(120, "VIR MENUISERIE VALADE")] });
    expect(found.sure).toBeUndefined();
    expect(found.proposals).toHaveLength(3);
    expect(codes(found.proposals[0])).toContain("several-candidates");
  });

  it("le mois du libellé départage", () => {
    const payments = [paid(120, "VIR MENUISERIE VALADE ABONNEMENT FEVRIER 2026")];
    expect(says(one({ invoices: months, customers, payments }).sure)).toBe("AB-201=120.00");
  });

  it("la date départage : à chaque règlement une seule facture est déjà émise", () => {
    const payments = ["2026-02-05", "2026-03-05", "2026-04-05"].map((on, at) =>
      paid(120, "VIR MENUISERIE VALADE", on, { id: `r${at}` }),
    );
    const found = matched({ invoices: months, customers, payments });
    expect(found.map(({ sure }) => says(sure))).toEqual(["AB-101=120.00", "AB-201=120.00", "AB-301=120.00"]);
  });
});

describe("Plusieurs factures pour un règlement, plusieurs règlements pour une facture", () => {
  it("le solde entier du client", () => {
    const payments = [paid(1234.56 + 415.3 + 2210.07, "VIR MENUISERIE VALADE SOLDE")];
    const found = one({ invoices, customers, payments });
    expect(says(found.sure)).toBe("F-1001=1234.56 F-1002=415.30 F-1003=2210.07");
    expect(codes(found.sure)).toContain("whole-balance");
  });

  it("un ensemble unique de factures", () => {
    const found = one({ invoices, customers, payments: [paid(415.3 + 2210.07, "VIR MENUISERIE VALADE")] });
    expect(says(found.sure)).toBe("F-1002=415.30 F-1003=2210.07");
  });

  it("deux ensembles possibles : des propositions", () => {
    const round = [100, 200, 300, 400].map((amount, at) => invoice(`F-20${at}`, amount, VALADE));
    const found = one({ invoices: round, customers, payments: [paid(500, "VIR MENUISERIE VALADE")] });
    expect(found.sure).toBeUndefined();
    expect(found.proposals.slice(0, 2).map(says).sort()).toEqual([
      "F-200=100.00 F-203=400.00",
      "F-201=200.00 F-202=300.00",
    ]);
  });

  it("un avoir déduit, nommé ou non", () => {
    const withNote = [...invoices, invoice("AV-12", -115.3, VALADE, "2026-03-15")];
    const expected = "AV-12=-115.30 F-1002=415.30";
    for (const label of [
      "VIR MENUISERIE VALADE F-1002 AVOIR AV-12",
      "VIR MENUISERIE VALADE F-1002",
      "VIR MENUISERIE VALADE",
    ]) {
      const { sure } = one({ invoices: withNote, customers, payments: [paid(300, label)] });
      expect(label + says(sure)).toBe(label + expected);
      expect(codes(sure)).toContain("credit-note-used");
    }
  });

  it("un acompte avec le numéro : pris sur la facture, le reste demeure dû", () => {
    const { sure } = one({
      invoices,
      customers,
      payments: [paid(500, "VIR MENUISERIE VALADE ACOMPTE F-1001")],
    });
    expect(says(sure)).toBe("F-1001=500.00");
    expect(sure?.reasons).toContainEqual({ code: "partial", amount: euros(734.56) });
  });

  it("trois règlements pour une facture, tous avec son numéro", () => {
    const payments = [400, 400, 434.56].map((amount, at) =>
      paid(amount, "VIR VALADE F-1001", `2026-04-1${at}`, { id: `r${at}` }),
    );
    const found = matched({ invoices, customers, payments });
    expect(found.map(({ sure }) => says(sure))).toEqual(["F-1001=400.00", "F-1001=400.00", "F-1001=434.56"]);
  });

  it("payé en trop : la facture est réglée, le surplus reste à part", () => {
    const { sure } = one({ invoices, customers, payments: [paid(435.3, "VIR MENUISERIE VALADE F-1002")] });
    expect(says(sure)).toBe("F-1002=415.30");
    expect(sure?.reasons).toContainEqual({ code: "overpayment", amount: euros(20) });
  });

  it("deux règlements veulent la même facture : le premier en date la prend, l'autre attend", () => {
    const payments = [
      paid(415.3, "VIR MENUISERIE VALADE F-1002", "2026-04-20", { id: "second" }),
      paid(415.3, "VIR MENUISERIE VALADE F-1002", "2026-04-10", { id: "first" }),
    ];
    const found = matched({ invoices, customers, payments });
    expect(found.map(({ payment, sure }) => payment + says(sure))).toEqual(["firstF-1002=415.30", "second"]);
  });

  it("un numéro passe avant un montant, même arrivé plus tard", () => {
    const twins = [invoice("F-301", 90.5, VALADE)];
    const payments = [
      paid(90.5, "VIR MENUISERIE VALADE", "2026-04-01", { id: "amount" }),
      paid(90.5, "VIR MENUISERIE VALADE F-301", "2026-04-09", { id: "number" }),
    ];
    const found = matched({ invoices: twins, customers, payments });
    expect(found.map(({ payment, sure }) => payment + says(sure))).toEqual(["amount", "numberF-301=90.50"]);
  });

  it("rien ne tombe juste : les plus anciennes, en proposition", () => {
    const { sure, proposals } = one({ invoices, customers, payments: [paid(1300, "VIR MENUISERIE VALADE")] });
    expect(sure).toBeUndefined();
    expect(says(proposals[0])).toBe("F-1001=1234.56 F-1002=65.44");
    expect(codes(proposals[0])).toContain("oldest-first");
  });
});

describe("Ce qui manque à un règlement", () => {
  const number = "VIR MENUISERIE VALADE F-1001";

  it("quelques centimes : sûr, l'écart reste à accepter", () => {
    const { sure } = one({ invoices, customers, payments: [paid(1234.53, "VIR MENUISERIE VALADE")] });
    expect(says(sure)).toBe("F-1001=1234.53");
    expect(sure?.residuals).toEqual([{ kind: "small-difference", number: "F-1001", amount: 3 }]);
  });

  it("des frais de banque : une proposition sans numéro", () => {
    const { sure, proposals } = one({
      invoices,
      customers,
      payments: [paid(1224.56, "VIR MENUISERIE VALADE")],
    });
    expect(sure).toBeUndefined();
    expect(proposals[0]?.residuals).toEqual([
      { kind: "small-difference", number: "F-1001", amount: euros(10) },
    ]);
  });

  it("au-delà de 25 € ou de 1 %, ce n'est plus un écart mais un règlement partiel", () => {
    const { sure } = one({ invoices, customers, payments: [paid(1208.56, number)] });
    expect(sure?.residuals).toEqual([]);
    expect(codes(sure)).toContain("partial");
  });

  it("un escompte : au plus 3 %, payé avant l'échéance", () => {
    const dated = [invoice("F-1001", 1000, VALADE, "2026-03-01", { due: "2026-04-30" as never })];
    const before = one({ invoices: dated, customers, payments: [paid(980, number, "2026-04-10")] });
    expect(before.sure?.residuals).toEqual([{ kind: "early-discount", number: "F-1001", amount: euros(20) }]);
    const after = one({ invoices: dated, customers, payments: [paid(980, number, "2026-05-10")] });
    expect(after.sure?.residuals).toEqual([]);
  });

  it.each([
    [950, "5 % du TTC"],
    [950.05, "à cinq centimes près"],
    [958.33, "5 % du HT"],
  ])("une retenue de garantie : %s € reçus, %s", (amount) => {
    const works = [invoice("F-1001", 1000, VALADE, "2026-03-01", { amountExclTax: euros(833.33) })];
    const { sure } = one({ invoices: works, customers, payments: [paid(amount, number)] });
    expect(sure?.residuals).toEqual([{ kind: "retention", number: "F-1001", amount: euros(1000 - amount) }]);
    expect(says(sure)).toBe(`F-1001=${amount.toFixed(2)}`);
  });
});

describe("Une remise de cartes", () => {
  const sold = [
    invoice("T-1", 40, VALADE, "2026-04-09", { paymentMeans: "Carte bancaire" }),
    invoice("T-2", 60, PERIER, "2026-04-09", { paymentMeans: "CB" }),
    invoice("T-3", 75, PERIER, "2026-04-09", { paymentMeans: "Virement" }),
    invoice("T-4", 33, PERIER, "2026-04-08", { paymentMeans: "CB" }),
  ];

  it.each([
    "REMISE CB 0003312 TPE 221",
    "SUMUP PAYOUT 8812",
    "STRIPE TECHNOLOGY EUROPE",
    "VIR PAYPAL EUROPE",
  ])("« %s » : les ventes du jour, moins la commission, une part par client", (label) => {
    const { sure, proposals } = one({ invoices: sold, customers, payments: [paid(98.5, label)] });
    expect(sure).toBeUndefined();
    const [best] = proposals;
    expect(best?.reasons).toContainEqual({ code: "card-commission", amount: euros(1.5), count: 2 });
    expect(best?.shares?.map(({ customer: who, amount }) => [who, amount])).toEqual([
      [PERIER, euros(59.1)],
      [VALADE, euros(39.4)],
    ]);
    const parts = best?.shares?.flatMap((share) => share.parts) ?? [];
    expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(euros(98.5));
    const kept = best?.shares?.flatMap(({ residuals }) => residuals) ?? [];
    expect(kept.map(({ kind, number, amount }) => `${kind} ${number} ${amount}`)).toEqual([
      "card-commission T-2 90",
      "card-commission T-1 60",
    ]);
  });

  it("une commission de plus de 3,5 % n'en est pas une", () => {
    const { proposals } = one({ invoices: sold, customers, payments: [paid(96.4, "REMISE CB 0003312")] });
    expect(proposals).toEqual([]);
  });
});

describe("Un règlement rejeté", () => {
  const allocated = [
    settled("r10", 640, "VIR VALADE F-0900", VALADE, { "F-0900": 640 }, "2026-03-02"),
    settled("r11", 640, "CHQ PERIER", PERIER, { "F-0901": 400, "F-0902": 240 }, "2026-03-28"),
  ];

  it("rend ce que le dernier règlement de ce montant avait soldé", () => {
    const payments = [paid(-640, "REJET CHEQUE GARAGE PERIER", "2026-04-02")];
    const { sure } = one({ invoices, customers, payments, allocated });
    expect(says(sure)).toBe("F-0901=-400.00 F-0902=-240.00");
    expect(sure?.reasons).toContainEqual({ code: "rejected-payment", day: "2026-03-28" });
  });

  it("le numéro du libellé départage", () => {
    const payments = [paid(-640, "IMPAYE F-0900", "2026-04-02")];
    expect(says(one({ invoices, customers, payments, allocated }).sure)).toBe("F-0900=-640.00");
  });

  it("deux règlements possibles et rien qui départage : des propositions", () => {
    const { sure, proposals } = one({
      invoices,
      customers,
      payments: [paid(-640, "REJET DE CHEQUE", "2026-04-02")],
      allocated,
    });
    expect(sure).toBeUndefined();
    expect(proposals.map(says)).toEqual(["F-0901=-400.00 F-0902=-240.00", "F-0900=-640.00"]);
  });

  it("n'est pas rendu deux fois", () => {
    const back = { ...settled("r12", -640, "REJET", PERIER, { "F-0901": -400 }, "2026-03-30") };
    const payments = [paid(-640, "REJET CHEQUE GARAGE PERIER", "2026-04-02")];
    const { sure } = one({ invoices, customers, payments, allocated: [...allocated, back] });
    expect(sure).toBeUndefined();
  });

  it("un chèque rejeté puis représenté dans la même période", () => {
    const payments = [
      paid(415.3, "REMISE CHEQUE VALADE F-1002", "2026-04-01", { id: "a" }),
      paid(-415.3, "CHEQUE IMPAYE VALADE F-1002", "2026-04-06", { id: "b" }),
      paid(415.3, "REMISE CHEQUE VALADE F-1002", "2026-04-15", { id: "c" }),
    ];
    const found = matched({ invoices, customers, payments });
    expect(found.map(({ sure }) => says(sure))).toEqual(["F-1002=415.30", "F-1002=-415.30", "F-1002=415.30"]);
  });
});

describe("Ce que le propriétaire a refusé", () => {
  const payments = [paid(415.3, "VIR MENUISERIE VALADE")];

  it("n'est plus proposé", () => {
    const { sure, proposals } = one({
      invoices,
      customers,
      payments,
      refused: [{ payment: "r1", numbers: ["f-1002"] }],
    });
    expect(sure).toBeUndefined();
    expect(proposals.map(says)).not.toContain("F-1002=415.30");
  });

  it("sans numéro : plus rien pour ce règlement", () => {
    const found = one({ invoices, customers, payments, refused: [{ payment: "r1", numbers: [] }] });
    expect(found).toEqual({ payment: "r1", sure: undefined, proposals: [] });
  });

  it("le refus d'un règlement ne change rien pour un autre", () => {
    const refused = [{ payment: "r2", numbers: ["F-1002"] }];
    expect(says(one({ invoices, customers, payments, refused }).sure)).toBe("F-1002=415.30");
  });
});
