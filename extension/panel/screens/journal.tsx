import "../day.css";
import { useId, useMemo, useState } from "preact/hooks";
import type { CustomerKey } from "#shared/model/customer.ts";
import { EVENT_KINDS } from "#shared/model/journal.ts";
import { dayTexts } from "#shared/texts/panel/day.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Empty } from "#shared/view/empty.tsx";
import type { Connector } from "../connector.ts";
import { type JournalQuery, journalSearch, kindsOf, newestFirst } from "../journal-search.ts";
import type { OpenBook } from "../opened.ts";
import { owedCurrency } from "../owed-currency.ts";
import { JournalRow } from "../parts/journal-row.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { Title } from "../parts/title.tsx";
import { WindowList } from "../window-list.tsx";

interface JournalProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly onChanged: (now: OpenBook, said: string) => void;
  readonly onClient: (customer: CustomerKey, currency: string) => void;
}

const PAGE = 40;
const EVERYTHING: JournalQuery = { typed: "", kind: undefined };

/** The journal, newest first, with its search. Nothing is erased: cancelling adds a row. */
export function JournalScreen({ connector, opened, onChanged, onClient }: JournalProps) {
  const texts = panelTexts.journal;
  const { journal, ledger } = opened.book;
  const [query, setQuery] = useState(EVERYTHING);
  const rows = useMemo(() => newestFirst(journal), [journal]);
  const kinds = useMemo(() => kindsOf(journal), [journal]);
  const search = useMemo(() => journalSearch(rows, ledger.directory), [rows, ledger]);
  const found = useMemo(() => search(query), [search, query]);
  const cancelled = useMemo(
    () => new Set(journal.filter(({ kind }) => kind === "annulation").map(({ reference }) => reference)),
    [journal],
  );
  const isSearching = query.typed.trim() !== "" || query.kind !== undefined;
  const toClient = (customer: CustomerKey): void =>
    onClient(customer, owedCurrency(opened, new Set([customer])));
  return (
    <>
      <Title>{texts.title}</Title>
      {rows.length === 0 ? (
        <Empty title={texts.empty} hint={texts.emptyHint} />
      ) : (
        <>
          <div class="stack">
            <SearchField
              label={dayTexts.journal.search}
              hint={dayTexts.journal.searchHint}
              value={query.typed}
              onChange={(typed) => setQuery({ ...query, typed })}
              said={isSearching && found.length > 0 ? dayTexts.journal.found(found.length) : ""}
            />
            <KindChoice kinds={kinds} value={query.kind} onChange={(kind) => setQuery({ ...query, kind })} />
          </div>
          {found.length === 0 ? (
            <>
              <Empty
                title={
                  query.typed.trim() === ""
                    ? dayTexts.journal.nothingOfKind
                    : dayTexts.journal.nothing(query.typed)
                }
                hint={dayTexts.journal.nothingHint}
              />
              <button type="button" class="wide" onClick={() => setQuery(EVERYTHING)}>
                {dayTexts.journal.clear}
              </button>
            </>
          ) : (
            <WindowList
              key={`${query.kind ?? ""} ${query.typed}`}
              class="journal"
              items={found}
              page={PAGE}
              more={texts.more}
              keyOf={(event) => `${event.origin.row} ${event.id}`}
            >
              {(event) => (
                <JournalRow
                  connector={connector}
                  opened={opened}
                  event={event}
                  isCancelled={cancelled.has(event.id)}
                  onChanged={onChanged}
                  onClient={toClient}
                />
              )}
            </WindowList>
          )}
        </>
      )}
    </>
  );
}

function KindChoice(props: {
  readonly kinds: readonly string[];
  readonly value: JournalQuery["kind"];
  readonly onChange: (kind: JournalQuery["kind"]) => void;
}) {
  const id = useId();
  const texts = dayTexts.journal;
  return (
    <div class="field">
      <label class="small" for={id}>
        {texts.kind}
      </label>
      <select
        id={id}
        value={props.value ?? ""}
        onChange={({ currentTarget }) =>
          props.onChange(EVENT_KINDS.find((kind) => kind === currentTarget.value))
        }
      >
        <option value="">{texts.allKinds}</option>
        {props.kinds.map((kind) => (
          <option key={kind} value={kind}>
            {kind}
          </option>
        ))}
      </select>
    </div>
  );
}
