import type { MatchReport } from "#shared/workbook/match-report.ts";
import type { CustomersState } from "../../apps-script/customer/contract.ts";
import type { SetupAnswer, SetupState } from "../../apps-script/setup/contract.ts";
import type { AssignmentChoices } from "../../apps-script/sidebar-contract.ts";
import {
  type Cell,
  copyWorkbook,
  newSheet,
  type Sheet,
  type Workbook,
} from "../sandbox/workbook/workbook.ts";
import { type Made, workbookOf } from "./built-add-on.ts";
import type { BuiltCode } from "./built-code.ts";
import { type FaultCase, tightened } from "./fault-runs.ts";
import { BANK_TEXTS, fecText } from "./import-texts.ts";

const TODAY = "2026-11-17";

const FACTURES: readonly (readonly Made[])[] = [
  ["Client", "N° facture", "Date", "Échéance", "Montant TTC"],
  ["Alpha Bois", "FA-101", { day: "2026-09-01" }, { day: "2026-10-01" }, 1200],
  ["Bêta Services", "FA-102", { day: "2026-09-15" }, { day: "2026-10-15" }, 340.5],
  ["Commune de Landéda", "=1+1", { day: "2026-09-20" }, { day: "2026-10-20" }, 75],
];
const gamma = (lettrage?: string) => {
  const lettered = lettrage === undefined ? {} : { lettrage, lettrageOn: "20261101" };
  const about = { code: "0GAMMA", name: "Gamma", ...lettered };
  return [
    { piece: "FA-1", on: "20260108", euros: 3600, ...about },
    { piece: "VIR-1", on: "20260220", euros: -3600, ...about },
  ];
};
const FEC = fecText(gamma());
const LATER_FEC = fecText([
  ...gamma("A"),
  { piece: "FA-9", on: "20261102", euros: 410, code: "0DELTA", name: "Delta" },
]);
const bankText = (lines: Parameters<NonNullable<(typeof BANK_TEXTS)["CSV"]>>[0]): string =>
  BANK_TEXTS.CSV?.(lines) ?? "";
const BANK = bankText([
  { dayOfMonth: 3, cents: 120_000, label: "VIR ALPHA BOIS FA-101" },
  { dayOfMonth: 4, cents: 34_000, label: "VIR BETA SERVICES" },
]);

/** An owner's workbook: dates, texts that look like something else, and a note tab. */
function owned(): Workbook {
  const workbook = workbookOf({
    Factures: FACTURES,
    Notes: [
      ["Rappeler", { day: "2026-11-20" }],
      ["+33", "'"],
    ],
  });
  // Small grids: many runs, and tabs that must grow.
  workbook.newTabRows = 12;
  for (const sheet of workbook.sheets) sheet.grid.rowCount = 12;
  return workbook;
}

export function tabNamed(workbook: Workbook, title: string): Sheet {
  const found = workbook.sheets.find((sheet) => sheet.title === title);
  if (found === undefined) throw new Error(`Onglet absent : ${title}`);
  return found;
}

/** Runs something that must succeed, on the tests' day. */
export function ran<T>(
  code: BuiltCode,
  workbook: Workbook,
  name: string,
  parameters: readonly unknown[] = [],
  today = TODAY,
): T {
  const { error, result } = code.run(workbook, name, parameters, { today });
  if (error !== undefined) throw new Error(`${name} : ${error.errorMessage}`);
  return result as T;
}

/** The workbook after a first refresh, a FEC and a bank statement; the owner wrote beside our rows. */
export function livedIn(code: BuiltCode): Workbook {
  const workbook = owned();
  ran(code, workbook, "refresh");
  ran(code, workbook, "importFec", [FEC, "a.txt"]);
  ran(code, workbook, "importBankStatement", [BANK, "banque.csv"]);
  // The formula that says « à jour » is computed at each reading: here only what is written counts.
  for (const row of tabNamed(workbook, "Balance âgée").rows)
    row.forEach((cell, at) => {
      if (cell?.formula) row[at] = null;
    });
  return tightened(workbook);
}

/** A case to be cut, by the name that the test and the table show. */
export interface NamedCase {
  readonly title: string;
  /** @param lived as `livedIn` made it: to be copied before it is changed */
  readonly make: (code: BuiltCode, lived: Workbook) => FaultCase;
}

/** With formulas of the owner's, in a tab of theirs and beside our rows. */
function calculated(workbook: Workbook): Workbook {
  const copy = copyWorkbook(workbook);
  tabNamed(copy, "Notes").rows.push([{ value: "", formula: "=SUM(Factures!E:E)" }]);
  tabNamed(copy, "Relances").rows.forEach((row, at) => {
    if (at < 3) row[16] = at === 0 ? { value: "Vu le" } : { value: at, formula: `=C${at + 1}&"!"` };
  });
  tabNamed(copy, "Factures").rows.push([
    { value: "Nouveau" },
    { value: "FA-300" },
    null,
    null,
    { value: 60 },
  ]);
  return copy;
}

/** Another invoice of the same shape. */
const renamed = (cell: Cell | null): Cell | null =>
  typeof cell?.value === "string" && cell.value.startsWith("FA-")
    ? { ...cell, value: `${cell.value}-B` }
    : cell;

function withProposedTab(lived: Workbook): Workbook {
  const copy = copyWorkbook(lived);
  const rows = tabNamed(copy, "Factures").rows.map((row) => row.map(renamed));
  copy.sheets.push(newSheet(77, "2025", rows));
  return copy;
}

const after = (
  code: BuiltCode,
  lived: Workbook,
  ...done: readonly (readonly [string, readonly unknown[], string?])[]
): Workbook => {
  const copy = copyWorkbook(lived);
  for (const [name, parameters, today] of done) ran(code, copy, name, parameters, today);
  return copy;
};

const matched = (code: BuiltCode, lived: Workbook): Workbook => after(code, lived, ["matchPayments", []]);
const reportOf = (code: BuiltCode, workbook: Workbook): MatchReport =>
  ran<MatchReport>(code, copyWorkbook(workbook), "matchingState");
const proposalOf = (code: BuiltCode, workbook: Workbook): string =>
  reportOf(code, workbook).proposals[0]?.id ?? "";
const runOf = (code: BuiltCode, workbook: Workbook): string => reportOf(code, workbook).runs[0]?.id ?? "";
const openPayment = (code: BuiltCode, workbook: Workbook): string =>
  ran<AssignmentChoices>(code, copyWorkbook(workbook), "assignmentChoices").payments[0]?.id ?? "";

const REFRESHES: readonly NamedCase[] = [
  { title: "refresh, le premier", make: () => ({ before: owned(), name: "refresh" }) },
  {
    title: "refresh, une suivante, avec les notes du propriétaire à droite des nôtres",
    make: (_code, lived) => ({ before: calculated(lived), name: "refresh" }),
  },
  {
    title: "finishTabs, après le premier refresh",
    make: (code) => {
      const before = owned();
      ran(code, before, "refresh");
      return { before, name: "finishTabs" };
    },
  },
  {
    title: "acceptMapping",
    make: (_code, lived) => ({ before: withProposedTab(lived), name: "acceptMapping" }),
  },
  {
    title: "setDefaultTerms",
    make: (_code, lived) => ({ before: lived, name: "setDefaultTerms", parameters: ["45J FDM"] }),
  },
];

const IMPORTS: readonly NamedCase[] = [
  {
    title: "importFec, le premier, qui crée son onglet",
    make: () => ({ before: owned(), name: "importFec", parameters: [FEC, "a.txt"] }),
  },
  {
    title: "importFec, un plus récent : lettrage changé et lignes ajoutées",
    make: (_code, lived) => ({ before: lived, name: "importFec", parameters: [LATER_FEC, "b.txt"] }),
  },
  {
    title: "importBankStatement",
    make: (_code, lived) => ({
      before: lived,
      name: "importBankStatement",
      parameters: [bankText([{ dayOfMonth: 9, cents: 7500, label: "VIR MAIRIE LANDEDA" }]), "b.csv"],
    }),
  },
];

const MATCHINGS: readonly NamedCase[] = [
  { title: "matchPayments", make: (_code, lived) => ({ before: lived, name: "matchPayments" }) },
  {
    title: "acceptMatch, sans l'écart",
    make: (code, lived) => {
      const before = matched(code, lived);
      return { before, name: "acceptMatch", parameters: [proposalOf(code, before), {}] };
    },
  },
  {
    title: "acceptMatch, avec l'écart",
    make: (code, lived) => {
      const before = matched(code, lived);
      return { before, name: "acceptMatch", parameters: [proposalOf(code, before), { residual: true }] };
    },
  },
  {
    title: "refuseMatch",
    make: (code, lived) => {
      const before = matched(code, lived);
      return { before, name: "refuseMatch", parameters: [proposalOf(code, before)] };
    },
  },
  {
    title: "ignorePayment",
    make: (code, lived) => {
      const before = matched(code, lived);
      return { before, name: "ignorePayment", parameters: [openPayment(code, before)] };
    },
  },
  {
    title: "assignPayment",
    make: (code, lived) => ({
      before: lived,
      name: "assignPayment",
      parameters: [openPayment(code, lived), "name:beta services", [{ number: "FA-102", cents: 30_000 }]],
    }),
  },
  {
    title: "undoMatching, d'un rapprochement",
    make: (code, lived) => {
      const before = matched(code, lived);
      return { before, name: "undoMatching", parameters: [runOf(code, before)] };
    },
  },
  {
    title: "undoMatching, d'une proposition acceptée avec son écart",
    make: (code, lived) => {
      const before = matched(code, lived);
      ran(code, before, "acceptMatch", [proposalOf(code, before), { residual: true }]);
      return { before, name: "undoMatching", parameters: [runOf(code, before)] };
    },
  },
];

const POLICIES: readonly NamedCase[] = [
  {
    title: "acceptSegments",
    make: (_code, lived) => ({
      before: lived,
      name: "acceptSegments",
      parameters: [
        [
          { customer: "name:commune de landeda", segment: "public" },
          { customer: "name:alpha bois", segment: "compte clé" },
        ],
      ],
    }),
  },
  {
    title: "loadPreset",
    make: (_code, lived) => ({ before: lived, name: "loadPreset", parameters: ["bâtiment"] }),
  },
  {
    title: "loadPreset, avant tout onglet",
    make: () => ({ before: owned(), name: "loadPreset", parameters: ["bâtiment"] }),
  },
];

const order = (id: string, asked: object) => ({
  customer: "name:alpha bois",
  currency: "EUR",
  ids: { first: `${id}-1`, next: `${id}-2` },
  ...asked,
});
const other = (id: string, event: string, typed: object, invoices: readonly string[] = ["FA-101"]) =>
  order(id, { kind: "other", event, typed, invoices });
const PROMISE = other("p", "promesse", { day: "2026-11-25", amount: "1 200,00" });
const DISPUTE = other("l", "litige ouvert", { reason: "quality", said: "=1+1" });
const PAUSE = other("s", "pause", { day: "2026-12-01", motive: "congés" });

const recorded = (
  title: string,
  asked: object,
  ...earlier: readonly (readonly [asked: object, today?: string])[]
): NamedCase => ({
  title: `recordEvents : ${title}`,
  make: (code, lived) => ({
    before: after(
      code,
      lived,
      ...earlier.map(([one, today]) => ["recordEvents", [one], today ?? TODAY] as const),
    ),
    name: "recordEvents",
    parameters: [asked],
    inParts: true,
  }),
});

const CUSTOMERS: readonly NamedCase[] = [
  recorded(
    "un appel et sa promesse",
    order("a", {
      kind: "call",
      outcome: "promise",
      typed: { day: "2026-11-25", who: "Mme Roux" },
      invoices: ["FA-101"],
    }),
  ),
  recorded("une promesse notée à part", PROMISE),
  recorded("un litige", DISPUTE),
  recorded(
    "la fin d'un litige",
    other("f", "litige clos", { reference: "l-1", resolution: "corrected" }, []),
    [DISPUTE],
  ),
  recorded(
    "un litige qui change de jour",
    order("r", { kind: "retarget-dispute", about: "l-1", typed: { day: "2026-11-27" } }),
    [DISPUTE],
  ),
  recorded("une pause", PAUSE),
  recorded("la fin d'une pause", order("e", { kind: "resume", about: "s-1", typed: {} }), [PAUSE]),
  recorded(
    "un échéancier",
    order("x", {
      kind: "plan",
      plan: {
        shape: "equal",
        interest: "waived",
        count: "3",
        firstDay: "2026-12-01",
        means: "virement",
        rows: [],
        invoices: ["FA-101"],
      },
    }),
  ),
  recorded(
    "une promesse que le propriétaire croit",
    order("c", { kind: "confirm-promise", about: "p-1" }),
    [other("o", "promesse", { day: "2026-10-10", amount: "1 200,00" }), "2026-10-05"],
    [PROMISE],
  ),
  recorded("une note", other("n", "note", { motive: "@rappeler" })),
  {
    title: "recordEvents : une note, avant tout onglet",
    make: () => ({
      before: owned(),
      name: "recordEvents",
      parameters: [other("n", "note", { motive: "@rappeler" })],
    }),
  },
  {
    title: "cancelEvents, deux lignes",
    make: (code, lived) => ({
      before: after(
        code,
        lived,
        ["recordEvents", [PROMISE]],
        ["recordEvents", [other("n", "note", { motive: "rien" })]],
      ),
      inParts: true,
      name: "cancelEvents",
      parameters: ["name:alpha bois", "EUR", ["p-1", "n-1"]],
    }),
  },
  {
    title: "saveContact, dans sa ligne",
    make: (_code, lived) => ({
      before: lived,
      name: "saveContact",
      parameters: ["name:alpha bois", "EUR", contact],
    }),
  },
  {
    title: "saveContact, un client sans ligne",
    make: (code, lived) => {
      const before = copyWorkbook(lived);
      const { rows } = tabNamed(before, "Clients");
      const at = rows.findIndex((row) => row[0]?.value === "Alpha Bois");
      if (at > 0) rows.splice(at, 1);
      const { customers } = ran<CustomersState>(code, copyWorkbook(before), "customerList");
      const key = customers.find(({ name }) => name === "Alpha Bois")?.key ?? "";
      return { before, name: "saveContact", parameters: [key, "EUR", contact] };
    },
  },
];
const contact = [
  { header: "E-mail", before: "", value: "compta@alpha.example" },
  { header: "Téléphone", before: "", value: "+33 1 23 45 67 89" },
];

type ReadState = Extract<SetupState, { kind: "read" }>;

/** The answers of an owner, one after the other, each made of what the workbook then shows. */
const STORY: readonly (readonly [string, (state: ReadState) => SetupAnswer])[] = [
  ["columns", () => ({ question: "columns", corrections: [], shapes: [] })],
  ["balance", ({ balance }) => ({ question: "balance", exact: true, total: balance.total })],
  ["terms", () => ({ question: "terms", terms: "30J" })],
  [
    "customers",
    ({ customers }) => {
      const offer = customers.offers.find(({ majority }) => majority === "professionnels");
      const choices = (offer?.exceptions ?? []).map(({ customer, segment }) => ({ customer, segment }));
      return { question: "customers", majority: "professionnels", choices, rest: offer?.rest ?? -1 };
    },
  ],
  [
    "history",
    ({ history }) => ({
      question: "history",
      customers: history.customers.map(({ customer }, at) => ({ customer, rank: at === 0 ? 2 : 0, day: "" })),
    }),
  ],
  [
    "sender",
    () => ({
      question: "sender",
      name: "Menuiserie Durand",
      signatory: "Camille Durand, gérante",
      signsNotices: true,
      siren: "732 829 320",
      iban: "FR76 3000 6000 0112 3456 7890 189",
    }),
  ],
  ["finish", () => ({ question: "finish" })],
  ["skip", () => ({ question: "skip" })],
];

const SETUPS: readonly NamedCase[] = STORY.map(([question, given], rank) => ({
  title: `answerSetup : ${question}`,
  make: (code) => {
    const before = owned();
    const stateOf = (): ReadState => {
      const state = ran<SetupState>(code, copyWorkbook(before), "setupState");
      if (state.kind !== "read") throw new Error(state.kind);
      return state;
    };
    // The owner who fills the tabs alone says so at the beginning.
    const earlier = question === "skip" ? [] : STORY.slice(0, rank);
    for (const [, one] of earlier) ran(code, before, "answerSetup", [one(stateOf())]);
    return { before, name: "answerSetup", parameters: [given(stateOf())], inParts: true };
  },
}));

/** Everything that writes. */
export const ALL_CASES: readonly NamedCase[] = [
  ...REFRESHES,
  ...IMPORTS,
  ...MATCHINGS,
  ...POLICIES,
  ...CUSTOMERS,
  ...SETUPS,
].map(({ title, make }) => ({
  title,
  make: (code, lived) => ({ today: TODAY, ...make(code, lived) }),
}));
