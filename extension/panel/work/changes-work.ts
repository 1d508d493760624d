import { panelTexts } from "#shared/texts/panel/panel.ts";
import { keepIban } from "../../drafting/iban-seen.ts";
import { ensureTabs } from "../../drafting/journal-place.ts";
import { appendRequest, resolvedIds } from "../../drafting/sheet-rows.ts";
import { localStore } from "../../platform/chrome-storage.ts";
import { acceptedColumns } from "../../reading/accept-columns.ts";
import type { Connector } from "../connector.ts";
import type { BookState } from "./book-state.ts";

/** What changes cells of the workbook other than the journal's. */
export type ChangesWork = Pick<Connector, "accept" | "changePayments" | "changePolicy">;

// Matching comes with the screen that shows it.
const matching = () => import("../../matching/change-payments.ts");
// Segments and trades come with the first one that is accepted.
const policy = () => import("../../policy/change-policy.ts");

/** Columns accepted, payments matched, segments and trades: each verified, then one call. */
export function changesWork(state: BookState): ChangesWork {
  const { current, opened, portsFor, readWhole } = state;
  return {
    async accept(answers) {
      const reading = state.reading();
      if (reading?.kind !== "proposal") throw new Error(panelTexts.errors.notOpen);
      const accepted = acceptedColumns(reading, answers);
      if (accepted.kind === "refused") return accepted;
      const ports = await portsFor(true);
      const { metadata } = reading;
      const { ourTabs } = accepted;
      const [settings] = await ensureTabs(ports.sheets, ["Réglages"], ourTabs, metadata.tabs);
      if (settings === undefined) throw new Error(panelTexts.errors.notOpen);
      const rows = resolvedIds(accepted.rows, { ...ourTabs, Réglages: settings.sheetId });
      await ports.sheets.batchUpdate([appendRequest("Réglages", settings.sheetId, rows)]);
      return { kind: "done", opened: await state.open(true) };
    },
    async changePayments(change) {
      const ports = await portsFor(true);
      const { book, metadata } = current();
      const { changePayments } = await matching();
      const { writes, ...outcome } = await changePayments(ports, book, metadata.tabs, change);
      if (outcome.kind === "done" && !writes) return { ...outcome, opened: opened() };
      return { ...outcome, opened: await readWhole(ports) };
    },
    async changePolicy(change) {
      const ports = await portsFor(true);
      const { book, metadata } = current();
      const { changePolicy } = await policy();
      const { writes, ...outcome } = await changePolicy(ports, book, metadata.tabs, change);
      if (outcome.kind === "done" && !writes) return { ...outcome, opened: opened() };
      // An IBAN that the owner types here is theirs: it is not asked about.
      const { IBAN: typed = "" } = change.kind === "sender" ? change.values : {};
      if (outcome.kind === "done" && typed.trim() !== "")
        await keepIban(localStore, ports.spreadsheetId, typed).catch(() => undefined);
      return { ...outcome, opened: await readWhole(ports) };
    },
  };
}
