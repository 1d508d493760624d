import { recipientsOf } from "#shared/letters/recipients.ts";
import type { Cell } from "#shared/model/cell.ts";
import { staleSentence } from "#shared/texts/panel/drafts.ts";
import { addressesOf, knownCustomers } from "#shared/workbook/gmail-known.ts";
import { readTable } from "#shared/workbook/read-table.ts";
import { staleDrafts } from "#shared/workbook/stale-drafts.ts";
import { sessionStore } from "../../platform/chrome-storage.ts";
import { forgetGmailKnown, type KnownDraft, keepGmailKnown } from "../../platform/gmail-known.ts";
import type { Connector } from "../connector.ts";
import type { BookReading, BookState } from "./book-state.ts";

/** What Gmail's page may be told of the open workbook. */
export type GmailWork = Pick<Connector, "tellGmail">;

/** How a letter was addressed, as `Courriers` keeps it. */
interface KeptHead {
  readonly subject: string;
  readonly to: readonly string[];
}

/** Keeps, in memory only, what lets Gmail's page know a customer and a draft that is no longer right. */
export function gmailWork({ reading, portsUnseen }: BookState): GmailWork {
  /** Read once for the same drafts: an opening without stale drafts costs no call more. */
  let kept: { readonly ids: string; readonly heads: ReadonlyMap<string, KeptHead> } | undefined;

  async function headsOf(ids: readonly string[], now: BookReading): Promise<ReadonlyMap<string, KeptHead>> {
    const key = ids.join("\n");
    if (kept?.ids === key) return kept.heads;
    const tab = now.metadata.tabs.find(({ sheetId }) => sheetId === now.book.ourTabs.Courriers);
    if (tab === undefined) return new Map();
    const ports = await portsUnseen();
    const [rows = []] = await ports.sheets.ranges([tab.title]);
    const heads = letterHeads(rows, new Set(ids));
    kept = { ids: key, heads };
    return heads;
  }

  return {
    async tellGmail() {
      const now = reading();
      if (now?.kind !== "book") return forgetGmailKnown(sessionStore);
      const { book, outcome } = now;
      const drafts = staleDrafts(book, outcome);
      const ids = drafts.map(({ event }) => event.id);
      // Without its subject a draft is still known by what Google calls it.
      const heads = ids.length === 0 ? new Map() : await headsOf(ids, now).catch(() => new Map());
      const stale = drafts.map((draft): KnownDraft => {
        const { id, customer, reference = "" } = draft.event;
        const known = book.ledger.directory.get(customer);
        const head: KeptHead | undefined = heads.get(id);
        const own = known === undefined ? [] : addressesOf(known);
        return {
          draftId: reference,
          subject: head?.subject ?? "",
          to: [...new Set([...(head?.to ?? []), ...own])],
          sentence: staleSentence(draft, known?.name ?? customer),
        };
      });
      await keepGmailKnown(sessionStore, { customers: knownCustomers(book, outcome), stale });
    },
  };
}

/** The subject and the recipients of these letters; each identifier once, its first row. */
function letterHeads(
  rows: readonly (readonly Cell[])[],
  ids: ReadonlySet<string>,
): ReadonlyMap<string, KeptHead> {
  const heads = new Map<string, KeptHead>();
  for (const row of readTable({ sheetId: 0, title: "Courriers", rows }, "Courriers")?.rows ?? []) {
    const id = row.text("Identifiant");
    if (!ids.has(id) || heads.has(id)) continue;
    const to = recipientsOf(row.text("Destinataires")).addresses.map((one) => one.toLowerCase());
    heads.set(id, { subject: row.text("Objet"), to });
  }
  return heads;
}
