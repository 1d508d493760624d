import { describe, expect, it } from "vitest";
import type { AllocatedPayment, OpenPayment } from "#shared/model/matching.ts";
import { codes, customer, euros, invoice, key, matched, one, paid, says, settled } from "./builders.ts";

const VALADE = "Menuiserie Valade";
const PERIER = "Garage Périer";
const customers = [customer(VALADE), customer(PERIER), customer("Transports Kowalski et Fils")];
const invoices = [
  invoice("F-1001", 1234.56, VALADE),
  invoice("F-1002", 415.3, VALADE),
  invoice("F-1004", 731.9, PERIER),
];
const BACK = "REJET MENUISERIE VALADE";
/** The payments of a run: what each is surely matched to, by its identifier. */
const sureBy = (
  payments: readonly OpenPayment[],
  allocated: readonly AllocatedPayment[] = [],
  owed = invoices,
) =>
  Object.fromEntries(
    matched({ invoices: owed, customers, payments, allocated }).map(({ payment, sure }) => [
      payment,
      says(sure),
    ]),
  );

describe("L'ordre des règlements", () => {
  it("par jour (sans date d'abord), puis par identifiant, puis par montant, quel que soit celui des lignes", () => {
    const payments = [
      paid(1, "VIR A", "2026-04-02", { id: "a" }),
      paid(3, "VIR B", "2026-04-01", { id: "c" }),
      paid(9, "VIR B", "2026-04-01", { id: "b" }),
      paid(2, "VIR B", "2026-04-01", { id: "d" }),
      paid(4, "VIR C", "2026-04-01", { id: "z", day: undefined }),
    ];
    const order = (list: readonly OpenPayment[]) => matched({ payments: list }).map(({ payment }) => payment);
    expect(order(payments)).toEqual(["z", "b", "c", "d", "a"]);
    expect(order([...payments].reverse())).toEqual(["z", "b", "c", "d", "a"]);
  });

  it("de deux lignes d'un même identifiant, la plus petite prend d'abord", () => {
    const twice = [
      paid(1234.56, "VIR MENUISERIE VALADE F-1001"),
      paid(415.3, "VIR MENUISERIE VALADE F-1002"),
    ];
    const order = (list: readonly OpenPayment[]) =>
      matched({ invoices, customers, payments: list }).map(({ sure }) => says(sure));
    expect(order(twice)).toEqual(["F-1002=415.30", "F-1001=1234.56"]);
    expect(order([...twice].reverse())).toEqual(["F-1002=415.30", "F-1001=1234.56"]);
  });
});

describe("Ce qui est sûr, ou rien à lettrer", () => {
  it("ne se propose pas en plus", () => {
    const found = one({ invoices, customers, payments: [paid(415.3, "VIR MENUISERIE VALADE")] });
    expect([says(found.sure), found.sure?.sure, found.proposals]).toEqual(["F-1002=415.30", true, []]);
  });

  it("un règlement de zéro ne propose pas une facture et l'avoir qui l'annule", () => {
    const even = [invoice("F-1", 80, VALADE), invoice("AV-1", -80, VALADE, "2026-03-02")];
    const payments = [paid(0, "VIR MENUISERIE VALADE")];
    expect(one({ invoices: even, customers, payments })).toEqual({
      payment: "r1",
      sure: undefined,
      proposals: [],
    });
  });

  it("tout refusé : même le numéro et le montant exact ne proposent plus rien", () => {
    const payments = [paid(415.3, "VIR MENUISERIE VALADE F-1002")];
    const refused = [{ payment: "r1", numbers: [] }];
    expect(one({ invoices, customers, payments, refused })).toEqual({
      payment: "r1",
      sure: undefined,
      proposals: [],
    });
  });

  it("deux clients qui doivent ce montant sont proposés tous les deux", () => {
    const owed = [...invoices, invoice("G-1", 731.9, VALADE)];
    const { proposals } = one({ invoices: owed, customers, payments: [paid(731.9, "VIR TREMBLAY")] });
    expect(proposals.map(says)).toEqual(["F-1004=731.90", "G-1=731.90"]);
  });
});

describe("Ce que les règlements déjà lettrés apprennent", () => {
  const tremblay = [paid(731.9, "VIR TREMBLAY")];
  const earlier = (amount: number) => [settled("r0", amount, "VIR TREMBLAY", PERIER, { "F-0900": amount })];

  it("les mots d'un payeur, s'il a payé : ni un rejet ni une ligne à zéro", () => {
    expect(sureBy(tremblay, earlier(80))).toEqual({ r1: "F-1004=731.90" });
    expect(sureBy(tremblay, earlier(0))).toEqual({ r1: "" });
    expect(sureBy(tremblay, earlier(-80))).toEqual({ r1: "" });
  });

  it("le numéro d'une facture qui n'est plus dans le tableau : payée, elle ne se paie pas deux fois", () => {
    const payments = [paid(415.3, "VIR MENUISERIE VALADE F-0900")];
    expect(sureBy(payments)).toEqual({ r1: "F-1002=415.30" });
    const known = [settled("r0", 80, "VIR MENUISERIE VALADE", VALADE, { "F-0900": 80 })];
    expect(sureBy(payments, known)).toEqual({ r1: "" });
  });

  it("une facture déjà payée en partie reste une seule facture", () => {
    const part = [invoice("F-1001", 1234.56, VALADE, "2026-03-01", { open: euros(834.56) })];
    const known = [
      settled("r0", 200, "VIR MENUISERIE VALADE", VALADE, { "F-1001": 200 }),
      settled("r00", 200, "VIR MENUISERIE VALADE", VALADE, { "f-1001": 200 }),
    ];
    const payments = [paid(834.56, "VIR MENUISERIE VALADE F-1001")];
    expect(sureBy(payments, known, part)).toEqual({ r1: "F-1001=834.56" });
  });

  it("le reste d'un règlement entamé se propose, il ne s'applique pas sans numéro", () => {
    const known = [settled("r1", 200, "VIR MENUISERIE VALADE", VALADE, { "F-1001": 200 })];
    const found = one({
      invoices,
      customers,
      payments: [paid(415.3, "VIR MENUISERIE VALADE")],
      allocated: known,
    });
    expect(found.sure).toBeUndefined();
    expect(says(found.proposals[0])).toBe("F-1002=415.30");
  });

  it("un règlement rejeté depuis ne paie plus rien de ce qui en reste", () => {
    const rest = [paid(415.3, "VIR MENUISERIE VALADE F-1002", "2026-03-20", { id: "p" })];
    const known = settled("p", 640, "VIR MENUISERIE VALADE", VALADE, { "F-0900": 224.7 });
    const back = settled("q", -640, BACK, VALADE, { "F-0900": -224.7 }, "2026-03-25");
    expect(sureBy(rest, [known])).toEqual({ p: "F-1002=415.30" });
    expect(matched({ invoices, customers, payments: rest, allocated: [known, back] })).toEqual([
      { payment: "p", sure: undefined, proposals: [] },
    ]);
  });
});

describe("Un rejet rend un règlement, et un seul", () => {
  const back = (
    id: string,
    amount: number,
    label = BACK,
    on = "2026-04-20",
    more: Partial<OpenPayment> = {},
  ) => paid(-amount, label, on, { id, ...more });
  const f0900 = settled("p", 640, "VIR MENUISERIE VALADE", VALADE, { "F-0900": 640 });

  it("un second rejet du même montant n'a plus rien à rendre, même sans date ou le jour même", () => {
    const two = (on: string, more: Partial<OpenPayment> = {}) =>
      sureBy([back("x", 640, BACK, on, more), back("y", 640, BACK, on, more)], [f0900]);
    expect(two("2026-04-20")).toEqual({ x: "F-0900=-640.00", y: "" });
    expect(two("2026-03-20")).toEqual({ x: "F-0900=-640.00", y: "" });
    expect(two("2026-04-20", { day: undefined })).toEqual({ x: "F-0900=-640.00", y: "" });
  });

  it("deux règlements pareils se rendent une fois chacun, un troisième rejet attend", () => {
    const again = { ...f0900, id: "q", day: back("x", 1, BACK, "2026-03-22").day };
    const rejections = ["x", "y", "z"].map((id, at) => back(id, 640, BACK, `2026-04-2${at}`));
    // Deux règlements possibles et rien qui départage le premier rejet : le numéro ne suffit pas.
    const found = matched({ invoices, customers, payments: rejections, allocated: [f0900, again] });
    expect(found.map(({ sure, proposals }) => [says(sure), proposals.length])).toEqual([
      ["", 2],
      ["", 2],
      ["", 2],
    ]);
  });

  it("celui du bon client et du bon numéro : les autres peuvent encore être rendus", () => {
    const other = settled("q", 640, "VIR MENUISERIE VALADE", VALADE, { "F-0950": 640 }, "2026-03-22");
    expect(
      sureBy(
        [back("x", 640, `${BACK} F-0950`), back("y", 640, `${BACK} F-0900`, "2026-04-21")],
        [f0900, other],
      ),
    ).toEqual({ x: "F-0950=-640.00", y: "F-0900=-640.00" });
    const foreign = settled("q", 640, "VIR GARAGE PERIER", PERIER, { "F-0900": 640 }, "2026-03-22");
    expect(
      sureBy([back("x", 640, "REJET GARAGE PERIER"), back("y", 640, BACK, "2026-04-21")], [f0900, foreign]),
    ).toEqual({ x: "F-0900=-640.00", y: "F-0900=-640.00" });
    const dollars = { ...f0900, id: "q", currency: "USD" };
    const inDollars = back("x", 640, BACK, "2026-04-20", { currency: "USD" });
    expect(sureBy([inDollars, back("y", 640, BACK, "2026-04-21")], [f0900, dollars])).toEqual({
      x: "F-0900=-640.00",
      y: "F-0900=-640.00",
    });
  });

  it("un règlement qui payait plusieurs factures sans dire combien : la première rend tout, une seule fois", () => {
    const open = {
      ...f0900,
      allocations: [
        { number: "F-0900", amount: undefined },
        { number: "F-0901", amount: euros(1) },
      ],
    };
    expect(sureBy([back("x", 640), back("y", 640, BACK, "2026-04-21")], [open])).toEqual({
      x: "F-0900=-640.00",
      y: "",
    });
  });

  it("un règlement de ce tour, avec un avoir plus ancien : ses factures, une seule fois", () => {
    const owed = [invoice("AV-12", -115.3, VALADE, "2026-02-01"), invoice("F-1002", 415.3, VALADE)];
    const payments = [
      paid(300, "VIR MENUISERIE VALADE F-1002 AV-12", "2026-04-01", { id: "p" }),
      back("x", 300),
      back("y", 300, BACK, "2026-04-21"),
    ];
    expect(sureBy(payments, [], owed)).toEqual({
      p: "AV-12=-115.30 F-1002=415.30",
      x: "F-1002=-300.00",
      y: "",
    });
  });

  it("un règlement lettré avec un avoir avant sa facture : elle est rendue, une seule fois", () => {
    const parts = { "AV-12": -115.3, "F-0900": 415.3 };
    const known = settled("p", 300, "VIR MENUISERIE VALADE", VALADE, parts);
    expect(sureBy([back("x", 300), back("y", 300, BACK, "2026-04-21")], [known])).toEqual({
      x: "F-0900=-300.00",
      y: "",
    });
  });

  it("le trop-perçu d'un règlement rejeté ne paie pas la facture qu'il rouvre", () => {
    const owed = [invoice("F-1002", 415.3, VALADE)];
    const payments = [
      paid(435.3, "VIR MENUISERIE VALADE F-1002", "2026-04-01", { id: "p" }),
      back("x", 435.3),
    ];
    expect(sureBy(payments, [], owed)).toEqual({ p: "F-1002=415.30", x: "F-1002=-415.30" });
  });

  it("un rejet déjà lettré en partie attend le propriétaire", () => {
    const begun = settled("x", -640, BACK, VALADE, { "F-0900": -300 }, "2026-04-20");
    expect(matched({ invoices, customers, payments: [back("x", 640)], allocated: [f0900, begun] })).toEqual([
      { payment: "x", sure: undefined, proposals: [] },
    ]);
  });

  it("la facture rouverte se repaie, une facture qui n'est plus au tableau non", () => {
    const again = (number: string) =>
      paid(640, `VIR MENUISERIE VALADE ${number}`, "2026-05-02", { id: "again" });
    const closed = [...invoices, invoice("F-0900", 640, VALADE, "2026-01-05", { open: euros(0) })];
    const payments = [back("x", 640), again("F-0900")];
    expect(sureBy(payments, [f0900], closed)).toEqual({ x: "F-0900=-640.00", again: "F-0900=640.00" });
    expect(sureBy(payments, [f0900])).toEqual({ x: "F-0900=-640.00", again: "" });
  });

  it("dans une autre devise que la facture du même numéro, rien ne se rouvre", () => {
    const dollars = { ...f0900, currency: "USD" };
    const closed = [...invoices, invoice("F-0900", 640, VALADE, "2026-01-05", { open: euros(0) })];
    expect(sureBy([back("x", 640, BACK, "2026-04-20", { currency: "USD" })], [dollars], closed)).toEqual({
      x: "F-0900=-640.00",
    });
  });

  it("le règlement d'avant le rejet est rendu, pas celui d'après : il peut l'être à son tour", () => {
    const half = [invoice("F-0900", 1280, VALADE, "2026-01-05", { open: euros(640) })];
    const later = { ...f0900, day: back("x", 1, BACK, "2026-04-15").day };
    const payments = [
      paid(640, "VIR MENUISERIE VALADE F-0900", "2026-04-01", { id: "p1" }),
      back("x", 640, BACK, "2026-04-06"),
      back("y", 640, BACK, "2026-04-25"),
    ];
    const found = matched({ invoices: half, customers, payments, allocated: [later] });
    expect(
      found.map(({ sure }) => sure?.reasons.find(({ code }) => code === "rejected-payment")?.day),
    ).toEqual([undefined, "2026-04-01", "2026-04-15"]);
    expect(codes(found[0]?.sure)).toContain("number");
  });

  it("ne parle que pour son client, quand la ligne le dit", () => {
    const known = { customer: key(PERIER) };
    expect(sureBy([back("x", 640, "REJET", "2026-04-20", known)], [f0900])).toEqual({ x: "" });
  });
});
