import { BUCKET_COLOURS, NO_DUE_COLOUR } from "../../model/bucket-colours.ts";
import { FRESH_WORDS, STALE_WORDS } from "../../texts/tab-look.ts";
import { TOTAL_LABEL } from "../../texts/workbook.ts";
import { columnIndex, type TabName } from "../tabs.ts";

/** A conditional format: it follows the cells as rows move, and costs the same for all of a tab's rules. */
export type ColourRule = {
  readonly fill?: string;
  readonly ink?: string;
  readonly bold?: true;
} & (
  | { readonly when: "positive"; readonly column: number }
  /** Amounts of nothing, in `count` columns side by side. */
  | { readonly when: "zero"; readonly column: number; readonly count: number }
  | { readonly when: "text"; readonly column: number; readonly text: string }
  /** A row whose first cell holds this text, over our columns. */
  | { readonly when: "row"; readonly text: string }
  /** The line above the headers. */
  | { readonly when: "first-line"; readonly begins: string }
);

const BALANCE: TabName = "Balance âgée";

/** Nothing steps back: the eye goes to what is owed; still readable on white (contrast 4.8). */
const NOTHING = "#6b7280";

const zeros = (tab: TabName, first: string, last: string): ColourRule => ({
  when: "zero",
  column: columnIndex(tab, first),
  count: columnIndex(tab, last) - columnIndex(tab, first) + 1,
  ink: NOTHING,
});

/** Each bucket in its colour where it holds an amount; « à jour » and « à actualiser »; the totals in bold. */
const balanceRules: readonly ColourRule[] = [
  { when: "row", text: TOTAL_LABEL, bold: true },
  { when: "first-line", begins: STALE_WORDS, fill: "#fbe3c8", ink: "#5a2a06", bold: true },
  { when: "first-line", begins: FRESH_WORDS, fill: "#dcefe5", ink: "#154634" },
  ...[NO_DUE_COLOUR, ...BUCKET_COLOURS].map(
    ({ fill, ink }, index): ColourRule => ({
      when: "positive",
      column: columnIndex(BALANCE, "Sans échéance") + index,
      fill,
      ink,
    }),
  ),
  zeros(BALANCE, "Total", "Dont à échoir sous 15 j"),
];

const text = (tab: TabName, header: string, word: string, fill: string, ink: string): ColourRule => ({
  when: "text",
  column: columnIndex(tab, header),
  text: word,
  fill,
  ink,
});

/** The conditional formats of a tab. Words say all that colours say. */
export const COLOUR_RULES: Readonly<Partial<Record<TabName, readonly ColourRule[]>>> = {
  [BALANCE]: balanceRules,
  Relances: [
    text("Relances", "État", "à faire", "#dcefe5", "#154634"),
    text("Relances", "État", "décision", "#fbe3c8", "#5a2a06"),
    text("Relances", "État", "à vérifier", "#fbe3c8", "#5a2a06"),
    text("Relances", "État", "suspendue", "#e4e7eb", "#1c2420"),
    zeros("Relances", "Échu", "Réclamé"),
  ],
  Anomalies: [
    text("Anomalies", "Gravité", "bloquant", "#611a0b", "#ffffff"),
    text("Anomalies", "Gravité", "à corriger", "#fbe3c8", "#5a2a06"),
  ],
};
