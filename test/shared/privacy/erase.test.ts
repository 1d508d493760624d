import { describe, expect, it } from "vitest";
import type { TabCells } from "#shared/model/cell.ts";
import { erasedRank } from "#shared/texts/privacy.ts";
import type { OutCell } from "#shared/workbook/book.ts";
import { type EraseOrder, eraseOrder } from "#shared/workbook/privacy/erase-order.ts";
import type { Row, Workbook } from "../cases/grouped-book.ts";
import { readWhole, rowsOf, serial, type Whole, wholeOn } from "./privacy-book.ts";

const TODAY = "2026-11-17";

const CONTACTS: readonly Row[] = [
  {
    Client: "Martin Peinture",
    Interlocuteur: "Mme Odile Martin",
    "E-mail": "odile@martin.example",
    Copie: "compta@martin.example",
    Téléphone: "06 12 34 56 78",
    Adresse: "3 rue des Lilas, 69003 Lyon",
    SIREN: "732829320",
    Typologie: "standard",
    "Contact d'escalade": "M. Jean Martin",
    Note: "préfère le matin",
  },
  { Client: "Dupuis", "E-mail": "contact@dupuis.example", Note: "parraine Martin Peinture" },
];

const JOURNAL: readonly Row[] = [
  {
    Identifiant: "R-1",
    Date: serial("2026-09-20"),
    Client: "Martin Peinture",
    Factures: "FA-7",
    Événement: "relance préparée",
    Étape: 1,
    Canal: "e-mail",
    Montant: 1000,
    Référence: "r-1234567",
  },
  {
    Identifiant: "S-1",
    Date: serial("2026-09-21"),
    Client: "Martin Peinture",
    Factures: "FA-7",
    Événement: "relance envoyée",
    Étape: 1,
    Canal: "e-mail",
    Référence: "R-1",
  },
  {
    Identifiant: "A-1",
    Date: serial("2026-10-02"),
    Client: "Martin Peinture",
    Événement: "appel",
    Motif: "promesse",
    Détail: "Mme Martin est seule au bureau, rappeler le 06 12 34 56 78",
    Auteur: "Nadia",
  },
  {
    Identifiant: "A-2",
    Date: serial("2026-10-03"),
    Client: "Dupuis",
    Événement: "note",
    Détail: "vu avec Mme Odile Martin",
  },
];

const LETTERS: readonly Row[] = [
  {
    Identifiant: "R-1",
    Date: serial("2026-09-20"),
    Client: "Martin Peinture",
    Étape: 1,
    Canal: "e-mail",
    Destinataires: "odile@martin.example",
    Objet: "Menuiserie Valbois – facture FA-7",
    Texte: "Bonjour Madame Martin,",
    "Montant réclamé": 1000,
    "Empreinte (SHA-256)": "ab12",
  },
  { Identifiant: "R-9", Date: serial("2026-09-22"), Client: "Dupuis", Texte: "Bonjour," },
];

const OWED: Workbook = {
  invoices: [
    ["Martin Peinture", "FA-7", "14/08/2026", "13/09/2026", 1000],
    ["Dupuis", "FA-3", "01/11/2026", "01/12/2026", 80],
  ],
  clients: CONTACTS,
  journal: JOURNAL,
};

const PAID: Workbook = {
  ...OWED,
  payments: [
    {
      Identifiant: "P-1",
      Date: serial("2026-10-10"),
      Client: "Martin Peinture",
      Libellé: "VIR MARTIN",
      Montant: 1000,
      Factures: "FA-7",
    },
  ],
};

const orderOf = (whole: Whole, name = "Martin Peinture"): EraseOrder =>
  eraseOrder(whole.book, whole.outcome, whole.tabs, whole.key(name));

/** The workbook once the order is written, as a sheet takes it. */
function written(whole: Whole, { writes }: EraseOrder): readonly TabCells[] {
  const plain = (cell: OutCell) =>
    typeof cell === "object" && cell !== null ? ("day" in cell ? serial(cell.day) : null) : cell;
  return whole.tabs.map((tab) => {
    const rows = tab.rows.map((row) => [...row]);
    for (const write of writes) {
      if (write.sheetId !== tab.sheetId) continue;
      if ("cells" in write) {
        for (const { row, column, before, value } of write.cells) {
          const line = rows[row - 1];
          if (line === undefined) throw new Error(`ligne ${row}`);
          expect(line[column] ?? null).toBe(before);
          line[column] = plain(value);
        }
      } else rows.splice(write.row - 1, 0, ...write.values.map((row) => row.map(plain)));
    }
    return { ...tab, rows };
  });
}

describe("Effacer un client à qui l'on ne doit rien et qui ne doit rien", () => {
  const whole = wholeOn(TODAY, PAID, LETTERS);
  const order = orderOf(whole);
  const after = written(whole, order);

  it("dit ce qui va changer, onglet par onglet, avant de rien écrire", () => {
    expect([order.scope, order.limits, order.pseudonym]).toEqual(["full", [], "Client effacé n°\u00a01"]);
    expect(order.changes).toEqual([
      {
        tab: "Clients",
        rows: [2],
        columns: ["Interlocuteur", "E-mail", "Copie", "Téléphone", "Adresse", "Contact d'escalade", "Note"],
      },
      { tab: "Journal", rows: [2, 3, 4], columns: ["Client", "Factures", "Motif", "Détail", "Référence"] },
      {
        tab: "Courriers",
        rows: [2],
        columns: ["Client", "Destinataires", "Objet", "Texte", "Empreinte (SHA-256)"],
      },
    ]);
  });

  it("vide les coordonnées ; le nom et le SIREN, que portent les factures gardées, restent", () => {
    const [martin, dupuis] = rowsOf(after, "Clients");
    expect(Object.entries(martin ?? {}).filter(([, cell]) => cell !== null)).toEqual([
      ["Client", "Martin Peinture"],
      ["Typologie", "standard"],
      ["SIREN", "732829320"],
    ]);
    expect(dupuis).toMatchObject({ "E-mail": "contact@dupuis.example", Note: "parraine Martin Peinture" });
  });

  it("le journal garde le fait, son jour et son montant, et perd ce qui mène à la personne", () => {
    const rows = rowsOf(after, "Journal");
    expect(rows.slice(0, 3).map((row) => [row.Identifiant, row.Événement, row.Étape, row.Montant])).toEqual([
      ["R-1", "relance préparée", 1, 1000],
      ["S-1", "relance envoyée", 1, null],
      ["A-1", "appel", null, null],
    ]);
    // A reference to another row of the journal stays; that of a draft in a mailbox goes.
    expect(rows.slice(0, 3).map(({ Référence }) => Référence)).toEqual([null, "R-1", null]);
    expect(JSON.stringify(rows.slice(0, 3))).not.toMatch(/Martin|FA-7|06 12|r-1234567/);
    expect(rows[2]?.Auteur).toBe("Nadia");
    expect(rows[3]).toMatchObject({ Client: "Dupuis", Détail: "vu avec Mme Odile Martin" });
  });

  it("une ligne de journal garde la trace de l'effacement, sans nommer personne", () => {
    const note = rowsOf(after, "Journal")[4];
    expect(note).toMatchObject({
      Date: serial(TODAY),
      Client: order.pseudonym,
      Événement: "note",
      Motif: "effacement",
    });
    expect(String(note?.Détail)).toContain("RGPD, art.\u00a017");
    expect(JSON.stringify(note)).not.toMatch(/Martin|martin/);
  });

  it("les messages perdent destinataire, objet et texte ; les autres lettres restent mot pour mot", () => {
    const [erased, other] = rowsOf(after, "Courriers");
    expect(erased).toEqual({
      Identifiant: "R-1",
      Date: serial("2026-09-20"),
      Client: order.pseudonym,
      Étape: 1,
      Canal: "e-mail",
      Destinataires: null,
      Objet: null,
      Texte: null,
      "Montant réclamé": 1000,
      "Empreinte (SHA-256)": null,
    });
    expect(other).toMatchObject({ Client: "Dupuis", Texte: "Bonjour," });
  });

  it("factures et règlements, que la loi garde dix ans, ne sont pas touchés, et c'est dit", () => {
    expect(order.kept).toEqual([
      { tab: "Règlements", kind: "payments", rows: 1 },
      { tab: "Factures", kind: "invoices", rows: 1 },
    ]);
    for (const name of ["Factures", "Règlements", "Réglages"]) {
      expect(after.find(({ title }) => title === name)?.rows).toEqual(
        whole.tabs.find(({ title }) => title === name)?.rows,
      );
    }
  });

  it("les lignes d'autres clients qui le nomment sont montrées et jamais récrites", () => {
    expect(order.mentions.map(({ tab, row, isRebuilt }) => [tab, row, isRebuilt])).toEqual([
      ["Clients", 3, false],
      ["Journal", 5, false],
    ]);
  });

  it("le classeur relu n'a rien à corriger, et n'a plus rien à effacer", () => {
    const again = readWhole(TODAY, after);
    const codes = (one: Whole) => one.outcome.problems.map(({ code }) => code).sort();
    expect(codes(again)).toEqual(codes(whole));
    expect(orderOf(again)).toMatchObject({ changes: [], writes: [], pseudonym: "" });
    expect(again.outcome.balance.rows).toEqual(whole.outcome.balance.rows);
  });

  it("la personne suivante reçoit un autre nom", () => {
    const again = readWhole(TODAY, after);
    const journal = again.tabs.find(({ title }) => title === "Journal");
    const before = journal?.rows.map((row) => row[2]).filter((cell) => erasedRank(String(cell)) === 1);
    expect(before).toHaveLength(4);
    const settled = wholeOn(TODAY, {
      ...PAID,
      journal: [...JOURNAL, { ...JOURNAL[0], Client: order.pseudonym }],
    });
    expect(orderOf(settled).pseudonym).toBe("Client effacé n°\u00a02");
  });
});

describe("Effacer un client quand quelque chose est en cours", () => {
  it("une facture est due : les preuves restent, seul part ce qu'aucune réclamation ne demande", () => {
    const order = orderOf(wholeOn(TODAY, OWED, LETTERS));
    expect(order.limits).toEqual([{ code: "owed", currency: "EUR", amount: 100_000 }]);
    expect([order.scope, order.pseudonym]).toEqual(["limited", ""]);
    expect(order.changes).toEqual([
      { tab: "Clients", rows: [2], columns: ["Copie", "Contact d'escalade", "Note"] },
    ]);
    expect(order.writes).toHaveLength(1);
  });

  it("un avoir ou un trop-perçu lui est dû : c'est sa créance, sa preuve reste", () => {
    const order = orderOf(
      wholeOn(TODAY, { ...PAID, payments: [{ ...PAID.payments?.[0], Montant: 1200 }] }, LETTERS),
    );
    expect(order.limits).toEqual([{ code: "credit", currency: "EUR", amount: 20_000 }]);
    expect(order.scope).toBe("limited");
  });

  it("une facture datée d'après aujourd'hui est due aussi", () => {
    const later = [...PAID.invoices, ["Martin Peinture", "FA-12", "01/12/2026", "31/12/2026", 50]];
    expect(orderOf(wholeOn(TODAY, { ...PAID, invoices: later })).limits).toEqual([
      { code: "owed", currency: "EUR", amount: 5_000 },
    ]);
  });

  it("celui qui paie pour un autre compte reste tant que ce compte doit", () => {
    const clients = [...CONTACTS, { Client: "Atelier Sud", Payeur: "Martin Peinture" }];
    const invoices = [...PAID.invoices, ["Atelier Sud", "FA-20", "01/10/2026", "31/10/2026", 70]];
    expect(orderOf(wholeOn(TODAY, { ...PAID, clients, invoices })).limits).toEqual([
      { code: "owed", currency: "EUR", amount: 7_000 },
    ]);
  });

  it("un brouillon dont on ne sait s'il est parti attend sa réponse", () => {
    const journal = JOURNAL.filter(({ Identifiant }) => Identifiant !== "S-1");
    expect(orderOf(wholeOn(TODAY, { ...PAID, journal })).limits).toEqual([{ code: "unsettled", count: 1 }]);
  });

  it("une ligne dont le montant est illisible : personne ne sait si elle est payée", () => {
    const invoices = [...PAID.invoices, ["Martin Peinture", "FA-30", "01/10/2026", "31/10/2026", "à voir"]];
    expect(orderOf(wholeOn(TODAY, { ...PAID, invoices })).limits).toEqual([
      { code: "unreadable", tab: "Factures", rows: [4] },
    ]);
  });

  it("une date d'arrêté passée montre un autre jour que celui d'aujourd'hui", () => {
    const settings = [{ Réglage: "Date d'arrêté", Valeur: "31/10/2026" }];
    expect(orderOf(wholeOn(TODAY, { ...PAID, settings })).limits).toContainEqual({
      code: "past-day",
      day: "2026-10-31",
    });
  });
});

describe("Cas particuliers", () => {
  it("sans pièce comptable dans le classeur, la ligne de Clients part tout entière, son nom aussi", () => {
    const clients = [...CONTACTS, { Client: "Rivet", "E-mail": "r@rivet.example", SIREN: "552100554" }];
    const whole = wholeOn(TODAY, { ...PAID, clients });
    const order = orderOf(whole, "Rivet");
    expect(order.kept).toEqual([]);
    expect(rowsOf(written(whole, order), "Clients")[2]).toEqual(
      Object.fromEntries(Object.keys(rowsOf(whole.tabs, "Clients")[2] ?? {}).map((header) => [header, null])),
    );
  });

  it("deux comptes d'un même nom : la ligne qui décrit l'un et l'autre reste, et c'est dit", () => {
    const whole = wholeOn(TODAY, {
      columns: ["Code client", "Client", "N° facture", "Date", "Échéance", "Montant TTC", "Payée le"],
      invoices: [
        ["C001", "Martin", "FA-1", "14/08/2026", "13/09/2026", 100, "20/09/2026"],
        ["C002", "Martin", "FA-2", "14/08/2026", "13/09/2026", 100, ""],
      ],
      clients: [{ Client: "Martin", "E-mail": "m@martin.example" }],
    });
    const order = orderOf(whole, "C001");
    expect([order.sharedRow, order.scope, order.changes]).toEqual([true, "full", []]);
    // The name alone may be either of them, and one still owes.
    expect(orderOf(whole, "Martin")).toMatchObject({ sharedRow: true, scope: "limited", changes: [] });
  });

  it("les colonnes que l'artisan a ajoutées à Clients sont nommées, jamais vidées", () => {
    const whole = wholeOn(TODAY, PAID);
    const tabs = whole.tabs.map((tab) =>
      tab.title === "Clients"
        ? {
            ...tab,
            rows: tab.rows.map((row, at) => [
              ...row,
              at === 0 ? "Portable privé" : at === 1 ? "07 00" : null,
            ]),
          }
        : tab,
    );
    const order = orderOf(readWhole(TODAY, tabs));
    expect(order.ownColumns).toEqual(["Portable privé"]);
    const clients = order.writes.find((write) => write.tab === "Clients");
    expect("cells" in (clients ?? {}) && JSON.stringify(clients)).not.toContain("07 00");
  });

  it("un client inconnu de partout n'a rien à effacer", () => {
    expect(orderOf(wholeOn(TODAY, PAID), "Personne")).toMatchObject({ changes: [], writes: [] });
  });

  it("un texte qui ressemble au nom d'un effacé n'est pas pris pour lui", () => {
    expect(
      ["Client effacé n° 12", "CLIENT EFFACE N° 3", "Client effacé", "Clients effacés n° 2"].map(erasedRank),
    ).toEqual([12, 3, undefined, undefined]);
  });
});
