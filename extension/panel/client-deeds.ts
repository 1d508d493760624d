import { useRef, useState } from "preact/hooks";
import { columnLetter } from "#shared/base/column-letter.ts";
import type { ContactChange } from "#shared/entry/contact-form.ts";
import type { EntryOrder } from "#shared/entry/entry-order.ts";
import { entryRows } from "#shared/entry/entry-rows.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import { customerTexts } from "#shared/texts/customer-page.ts";
import type { CustomerDeeds } from "#shared/view/customer/deeds.ts";
import type { JustChanged } from "./commitment-props.ts";
import type { Connector } from "./connector.ts";
import { type Failure, failureOf } from "./failure.ts";
import type { OpenBook, Opened } from "./opened.ts";

/** What was just done from a customer's page, with its way back. */
interface JustDone {
  readonly said: string;
  /** `undefined`: nothing to take back. */
  readonly undo?: () => void;
}

/** What the parts of a customer's page ask for, done through the connector; one piece of work at a time. */
export interface ClientWork {
  readonly deeds: CustomerDeeds;
  readonly done: JustDone | undefined;
  readonly failure: Failure | undefined;
  /** Tells of rows that another part wrote. */
  readonly tell: (now: OpenBook, changed?: JustChanged) => void;
  readonly clear: () => void;
}

interface ClientWorkProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: CustomerKey;
  readonly currency: string;
  /** There is a workbook in Google to show a cell of. */
  readonly online: boolean;
  readonly onChanged: (now: Opened) => void;
}

/** The work of a customer's page: notes, cancellations, contact; each verified, each once. */
export function useClientWork(props: ClientWorkProps): ClientWork {
  const { connector, opened, customer, currency, online, onChanged } = props;
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<JustDone | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const running = useRef(false);
  // A note that failed on its way may have been carried out: asked again, it bears the same identifiers.
  const ids = useRef<{ readonly about: string; readonly ids: EntryOrder["ids"] } | undefined>(undefined);

  async function work(act: () => Promise<boolean>): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setDone(undefined);
    setFailure(undefined);
    try {
      return await act();
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  const refuse = (message: string): false => {
    setFailure({ message, remedy: "retry" });
    return false;
  };

  const cancel = (given: readonly string[]): Promise<boolean> =>
    work(async () => {
      onChanged(await connector.cancelAll(given));
      setDone({ said: customerTexts.note.undone });
      return true;
    });

  const save = (changes: readonly ContactChange[]): Promise<boolean> =>
    work(async () => {
      const now = await connector.saveContact(customer, changes);
      onChanged(now.opened);
      if (now.kind === "refused") return refuse(now.said);
      const { said, undo } = now;
      setDone(undo.length === 0 ? { said } : { said, undo: () => void save(undo) });
      return true;
    });

  const goTo = (tab: string, row: number, column: number): void => {
    const { sources, ourTabs } = opened.book;
    const sheetId =
      sources.find((one) => one.tab === tab)?.sheetId ??
      Object.entries(ourTabs).find(([name]) => name === tab)?.[1];
    void connector.openWorkbook(sheetId, `${columnLetter(column - 1)}${row}`);
  };

  return {
    deeds: {
      busy,
      note: (noted) =>
        work(async () => {
          const about = `${noted.kind} ${"event" in noted ? noted.event : ""} ${"about" in noted ? noted.about : ""}`;
          const kept = ids.current?.about === about ? ids.current.ids : newIds(connector);
          ids.current = { about, ids: kept };
          const order = { ...noted, customer, currency, ids: kept } as EntryOrder;
          const entry = entryRows(opened.book, opened.outcome, order);
          if (entry.kind === "refused") return refuse(entry.message);
          const now = await connector.recordAll(entry.rows);
          ids.current = undefined;
          onChanged(now);
          const written = entry.rows.map(({ id }) => id);
          setDone({ said: entry.said(now.outcome.plan), undo: () => void cancel(written) });
          return true;
        }),
      cancel,
      save,
      goTo: online ? goTo : undefined,
    },
    done,
    failure,
    tell(now, changed) {
      onChanged(now);
      setFailure(undefined);
      setDone(changed && { said: changed.said, undo: () => void cancel(changed.ids) });
    },
    clear() {
      setDone(undefined);
      setFailure(undefined);
    },
  };
}

function newIds(connector: Connector): EntryOrder["ids"] {
  return { first: connector.newId(), next: connector.newId() };
}
