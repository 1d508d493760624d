/** A room of the core that is mutated, with the tests that exercise it: few, so that a mutant costs little. */
export interface MutatedFolder {
  readonly name: string;
  /** How the paths of these tests begin. */
  readonly tests: readonly string[];
  /** Tests of the rooms built on it, asked about what the first did not notice. */
  readonly others?: readonly string[];
  /** And of those left out among all of them. */
  readonly leftOut?: readonly string[];
  /** Files that are not mutated, by their name in the folder: only text, shown right by other means. */
  readonly without?: readonly string[];
}

export const FOLDERS: readonly MutatedFolder[] = [
  {
    name: "base",
    tests: [
      "test/shared/base/",
      "test/shared/letters/amount-in-words",
      "test/shared/formats/iban",
      "test/shared/formats/sms",
    ],
  },
  { name: "law", tests: ["test/shared/law/", "test/shared/statement/", "test/shared/routes/"] },
  {
    name: "aging",
    tests: [
      "test/shared/aging/",
      "test/shared/cases/credits-and-write-offs",
      "test/shared/cases/deposits-and-final-invoices",
      "test/shared/cases/progress-invoices",
      "test/shared/cases/rejected-payments",
      "test/shared/cases/retention-money",
      "test/shared/statement/settlements-of",
      "test/shared/workbook/ledger-aside",
      "test/shared/workbook/match-groups",
      "test/shared/workbook/money-once",
    ],
    leftOut: ["test/shared/aging/warehouse"],
    // Texts of SQL: their results are compared with the core's on DuckDB.
    without: ["warehouse-*.ts"],
  },
  // The long run against other rankings needs the bench, and says nothing that a shorter test does not.
  { name: "priority", tests: ["test/shared/priority/"], leftOut: ["test/shared/priority/backtest"] },
  {
    name: "matching",
    tests: ["test/shared/matching/"],
    // Real ledgers, on the machines that have them; great generated ones, which take seconds each for every mutant.
    leftOut: [
      "test/shared/matching/real-lettrage",
      "test/shared/matching/quality",
      "test/shared/matching/ledger-quality",
      "test/shared/matching/properties",
    ],
  },
  {
    name: "dunning",
    tests: ["test/shared/dunning/", "test/shared/commitments/", "test/shared/segments/"],
    others: [
      "test/shared/call-sheet/",
      "test/shared/cases/",
      "test/shared/customer/",
      "test/shared/entry/",
      "test/shared/priority/",
      "test/shared/privacy/",
      "test/shared/setup/",
      "test/shared/workbook/",
    ],
    // A simulated year, whole generated journals and imports take seconds each for every mutant.
    leftOut: [
      "test/shared/priority/backtest",
      "test/shared/workbook/correct-columns",
      "test/shared/workbook/freshness-length",
      "test/shared/workbook/import-",
      "test/shared/workbook/ledger-",
      "test/shared/workbook/match-",
      "test/shared/workbook/read-settings",
      "test/shared/workbook/template-problems",
      "test/shared/dunning/year/",
      "test/shared/dunning/payer-properties",
      "test/shared/dunning/plan-properties",
      "test/shared/dunning/properties",
      "test/shared/commitments/promise-properties",
    ],
  },
];
