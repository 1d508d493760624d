import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFec } from "#shared/ledger/fec/read-fec.ts";
import type { ImportReport } from "#shared/workbook/book.ts";
import { ledgerRowsOf } from "#shared/workbook/import-fec-rows.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import type { Sandbox } from "../sandbox/types.ts";
import type { Workbook } from "../sandbox/workbook/workbook.ts";
import { aSandbox } from "../sandbox-tests/apps-script/local-google.ts";
import { type BuiltAddOn, builtAddOn, type Made, sheetNamed, valuesOf, workbookOf } from "./built-add-on.ts";
import { BANK_TEXTS, type FecEntry, fecText, manyInvoices, type Receipt } from "./import-texts.ts";
import { runOnSandbox } from "./in-process.ts";

const TODAY = "2026-11-17";

let addOn: BuiltAddOn;

beforeAll(async () => {
  addOn = await builtAddOn();
}, 120_000);
afterAll(() => addOn.remove());

const FACTURES: readonly (readonly Made[])[] = [
  ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
  ["Alpha Bois", "FA-101", { day: "2026-09-01" }, { day: "2026-10-01" }, 1200],
  ["Bêta Services", "FA-102", { day: "2026-09-15" }, { day: "2026-10-15" }, 340.5],
];

const sandboxOf = (workbook: Workbook = workbookOf({ Factures: FACTURES })): Sandbox =>
  aSandbox(workbook, TODAY);

async function done<T = ImportReport>(sandbox: Sandbox, name: string, ...given: unknown[]): Promise<T> {
  const { error, result } = await addOn.run(sandbox, name, ...given);
  expect(error).toBe(undefined);
  return result as T;
}

/** Rows of a tab of ours under its headers, without the blank ones. */
function rowsOf(sandbox: Sandbox, tab: keyof typeof HEADERS): readonly (readonly unknown[])[] {
  return valuesOf(sheetNamed(sandbox, tab))
    .slice(1)
    .map((row) => HEADERS[tab].map((_, column) => row[column] ?? null))
    .filter((row) => row.some((value) => value !== null));
}

const column = (sandbox: Sandbox, tab: keyof typeof HEADERS, header: string): readonly unknown[] =>
  rowsOf(sandbox, tab).map((row) => row[HEADERS[tab].indexOf(header)]);

const everyCell = (sandbox: Sandbox): string => JSON.stringify(sandbox.workbook.sheets);

function budgetOf(sandbox: Sandbox): number {
  const { read, write, format } = sandbox.calls.snapshot().services.byKind;
  return read + write + format;
}

const ENTRIES: readonly FecEntry[] = [
  { piece: "FA-1", on: "20260108", euros: 3600 },
  { piece: "FA-2", on: "20260119", euros: 1188.5, code: "0CREPES", name: "Crêperie du Môle" },
  { piece: "VIR-1", on: "20260220", euros: -3600 },
  { piece: "FA-3", on: "20260301", euros: 500, account: "416000", label: "=1+1" },
];

describe("importFec", () => {
  it("écrit dans « Grand livre » les lignes de clients d'un vrai fichier, et ses totaux de contrôle", async () => {
    const bytes = readFileSync(new URL("../fixtures/111222333FEC20261231.txt", import.meta.url));
    const text = bytes.toString("latin1");
    // Computed here from the file's own columns.
    const lines = text.trim().split(/\r?\n/).slice(1);
    const customers = lines.map((line) => line.split("|")).filter((fields) => fields[4]?.startsWith("41"));
    const cents = (field: string | undefined): number =>
      Math.round(Number((field ?? "0").replace(",", ".")) * 100);
    const debit = customers.reduce((sum, fields) => sum + cents(fields[11]), 0);
    const credit = customers.reduce((sum, fields) => sum + cents(fields[12]), 0);

    const sandbox = sandboxOf(workbookOf({ "Feuille 1": [] }));
    const report = await done(sandbox, "importFec", text, "111222333FEC20261231.txt");
    expect(report).toMatchObject({ format: "FEC", added: customers.length, already: 0, changed: 0 });
    expect(report.leftOut).toBe(lines.length - customers.length);
    const control = (label: string) => report.controls.find((one) => one.label === label)?.value;
    expect(control("Lignes lues")).toBe(lines.length);
    expect(control("Débit du compte 411")).toBe(debit);
    expect(control("Solde du compte 411")).toBe(debit - credit);
    const sum = (header: string): number =>
      column(sandbox, "Grand livre", header).reduce<number>((total, value) => total + Number(value ?? 0), 0);
    expect(Math.round(sum("Débit") * 100)).toBe(debit);
    expect(Math.round(sum("Crédit") * 100)).toBe(credit);
    // Nothing is refreshed.
    expect(sandbox.workbook.sheets.map(({ title }) => title)).not.toContain("Balance âgée");
  });

  it("deux fois, c'est une fois : aucune cellule ne change", async () => {
    const sandbox = sandboxOf();
    expect(await done(sandbox, "importFec", fecText(ENTRIES), "a.txt")).toMatchObject({
      added: 4,
      already: 0,
    });
    const before = everyCell(sandbox);
    expect(await done(sandbox, "importFec", fecText(ENTRIES), "b.txt")).toMatchObject({
      added: 0,
      already: 4,
    });
    expect(everyCell(sandbox)).toBe(before);
  });

  it("une période qui se recoupe n'ajoute que ce qui est nouveau, sous les lignes qui y sont", async () => {
    const sandbox = sandboxOf();
    await done(sandbox, "importFec", fecText(ENTRIES.slice(0, 2)), "a.txt");
    expect(await done(sandbox, "importFec", fecText(ENTRIES.slice(1)), "b.txt")).toMatchObject({
      added: 2,
      already: 1,
    });
    expect(column(sandbox, "Grand livre", "Pièce")).toEqual(["FA-1", "FA-2", "VIR-1", "FA-3"]);
  });

  it("un lettrage nouveau change ses deux cellules et rien d'autre, formules du propriétaire comprises", async () => {
    const sandbox = sandboxOf();
    await done(sandbox, "importFec", fecText(ENTRIES), "a.txt");
    const sheet = sheetNamed(sandbox, "Grand livre");
    sheet.rows.forEach((row, at) => {
      while (row.length < 13) row.push(null);
      row[13] = at === 0 ? { value: "Mon suivi" } : { value: "", formula: `=H${at + 1}-I${at + 1}` };
    });
    const [lettrage, on] = [9, 10];
    const masked = (): string =>
      JSON.stringify(
        sheetNamed(sandbox, "Grand livre").rows.map((row, at) =>
          row.map((cell, index) =>
            [1, 3].includes(at) && [lettrage, on].includes(index) ? "" : (cell ?? { value: null }),
          ),
        ),
      );
    const before = masked();
    const lettered = ENTRIES.map((one) =>
      one.piece === "FA-1" || one.piece === "VIR-1" ? { ...one, lettrage: "A", lettrageOn: "20260220" } : one,
    );
    const report = await done(sandbox, "importFec", fecText(lettered), "b.txt");
    expect(report).toMatchObject({ added: 0, already: 4, changed: 2 });
    expect(column(sandbox, "Grand livre", "Lettrage")).toEqual(["A", null, "A", null]);
    expect(column(sandbox, "Grand livre", "Date de lettrage").map((value) => value !== null)).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(masked()).toBe(before);
  });

  it("aucun texte du fichier ne devient une formule", async () => {
    const sandbox = sandboxOf();
    await done(sandbox, "importFec", fecText(ENTRIES), "a.txt");
    expect(column(sandbox, "Grand livre", "Libellé")).toContain("=1+1");
    const formulas = sheetNamed(sandbox, "Grand livre").rows.flatMap((row) =>
      row.filter((cell) => cell?.formula !== undefined),
    );
    expect(formulas).toEqual([]);
  });

  it("envoyé en parties par le panneau, même interrompu et repris, donne le même onglet qu'en une fois", async () => {
    const text = manyInvoices(30);
    const whole = sandboxOf();
    await done(whole, "importFec", text, "a.txt");
    const reading = readFec(text);
    if (reading.kind === "refused") throw new Error(reading.code);
    const rows = ledgerRowsOf(reading);
    const parts = sandboxOf();
    const file = { fileName: "a.txt", until: "2025-12-05" };
    for (const [from, until] of [
      [0, 12],
      [0, 12],
      [12, 24],
      [20, 30],
    ] as const) {
      await done(parts, "importLedgerRows", rows.slice(from, until), file);
    }
    expect(rowsOf(parts, "Grand livre")).toEqual(rowsOf(whole, "Grand livre"));
  });

  it.each([
    ["ce n'est pas une liste", "texte"],
    ["une ligne n'a pas de clé", [{ key: "", journal: "VE" }]],
    ["une date n'existe pas", [{ key: "k", journal: "VE", piece: "1", isDay: true, day: "2026-02-30" }]],
    ["une ligne n'est pas un objet", [12]],
  ])("refuse en français une partie mal formée : %s", async (_name, rows) => {
    const sandbox = sandboxOf();
    const before = everyCell(sandbox);
    const { error } = await addOn.run(sandbox, "importLedgerRows", rows);
    expect(error?.errorMessage).toMatch(/lignes du FEC|Ligne 1 de l'envoi/);
    expect(everyCell(sandbox)).toBe(before);
  });
});

const RECEIPTS: readonly Receipt[] = [
  { dayOfMonth: 3, cents: 120_000, label: "VIR SEPA ALPHA BOIS FA-101" },
  { dayOfMonth: 5, cents: 34_050, label: "VIR BETA SERVICES FACTURE FA-102" },
  { dayOfMonth: 5, cents: 34_050, label: "VIR BETA SERVICES FACTURE FA-102" },
];

describe("importBankStatement", () => {
  it.each(Object.keys(BANK_TEXTS))(
    "%s : les encaissements, une seule fois, les deux identiques du jour gardés",
    async (format) => {
      const text = BANK_TEXTS[format]?.(RECEIPTS) ?? "";
      const sandbox = sandboxOf();
      const report = await done(sandbox, "importBankStatement", text, "releve");
      expect(report).toMatchObject({ format, added: 3, already: 0, leftOut: 1 });
      expect(column(sandbox, "Règlements", "Montant")).toEqual([1200, 340.5, 340.5]);
      expect(column(sandbox, "Règlements", "Factures")).toEqual([null, null, null]);
      expect(new Set(column(sandbox, "Règlements", "Identifiant")).size).toBe(3);
      const before = everyCell(sandbox);
      expect(await done(sandbox, "importBankStatement", text, "releve-2")).toMatchObject({
        added: 0,
        already: 3,
      });
      expect(everyCell(sandbox)).toBe(before);
      // A later statement that begins before the end of this one.
      const next = [...RECEIPTS.slice(1), { dayOfMonth: 12, cents: 9900, label: "VIR GAMMA" }];
      expect(await done(sandbox, "importBankStatement", BANK_TEXTS[format]?.(next))).toMatchObject({
        added: 1,
        already: 2,
      });
      expect(column(sandbox, "Règlements", "Montant")).toEqual([1200, 340.5, 340.5, 99]);
    },
  );
});

describe("Un mauvais fichier : un message qui nomme le problème, le classeur inchangé", () => {
  const noDebit = fecText(ENTRIES).replace("\tDebit\t", "\tAutre\t");
  const cutOfx = (BANK_TEXTS.OFX?.(RECEIPTS) ?? "").slice(0, 700);
  const cutXml = (BANK_TEXTS["CAMT.053"]?.(RECEIPTS) ?? "").slice(0, 900);
  it.each<[string, string, string, RegExp]>([
    ["un PDF", "importFec", "%PDF-1.7\n%âãÏÓ\n1 0 obj", /PDF/],
    ["un PDF", "importBankStatement", "%PDF-1.7\n%âãÏÓ\n1 0 obj", /PDF/],
    ["un fichier vide", "importFec", "", /vide/],
    ["un fichier vide", "importBankStatement", "", /vide/],
    ["une page Web", "importBankStatement", "<!DOCTYPE html><html><body>Connexion</body></html>", /page Web/],
    ["un FEC sans sa colonne Debit", "importFec", noDebit, /Debit.*ligne 1/],
    ["un relevé donné pour un FEC", "importFec", BANK_TEXTS.OFX?.(RECEIPTS) ?? "", /relevé bancaire/],
    ["un FEC donné pour un relevé", "importBankStatement", fecText(ENTRIES), /FEC/],
    ["un OFX coupé", "importBankStatement", cutOfx, /ligne \d+/],
    ["un CAMT.053 coupé", "importBankStatement", cutXml, /ligne \d+/],
  ])("%s, à %s", async (_name, call, text, said) => {
    const sandbox = sandboxOf();
    const before = everyCell(sandbox);
    const { error } = await addOn.run(sandbox, call, text, "mon-fichier.txt");
    expect(error?.errorMessage).toMatch(said);
    expect(everyCell(sandbox)).toBe(before);
    expect(sandbox.calls.snapshot().services.byKind.write).toBe(0);
  });

  it("pas un texte du tout", async () => {
    const sandbox = sandboxOf();
    for (const given of [[], [12], [[37, 80, 68, 70]], [{ name: "a.pdf" }]]) {
      const { error } = await addOn.run(sandbox, "importBankStatement", ...given);
      expect(error?.errorMessage).toMatch(/fichier/);
    }
    expect(sandbox.calls.snapshot().services.total).toBe(0);
  });
});

interface Report {
  readonly applied: { readonly count: number };
  readonly proposals: readonly { readonly id: string; readonly payment: string }[];
  readonly runs: readonly { readonly id: string }[];
  readonly counters: Readonly<Record<string, number>>;
}

async function paid(): Promise<Sandbox> {
  const sandbox = sandboxOf();
  await done(sandbox, "importBankStatement", BANK_TEXTS.OFX?.(RECEIPTS.slice(0, 2)), "releve.ofx");
  return sandbox;
}

const owed = async (sandbox: Sandbox): Promise<number | undefined> =>
  (await done<{ totals: { total: number }[] }>(sandbox, "refresh")).totals[0]?.total;

describe("Rapprocher les règlements", () => {
  it("refresh n'affecte jamais ; matchPayments affecte, refresh en tient compte, undoMatching défait exactement", async () => {
    const sandbox = await paid();
    expect(await owed(sandbox)).toBe(154_050);
    expect(column(sandbox, "Règlements", "Factures")).toEqual([null, null]);
    const before = JSON.stringify(valuesOf(sheetNamed(sandbox, "Règlements")));

    const report = await done<Report>(sandbox, "matchPayments");
    expect(report.applied.count).toBe(2);
    expect(column(sandbox, "Règlements", "Factures")).toEqual(["FA-101", "FA-102"]);
    expect(column(sandbox, "Règlements", "Client")).toEqual(["Alpha Bois", "Bêta Services"]);
    expect(column(sandbox, "Règlements", "État")).toEqual(["lettré", "lettré"]);
    expect(await owed(sandbox)).toBe(undefined);

    const [run] = (await done<Report>(sandbox, "matchingState")).runs;
    await done(sandbox, "undoMatching", run?.id);
    expect(JSON.stringify(valuesOf(sheetNamed(sandbox, "Règlements")))).toBe(before);
    expect(await owed(sandbox)).toBe(154_050);
  });

  it("une seconde fois ne change rien", async () => {
    const sandbox = await paid();
    await done(sandbox, "matchPayments");
    const before = everyCell(sandbox);
    expect((await done<Report>(sandbox, "matchPayments")).applied.count).toBe(0);
    expect(everyCell(sandbox)).toBe(before);
  });

  it("ne touche aucune cellule du propriétaire, ni sa colonne à droite des nôtres", async () => {
    const sandbox = await paid();
    const sheet = sheetNamed(sandbox, "Règlements");
    sheet.rows.forEach((row, at) => {
      while (row.length < 9) row.push(null);
      row[9] = at === 0 ? { value: "Vérifié" } : { value: "", formula: `=E${at + 1}*2`, note: "à moi" };
    });
    const own = (): string =>
      JSON.stringify([
        sheetNamed(sandbox, "Factures"),
        sheetNamed(sandbox, "Règlements").rows.map((row) => row[9]),
      ]);
    const before = own();
    await done(sandbox, "matchPayments");
    expect(own()).toBe(before);
  });

  it("accepter, refuser, affecter soi-même, mettre de côté", async () => {
    const sandbox = sandboxOf();
    const unclear: readonly Receipt[] = [
      { dayOfMonth: 3, cents: 100_000, label: "VIR ALPHA BOIS" },
      { dayOfMonth: 4, cents: 30_000, label: "VIR BETA SERVICES ACOMPTE" },
      { dayOfMonth: 5, cents: 777, label: "REMISE DIVERS" },
    ];
    await done(sandbox, "importBankStatement", BANK_TEXTS.OFX?.(unclear), "releve.ofx");
    const first = await done<Report>(sandbox, "matchPayments");
    const [alpha, beta] = ["ALPHA", "BETA"].map((name) =>
      first.proposals.find(({ payment }) => {
        const at = column(sandbox, "Règlements", "Identifiant").indexOf(payment);
        return String(column(sandbox, "Règlements", "Libellé")[at]).includes(name);
      }),
    );
    if (alpha === undefined || beta === undefined) throw new Error("deux propositions étaient attendues");
    expect(await done<object>(sandbox, "acceptMatch", alpha.id)).toMatchObject({
      sentence: expect.stringContaining("acceptée"),
    });
    expect(await done<object>(sandbox, "refuseMatch", beta.id)).toMatchObject({
      sentence: expect.stringContaining("refusée"),
    });
    const next = await done<Report>(sandbox, "matchPayments");
    expect(next.proposals.map(({ id }) => id)).not.toContain(beta.id);
    expect(column(sandbox, "Règlements", "Factures")[0]).toMatch(/^FA-101/);

    const choices = await done<{
      payments: { id: string; cents: number }[];
      invoices: { customerKey: string; number: string }[];
    }>(sandbox, "assignmentChoices");
    const small = choices.payments.find(({ cents }) => cents === 777);
    const large = choices.payments.find(({ cents }) => cents === 30_000);
    const invoice = choices.invoices.find(({ number }) => number === "FA-102");
    await done(sandbox, "ignorePayment", small?.id);
    await done(sandbox, "assignPayment", large?.id, invoice?.customerKey, [
      { number: "FA-102", cents: 30_000 },
    ]);
    expect(column(sandbox, "Règlements", "État")[2]).toBe("ignoré");
    expect(column(sandbox, "Règlements", "Factures")[1]).toMatch(/^FA-102/);
  });

  it("une proposition qui n'existe plus est refusée, sans rien changer", async () => {
    const sandbox = await paid();
    const before = everyCell(sandbox);
    for (const [name, ...given] of [
      ["acceptMatch", "inconnue"],
      ["refuseMatch", "inconnue"],
      ["undoMatching", "inconnue"],
      ["assignPayment", "inconnu", "inconnu", ["FA-101"]],
      ["acceptMatch", ""],
      ["assignPayment", "x", "y", "FA-101"],
    ] as const) {
      const { error } = await addOn.run(sandbox, name, ...given);
      expect([name, error?.errorMessage]).toEqual([name, expect.stringMatching(/[Rr]ien n['’]a été/)]);
    }
    expect(everyCell(sandbox)).toBe(before);
  });

  it("sans colonnes sûres, s'arrête comme refresh, avec la même phrase", async () => {
    const sandbox = sandboxOf(
      workbookOf({
        Factures: [
          ["Client", "N° facture", "Date", "Échéance", "Somme 1", "Somme 2"],
          ["Alpha", "FA-1", { day: "2026-03-01" }, { day: "2026-03-31" }, 1000, 1750],
          ["Bêta", "FA-2", { day: "2026-03-05" }, { day: "2026-04-04" }, 500, 610],
        ],
      }),
    );
    const before = everyCell(sandbox);
    const refresh = await addOn.run(sandbox, "refresh");
    const match = await addOn.run(sandbox, "matchPayments");
    expect(refresh.error?.errorMessage).toMatch(/Réglages|confirm/);
    expect(match.error?.errorMessage).toBe(refresh.error?.errorMessage);
    expect(everyCell(sandbox)).toBe(before);
  });
});

describe("Coupé au milieu par une panne de Google", () => {
  const cut = (sandbox: Sandbox, failAtCall: number, name: string, ...given: unknown[]) =>
    runOnSandbox(addOn, sandbox, name, given, { failAtCall });

  /** A failure is said; what only makes a new tab prettier may fail in silence, once every row is written. */
  const saidOrWhole = (failAtCall: number, said: string | undefined, rows: unknown, whole: unknown): void => {
    if (said === undefined) expect([failAtCall, rows]).toEqual([failAtCall, whole]);
    else expect([failAtCall, said]).toEqual([failAtCall, expect.stringContaining("n'a pas répondu")]);
  };

  /** Places of the cut, over the calls of the whole work: while reading, between two writings, near the end. */
  const places = (sandbox: Sandbox): readonly number[] => {
    const { total } = sandbox.calls.snapshot().services;
    return [0.4, 0.7, 0.9, 0.97].map((share) => Math.floor(total * share));
  };

  it("un import se termine à l'import suivant, sans ligne en double", async () => {
    const whole = sandboxOf();
    await done(whole, "importFec", fecText(ENTRIES), "a.txt");
    for (const failAtCall of places(whole)) {
      const sandbox = sandboxOf();
      const { error } = cut(sandbox, failAtCall, "importFec", fecText(ENTRIES), "a.txt");
      saidOrWhole(
        failAtCall,
        error?.errorMessage,
        rowsOf(sandbox, "Grand livre"),
        rowsOf(whole, "Grand livre"),
      );
      await done(sandbox, "importFec", fecText(ENTRIES), "a.txt");
      expect(rowsOf(sandbox, "Grand livre")).toEqual(rowsOf(whole, "Grand livre"));
    }
  }, 30_000);

  it("un rapprochement se termine au suivant, et s'annule encore exactement", async () => {
    const whole = await paid();
    whole.calls.reset();
    await done(whole, "matchPayments");
    for (const failAtCall of places(whole)) {
      const sandbox = await paid();
      const before = JSON.stringify(valuesOf(sheetNamed(sandbox, "Règlements")));
      const { error } = cut(sandbox, failAtCall, "matchPayments");
      saidOrWhole(
        failAtCall,
        error?.errorMessage,
        rowsOf(sandbox, "Règlements"),
        rowsOf(whole, "Règlements"),
      );
      await done(sandbox, "matchPayments");
      expect(rowsOf(sandbox, "Règlements")).toEqual(rowsOf(whole, "Règlements"));
      const { runs } = await done<Report>(sandbox, "matchingState");
      for (const { id } of runs) await done(sandbox, "undoMatching", id);
      expect(JSON.stringify(valuesOf(sheetNamed(sandbox, "Règlements")))).toBe(before);
    }
  }, 60_000);
});

describe("Le prix d'un import et d'un rapprochement", () => {
  it("autant d'appels pour 100 lignes que pour 2 000", async () => {
    const counts: Record<string, number[]> = {
      importFec: [],
      again: [],
      importBankStatement: [],
      matchPayments: [],
    };
    for (const size of [100, 2000]) {
      const sandbox = sandboxOf(workbookOf({ "Feuille 1": [] }));
      const measured = async (name: string, call: string, ...given: unknown[]) => {
        sandbox.calls.reset();
        await done(sandbox, call, ...given);
        counts[name]?.push(budgetOf(sandbox));
      };
      await measured("importFec", "importFec", manyInvoices(size), "fec.txt");
      await measured("again", "importFec", manyInvoices(size), "fec.txt");
      const receipts = Array.from({ length: size }, (_, index) => ({
        dayOfMonth: 1 + (index % 28),
        cents: (100 + (index % 90)) * 100,
        label: `VIR CLIENT ${index % 50} FA-${index}`,
      }));
      await measured("importBankStatement", "importBankStatement", BANK_TEXTS.CSV?.(receipts), "releve.csv");
      await measured("matchPayments", "matchPayments");
      const filled = column(sandbox, "Règlements", "Factures").filter((value) => value !== null);
      expect(filled.length).toBe(size);
    }
    for (const [name, [small, large]] of Object.entries(counts)) expect([name, large]).toEqual([name, small]);
    console.log(`Appels (100 lignes, 2 000 lignes) : ${JSON.stringify(counts)}`);
  }, 120_000);
});
