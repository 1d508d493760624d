import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { EntryOrder } from "#shared/entry/entry-order.ts";
import { customerTexts } from "#shared/texts/customer-page.ts";
import { Commitments } from "#shared/view/customer/commitments.tsx";
import { ContactCard } from "#shared/view/customer/contact-card.tsx";
import type { CustomerDeeds } from "#shared/view/customer/deeds.ts";
import { ExposureCard } from "#shared/view/customer/exposure-card.tsx";
import { InvoiceList } from "#shared/view/customer/invoice-list.tsx";
import { LoadCard } from "#shared/view/customer/load-card.tsx";
import { NextCard } from "#shared/view/customer/next-card.tsx";
import { NoteCard } from "#shared/view/customer/note-card.tsx";
import { Notice } from "#shared/view/notice.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import { Timeline } from "#shared/view/timeline.tsx";
import type { CustomerState, EntryDone } from "../../customer/contract.ts";
import { FailureNotice } from "../failure-notice.tsx";
import { Page } from "../page.tsx";
import type { Server } from "../server.ts";
import { READING_FAILED } from "../use-reading.ts";
import { useWork } from "../use-work.ts";
import { type EntryIds, newIds } from "./new-id.ts";
import "#shared/view/entry/entry.css";
import "#shared/view/customer/customer.css";

const words = customerTexts.page;

/** A customer's page: what comes next and why, what it owes, what it said; and what the owner notes of it. */
export function CustomerView(props: {
  readonly server: Server;
  readonly customer: string;
  readonly back: () => void;
  /** Something was written: what is shown elsewhere is out of date until the tabs are refreshed. */
  readonly changed: (refreshed: boolean) => void;
}) {
  const { server, customer, changed } = props;
  const [state, setState] = useState<CustomerState>();
  const [done, setDone] = useState<Pick<EntryDone, "sentence" | "ids">>();
  const [shown, setShown] = useState("");
  const [currency, setCurrency] = useState("");
  const { doing, failure, run } = useWork(words.reading);
  const busy = doing !== "";

  const read = useCallback(
    (wanted: string) =>
      run(words.reading, READING_FAILED, async () => setState(await server.customerPage(customer, wanted))),
    [server, customer, run],
  );
  useEffect(() => {
    void read("");
  }, [read]);

  // A request that failed on its way may have been carried out: asked again, it bears the same identifiers.
  const ids = useRef<{ readonly about: string; readonly ids: EntryIds } | undefined>(undefined);
  const write = async (what: string, work: () => Promise<EntryDone>, undoes = true): Promise<boolean> => {
    setDone(undefined);
    setShown("");
    return run(what, words.impossible, async () => {
      const answer = await work();
      setState(answer.state);
      setDone({ sentence: answer.sentence, ids: undoes ? answer.ids : [] });
      changed(false);
    });
  };
  const deeds: CustomerDeeds = {
    busy,
    async note(noted) {
      const about = `${noted.kind} ${"event" in noted ? noted.event : ""} ${"about" in noted ? noted.about : ""}`;
      if (ids.current?.about !== about) ids.current = { about, ids: newIds() };
      const order = {
        ...noted,
        customer,
        currency: state?.page.currency ?? "",
        ids: ids.current.ids,
      } as EntryOrder;
      const through = await write(words.recording, () => server.recordEvents(order));
      if (through) ids.current = undefined;
      return through;
    },
    cancel: (given) => write(words.recording, () => server.cancelEvents(customer, currency, given), false),
    save: (changes) => write(words.saving, () => server.saveContact(customer, currency, changes), false),
    goTo(tab, row, column) {
      setShown("");
      void run("", customerTexts.invoices.go, async () => {
        await server.goToCell(tab, row, column);
        setShown(customerTexts.invoices.shown(tab, row));
      });
    },
  };
  return (
    <Page
      title={state?.page.name ?? customerTexts.list.title}
      back={props.back}
      busy={doing === words.recording || doing === words.saving}
      status={busy ? doing : shown}
    >
      {failure && <FailureNotice failure={failure} />}
      {done !== undefined && (
        <Notice focus key={done.sentence}>
          <p>{done.sentence}</p>
          {done.ids.length > 0 && (
            <button type="button" class="link" disabled={busy} onClick={() => void deeds.cancel(done.ids)}>
              {customerTexts.note.undo}
            </button>
          )}
        </Notice>
      )}
      {state === undefined && busy && <Skeleton />}
      {state !== undefined && (
        <Parts
          state={state}
          deeds={deeds}
          choose={(wanted) => {
            setCurrency(wanted);
            void read(wanted);
          }}
        />
      )}
    </Page>
  );
}

function Parts(props: {
  readonly state: CustomerState;
  readonly deeds: CustomerDeeds;
  readonly choose: (currency: string) => void;
}) {
  const { state, deeds } = props;
  const { page, entry } = state;
  return (
    <>
      <NextCard page={page} />
      <ExposureCard page={page} busy={deeds.busy} choose={props.choose} />
      <LoadCard load={page.load} />
      <NoteCard entry={entry} deeds={deeds} />
      <Commitments page={page} deeds={deeds} />
      <InvoiceList page={page} deeds={deeds} />
      <ContactCard contact={page.contact} deeds={deeds} />
      <Timeline page={page} deeds={deeds} />
    </>
  );
}
