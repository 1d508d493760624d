import { describe, expect, it } from "vitest";
import type { Cell } from "#shared/model/cell.ts";
import { type OwnerSheet, type Read, readSheet } from "./owner-sheet.ts";

const HEADERS = ["Client", "N° facture", "Type", "Date", "Échéance", "Montant TTC", "Reste dû", "Libellé"];
const PAID_ON = ["Client", "N° facture", "Type", "Date", "Échéance", "Montant TTC", "Payée le", "Libellé"];

const aDeposit = (paid: Cell = "05/06/2026"): readonly Cell[] => [
  "Martin",
  "AC-3",
  "Acompte",
  "01/06/2026",
  "10/06/2026",
  3000,
  paid,
  "",
];
const aFinal = (amount: number, label = "", number = "FA-9"): readonly Cell[] => [
  "Martin",
  number,
  "Facture de solde",
  "01/09/2026",
  "01/10/2026",
  amount,
  "",
  label,
];

const said = (read: Read): readonly string[] =>
  read.said("deposit-maybe-counted-twice", "deposit-counted-once");

function withNote(motive: string, cells: OwnerSheet["cells"]): Read {
  return readSheet({
    cells,
    journal: [
      {
        Identifiant: "n1",
        Date: "02/11/2026",
        Client: "Martin",
        Factures: "FA-9",
        Événement: "note",
        Motif: motive,
      },
    ],
  });
}

describe("Acompte réglé et facture de solde : jamais comptés deux fois", () => {
  it("travaux de 10 000 €, solde montré à 10 000 € avec « reste dû » 7 000 € : 7 000 €, sans question", () => {
    const read = readSheet({
      cells: [
        HEADERS,
        ["Martin", "AC-3", "Acompte", "01/06/2026", "10/06/2026", 3000, 0, ""],
        ["Martin", "FA-9", "Facture de solde", "01/09/2026", "01/10/2026", 10000, 7000, ""],
      ],
    });
    expect(read.total).toBe(7000);
    expect(read.plan).toEqual(["à faire | reminder | FA-9 | 7000"]);
    expect(said(read)).toEqual([]);
  });

  it("solde montré à 7 000 €, « acompte déduit » au libellé : 7 000 €, sans question", () => {
    const read = readSheet({ cells: [PAID_ON, aDeposit(), aFinal(7000, "Solde, acompte AC-3 déduit")] });
    expect(read.total).toBe(7000);
    expect(said(read)).toEqual([]);
  });

  it("solde montré à 7 000 € sans un mot : 30 % de 10 000 €, l'acompte y est déjà déduit", () => {
    const read = readSheet({ cells: [PAID_ON, aDeposit(), aFinal(7000)] });
    expect(read.total).toBe(7000);
    expect(said(read)).toEqual([]);
  });

  it.each([
    { why: "sous le numéro de la facture de solde", number: "FA-9" },
    { why: "sous le numéro de l'acompte", number: "AC-3" },
    { why: "sans numéro", number: "" },
  ])("une ligne « acompte déduit » de −3 000 €, $why : la facture de solde vaut 7 000 €", ({ number }) => {
    const deduction = ["Martin", number, "", "01/09/2026", "01/10/2026", -3000, "", "Acompte déduit"];
    const read = readSheet({ cells: [PAID_ON, aDeposit(), aFinal(10000), deduction] });
    expect(read.total).toBe(7000);
    expect(read.credits).toBe(0);
    expect(read.plan).toEqual(["à faire | reminder | FA-9 | 7000"]);
    expect(read.said("number-duplicated")).toEqual([]);
    expect(said(read)).toEqual([]);
  });

  it("un règlement désigne ensuite la facture de solde sous son seul numéro : il est imputé", () => {
    const deduction = ["Martin", "FA-9", "", "01/09/2026", "01/10/2026", -3000, "", "Acompte déduit"];
    const read = readSheet({
      cells: [PAID_ON, aDeposit(), aFinal(10000), deduction],
      payments: [
        { Identifiant: "b1", Date: "15/10/2026", Client: "Martin", Montant: 3000, Factures: "FA-9" },
      ],
    });
    expect(read.total).toBe(4000);
    expect(read.plan).toEqual(["à faire | reminder | FA-9 | 4000"]);
  });
});

describe("Quand rien ne dit si la facture de solde reprend l'acompte", () => {
  const doubtful: OwnerSheet = { cells: [PAID_ON, aDeposit(), aFinal(10000)] };

  it("la question est posée, avec la facture, l'acompte et son montant", () => {
    expect(said(readSheet(doubtful))).toEqual([
      "La facture de solde FA-9 reprend-elle l’acompte AC-3 (3 000,00 €) ? Rien ne le dit : elle reste comptée en entier, et 3 000,00 € ne sont pas réclamés.",
    ]);
  });

  it("d'ici là les lignes restent comptées telles quelles, et les 3 000 € en question ne sont pas réclamés", () => {
    const read = readSheet(doubtful);
    expect(read.total).toBe(10000);
    expect(read.plan).toEqual([
      "à faire | reminder | FA-9=7000,00 | 7000",
      "à vérifier | hold | FA-9=3000,00 | 0",
    ]);
  });

  it("« acompte repris » au journal : déduit une fois, 7 000 €", () => {
    const read = withNote("acompte repris", doubtful.cells);
    expect(read.total).toBe(7000);
    expect(read.plan).toEqual(["à faire | reminder | FA-9 | 7000"]);
    expect(said(read)).toEqual([
      "La facture de solde FA-9 reprend l’acompte AC-3 : 3 000,00 € en sont déduits, comptés une seule fois.",
    ]);
  });

  it("« acompte déjà déduit » au journal : les 10 000 € sont dus, plus de question", () => {
    const read = withNote("acompte déjà déduit", doubtful.cells);
    expect(read.total).toBe(10000);
    expect(read.plan).toEqual(["à faire | reminder | FA-9 | 10000"]);
    expect(said(read)).toEqual([]);
  });

  it("repris, puis un vrai règlement du même montant que l'acompte : c'est un autre argent", () => {
    const read = readSheet({
      ...doubtful,
      journal: [
        {
          Identifiant: "n1",
          Date: "02/11/2026",
          Client: "Martin",
          Factures: "FA-9",
          Événement: "note",
          Motif: "acompte repris",
        },
      ],
      payments: [
        { Identifiant: "b1", Date: "05/11/2026", Client: "Martin", Montant: 3000, Factures: "FA-9" },
      ],
    });
    expect(read.total).toBe(4000);
  });

  it("le client a déjà réglé le net : le reste, égal à l'acompte, n'est pas réclamé", () => {
    const read = readSheet({
      ...doubtful,
      payments: [
        { Identifiant: "b1", Date: "05/10/2026", Client: "Martin", Montant: 7000, Factures: "FA-9" },
      ],
    });
    expect(read.plan).toEqual(["à vérifier | hold | FA-9 | 0"]);
  });

  it("un acompte impayé et un solde qui le reprend peut-être : 10 000 € réclamés au plus, pas 13 000 €", () => {
    const read = readSheet({ cells: [PAID_ON, aDeposit(""), aFinal(10000)] });
    const claimed = read.lines.reduce((sum, line) => sum + line.claimed, 0);
    expect(claimed).toBe(1_000_000);
    expect(said(read)).toHaveLength(1);
  });

  it("une facture quelconque d'un client qui a aussi un acompte ne fait pas poser la question", () => {
    const cells = [
      PAID_ON,
      aDeposit(),
      ["Martin", "FA-10", "Facture", "01/09/2026", "01/10/2026", 4321, "", "Dépannage"],
    ];
    const read = readSheet({ cells });
    expect(said(read)).toEqual([]);
    expect(read.plan).toEqual(["à faire | reminder | FA-10 | 4321"]);
  });
});

describe("Quelle facture reprend quel acompte", () => {
  const deposit = (number: string, amount: number, order = "", site = "") => [
    "Martin",
    number,
    "Acompte",
    "01/06/2026",
    "10/06/2026",
    amount,
    "05/06/2026",
    "",
    order,
    site,
  ];
  const final = (
    number: string,
    amount: number,
    label = "",
    order = "",
    site = "",
    type = "Facture de solde",
  ) => ["Martin", number, type, "01/09/2026", "01/10/2026", amount, "", label, order, site];
  const header = [...PAID_ON, "N° commande", "Chantier"];
  const asked = (...rows: readonly (readonly Cell[])[]): readonly (string | undefined)[] =>
    readSheet({ cells: [header, ...rows] })
      .outcome.problems.filter(({ code }) => code === "deposit-maybe-counted-twice")
      .map(({ data }) => `${data?.number} ← ${data?.deposits}`);

  it("celle qui le nomme dans son libellé", () => {
    expect(
      asked(deposit("AC-3", 3000), final("FA-8", 5000), final("FA-9", 10000, "Travaux, cf. acompte AC-3")),
    ).toEqual(["FA-9 ← AC-3"]);
  });

  it("celle de la même commande, même si elle ne se dit pas « de solde »", () => {
    expect(
      asked(
        deposit("AC-3", 3000, "CMD-7"),
        final("FA-8", 5000, "", "CMD-6"),
        final("FA-9", 10000, "", "CMD-7", "", "Facture"),
      ),
    ).toEqual(["FA-9 ← AC-3"]);
  });

  it("deux acomptes d'une même facture de solde : une seule question, pour les deux", () => {
    const read = readSheet({
      cells: [header, deposit("AC-3", 3000), deposit("AC-4", 2000), final("FA-9", 10000)],
    });
    expect(said(read)).toHaveLength(1);
    expect(read.plan).toEqual([
      "à faire | reminder | FA-9=5000,00 | 5000",
      "à vérifier | hold | FA-9=5000,00 | 0",
    ]);
  });

  it("un acompte d'un autre chantier n'est pas en cause", () => {
    expect(asked(deposit("AC-3", 3000, "", "Lilas"), final("FA-9", 10000, "", "", "Roses"))).toEqual([]);
  });

  it("un solde plus petit que l'acompte ne peut pas le reprendre", () => {
    expect(asked(deposit("AC-3", 7000), final("FA-9", 3000))).toEqual([]);
  });
});

describe("Reconnaître un acompte", () => {
  it.each([
    { how: "le type 386", row: ["Martin", "F-3", "386", "01/06/2026", "10/06/2026", 3000, "", ""] },
    {
      how: "« Facture d'acompte »",
      row: ["Martin", "F-3", "Facture d'acompte", "01/06/2026", "10/06/2026", 3000, "", ""],
    },
    {
      how: "un libellé qui commence par « Acompte »",
      row: ["Martin", "F-3", "", "01/06/2026", "10/06/2026", 3000, "", "Acompte 30 % devis 12"],
    },
    {
      how: "un numéro AC- parmi des FA-",
      row: ["Martin", "AC-3", "", "01/06/2026", "10/06/2026", 3000, "", ""],
    },
  ])("par $how", ({ row }) => {
    const others = [1, 2, 3].map((n) => [
      "Durand",
      `FA-${n}`,
      "",
      "01/06/2026",
      "01/12/2026",
      100,
      "",
      "Travaux",
    ]);
    const { book } = readSheet({ cells: [PAID_ON, row, ...others] });
    expect(book.ledger.items.map(({ kind }) => kind)).toEqual(["deposit", "invoice", "invoice", "invoice"]);
  });

  it("des numéros AC- partout sont la numérotation de la maison, pas des acomptes", () => {
    const rows = [1, 2, 3].map((n) => ["Durand", `AC-${n}`, "", "01/06/2026", "01/12/2026", 100, "", ""]);
    const { book } = readSheet({ cells: [PAID_ON, ...rows] });
    expect(book.ledger.items.map(({ kind }) => kind)).toEqual(["invoice", "invoice", "invoice"]);
  });
});

describe("Acompte impayé", () => {
  const unpaid = { cells: [PAID_ON, aDeposit("")] };

  it("rappelé doucement d'abord", () => {
    expect(readSheet(unpaid).plan).toEqual(["à faire | reminder | AC-3 | 3000"]);
  });

  it("jamais mis en demeure : après l'appel, la décision revient au propriétaire", () => {
    const sent = (step: number, on: string, event: string) => ({
      Identifiant: `e${step}`,
      Date: on,
      Client: "Martin",
      Factures: "AC-3",
      Événement: event,
      Étape: step,
    });
    const journal = [sent(1, "14/09/2026", "relance envoyée"), sent(2, "24/09/2026", "appel")];
    for (const on of ["2026-10-20", "2026-11-17", "2027-03-15"]) {
      const { lines } = readSheet({ ...unpaid, journal, on });
      expect(lines.map(({ action }) => action)).toEqual(["decide"]);
    }
  });
});
