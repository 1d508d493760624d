import { recognise } from "../ledger/recognise.ts";
import type { TabCells } from "../model/cell.ts";
import type { Problem } from "../model/problem.ts";
import type { LeftOut, Recognition } from "../model/recognition.ts";
import { proposalMessage, refusalMessage } from "../texts/recognition.ts";
import type { OutCell, ProposedColumn, ReadOptions } from "./book.ts";
import { correctMapping } from "./correct-mapping.ts";
import { type DroppedName, type KeptTabs, mappingRows } from "./kept-mapping.ts";
import { proposedColumns } from "./proposed-columns.ts";

/** Where the ledger stands in the owner's tabs: known, to be confirmed, or nowhere. */
export type SourcesReading =
  | { readonly kind: "refused"; readonly message: string }
  | {
      readonly kind: "known";
      readonly recognition: Recognition;
      readonly settingRows: readonly (readonly OutCell[])[];
    }
  | {
      readonly kind: "proposal";
      readonly message: string;
      readonly columns: readonly ProposedColumn[];
      readonly recognition: Recognition;
      readonly settingRows: readonly (readonly OutCell[])[];
    };

/** Tabs that tell of the same invoices as the sources: the question is asked once. */
function leftAside(recognition: Recognition, tabs: readonly TabCells[]): readonly TabCells[] {
  const used = new Set(recognition.sources.map((source) => source.tab));
  const asked = new Set(
    recognition.doubts.flatMap((doubt) => (doubt.code === "several-tabs" ? doubt.options : [])),
  );
  return tabs.filter(({ title }) => asked.has(title) && !used.has(title));
}

/** Names that `Réglages` gives to columns that are gone or hold something else: accepting drops them. */
function droppedNames({ doubts }: Recognition): readonly DroppedName[] {
  return doubts.flatMap(({ code, field, options }) =>
    (code === "column-missing" || code === "column-unfit") && field !== undefined
      ? [{ field, name: options[1] ?? "" }]
      : [],
  );
}

/**
 * Recognises the sources with what `Réglages` keeps, then with the owner's corrections; `accept` takes what is proposed.
 * A correction that cannot be is refused with a French message.
 */
export function readSources(tabs: readonly TabCells[], kept: KeptTabs, options: ReadOptions): SourcesReading {
  const corrects = (options.corrections?.length ?? 0) + (options.shapes?.length ?? 0) > 0;
  const corrected = corrects ? correctMapping(tabs, kept.mapping, options) : undefined;
  if (corrected?.kind === "refused") return corrected;
  const mapping = corrected?.mapping ?? kept.mapping;
  const recognition = corrected?.recognition ?? recognise(tabs, mapping);
  const ignored = (options.shapes ?? []).filter(({ shape }) => shape === "ignored");
  const aside = [
    ...leftAside(recognition, tabs),
    ...tabs.filter((tab) => ignored.some(({ sheetId }) => sheetId === tab.sheetId)),
  ];
  if (recognition.sources.length === 0) return { kind: "refused", message: refusalMessage(recognition) };
  const settingRows = mappingRows(recognition.sources, aside, kept, mapping, droppedNames(recognition));
  if (recognition.certain || options.accept) return { kind: "known", recognition, settingRows };
  return {
    kind: "proposal",
    message: proposalMessage(recognition),
    columns: proposedColumns(tabs, recognition.sources, recognition.doubts),
    recognition,
    settingRows,
  };
}

/** Tabs and tables that were understood and do not count: said, so that nothing is passed over in silence. */
export function leftOutProblems({ leftOut }: Recognition): readonly Problem[] {
  return leftOut
    .filter(({ why }) => why !== "ours" && why !== "ignored" && why !== "empty")
    .map(
      ({ tab, why, row }: LeftOut): Problem => ({
        code: "tab-not-understood",
        severity: "à savoir",
        place: { tab, row },
        value: "",
        data: { why },
      }),
    );
}
