import type { Template } from "#shared/model/scenario.ts";
import type { OwnerRates, Trade } from "#shared/model/settings.ts";
import { senderTexts } from "#shared/texts/panel/local.ts";
import { policyTexts } from "#shared/texts/panel/policy.ts";
import { ratesTexts } from "#shared/texts/panel/rates.ts";
import { templateTexts } from "#shared/texts/panel/templates.ts";
import { segmentsSentence, tradeSentence } from "#shared/texts/policy.ts";
import { acceptSegments } from "#shared/workbook/accept-segments.ts";
import type { Book, BookWrite } from "#shared/workbook/book.ts";
import { loadPreset } from "#shared/workbook/load-preset.ts";
import { tradeWrites } from "#shared/workbook/trade-setting.ts";
import type { DraftingPorts } from "../drafting/ports.ts";
import { applyChange } from "../matching/apply-change.ts";
import type { SheetTab } from "../reading/sheets-port.ts";
import type { PolicyChange } from "./policy-change.ts";
import { rateRow, rateWrites, undoneRate } from "./rate-row.ts";
import {
  SENDER_FIELDS,
  type SenderValues,
  senderFault,
  senderWrites,
  withSettings,
} from "./sender-settings.ts";
import { templateWrites } from "./template-row.ts";
import { heldBefore, undoneSegments } from "./undo-segments.ts";

/** What became of a change: what to say, whether anything was written, what takes it back. */
export interface PolicyChanged {
  readonly kind: "done" | "refused";
  readonly said: string;
  readonly undo: PolicyChange | undefined;
  readonly writes: boolean;
}

interface Computed {
  readonly writes: readonly BookWrite[];
  /** What to say once it is written; when there is nothing to write, what to say at once. */
  readonly said: string;
  readonly undo: PolicyChange | undefined;
}

/** Computes a change of `Clients`, `Scénarios` or `Réglages` from the open book, and writes it once. */
export async function changePolicy(
  ports: DraftingPorts,
  book: Book,
  tabs: readonly SheetTab[],
  change: PolicyChange,
): Promise<PolicyChanged> {
  const known = change.kind === "sender" ? await withSettings(ports, book, tabs) : book;
  const { writes, said, undo } = computed(known, change);
  if (writes.length === 0) return { kind: "refused", said, undo: undefined, writes: false };
  const applied = await applyChange(ports, known, await tabsWith(ports, book, known, tabs), writes);
  return applied === "changed"
    ? { kind: "refused", said: policyTexts.workbookChanged, undo: undefined, writes: false }
    : { kind: "done", said, undo, writes: true };
}

function computed(book: Book, change: PolicyChange): Computed {
  const texts = policyTexts.segments;
  switch (change.kind) {
    case "segments": {
      const accepted = acceptSegments(book, change.choices);
      if (accepted.kind === "refused") return { writes: [], said: accepted.message, undo: undefined };
      const written = heldBefore(book, change.choices);
      return accepted.writes.length === 0
        ? { writes: [], said: segmentsSentence(0), undo: undefined }
        : {
            writes: accepted.writes,
            said: segmentsSentence(written.length),
            undo: { kind: "undo-segments", written },
          };
    }
    case "undo-segments": {
      const writes = undoneSegments(book, change.written);
      const said = writes.length === 0 ? texts.gone : texts.undone(change.written.length);
      return { writes, said, undo: undefined };
    }
    case "sender":
      return senderSaved(book, change.values);
    case "template":
      return templateAdded(book, change.template);
    case "trade":
      return tradeChosen(book, change.trade);
    case "rates":
      return ratesAdded(book, change.rates);
    case "undo-rates": {
      const writes = undoneRate(book, change.rates);
      const { halfYear } = change.rates;
      const said = writes.length === 0 ? ratesTexts.gone : ratesTexts.undone(halfYear);
      return { writes, said, undo: undefined };
    }
  }
}

/** The workbook's tabs, read again when `Réglages` was just made. */
async function tabsWith(
  { sheets }: DraftingPorts,
  before: Book,
  now: Book,
  tabs: readonly SheetTab[],
): Promise<readonly SheetTab[]> {
  return before === now ? tabs : (await sheets.metadata()).tabs;
}

/** A field that cannot be used refuses them all: a wrong IBAN is never half written. */
function senderSaved(book: Book, values: SenderValues): Computed {
  const faults = SENDER_FIELDS.flatMap((name) => senderFault(name, values[name] ?? "") ?? []);
  if (faults.length > 0) return { writes: [], said: faults.join(" "), undo: undefined };
  const writes = senderWrites(book, values);
  return { writes, said: writes.length === 0 ? senderTexts.same : senderTexts.saved, undo: undefined };
}

/** A row of the owner's for that half-year is never written over, even empty: it is theirs to fill. */
function ratesAdded(book: Book, rates: OwnerRates): Computed {
  const { halfYear } = rates;
  const there = rateRow(book, halfYear);
  if (there.kind !== "none") {
    const said =
      there.kind === "empty" ? ratesTexts.emptyRow(halfYear, there.row) : ratesTexts.already(halfYear);
    return { writes: [], said, undo: undefined };
  }
  return {
    writes: rateWrites(book, rates),
    said: ratesTexts.saved(halfYear),
    undo: { kind: "undo-rates", rates },
  };
}

function templateAdded(book: Book, template: Template): Computed {
  const name = template.name.trim();
  const writes = templateWrites(book, template);
  const said = writes.length === 0 ? templateTexts.alreadyThere(name) : templateTexts.added(name);
  return { writes, said, undo: undefined };
}

function tradeChosen(book: Book, trade: Trade | undefined): Computed {
  const texts = policyTexts.trade;
  const setting = tradeWrites(book, trade);
  if (trade === undefined) {
    const said = setting.length === 0 ? texts.already : texts.removed;
    return { writes: setting, said, undo: undefined };
  }
  const { writes, added } = loadPreset(book, trade);
  const all = [...setting, ...writes];
  return { writes: all, said: tradeSentence(trade, added.length, all.length > 0), undo: undefined };
}
