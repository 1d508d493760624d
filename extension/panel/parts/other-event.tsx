import { useRef, useState } from "preact/hooks";
import { dayOrUndefined } from "#shared/base/day.ts";
import type { NewEvent } from "#shared/dunning/events.ts";
import type { PlanLine } from "#shared/model/plan.ts";
import { panelTexts } from "../../texts/panel.ts";
import { invoicesOf, typedAmount } from "../call-events.ts";
import type { Connector, OpenBook } from "../connector.ts";
import { useAction } from "../use-action.ts";
import { Field } from "./field.tsx";
import { Fold } from "./fold.tsx";
import { Problem } from "./notice.tsx";

type OtherKind = keyof typeof panelTexts.other.kinds;
const KINDS = Object.entries(panelTexts.other.kinds) as [OtherKind, string][];
const DATED: Readonly<Partial<Record<OtherKind, string>>> = panelTexts.other.dayFor;
const WITH_AMOUNT: readonly OtherKind[] = ["promesse", "annoncé payé", "litige ouvert", "passage en perte"];
const ENTERING: readonly OtherKind[] = ["promesse", "annoncé payé", "litige ouvert", "message reçu"];

interface OtherEventProps {
  readonly connector: Connector;
  readonly from: OpenBook;
  readonly line: PlanLine;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** What the customer said or the owner decided, apart from this reminder: one row in the journal. */
export function OtherEvent({ connector, from, line, onChanged }: OtherEventProps) {
  const texts = panelTexts.other;
  const { book } = from;
  const id = useRef(connector.newId());
  const [kind, setKind] = useState<OtherKind>("promesse");
  const [on, setOn] = useState("");
  const [amountText, setAmountText] = useState("");
  const [motive, setMotive] = useState("");
  const [asked, setAsked] = useState(false);

  const day = dayOrUndefined(on);
  const amount = typedAmount(amountText);
  const needsDay = kind === "promesse" || kind === "pause";
  const dayError = needsDay && day === undefined ? texts.dayNeeded : undefined;
  const needsMotive = kind === "note" || kind === "litige ouvert" || kind === "message reçu";
  const motiveError = needsMotive && motive.trim() === "" ? texts.motiveMissing : undefined;
  const amountError = amount === "unreadable" ? panelTexts.call.amountUnreadable : undefined;

  const save = useAction(async () => {
    setAsked(true);
    if (dayError !== undefined || motiveError !== undefined || amount === "unreadable") return;
    const event: NewEvent = {
      id: id.current,
      day: book.asOf,
      customer: line.customer,
      invoices: invoicesOf(line),
      kind,
      direction: ENTERING.includes(kind) ? "entrant" : undefined,
      amount: WITH_AMOUNT.includes(kind) ? amount : undefined,
      promisedDay: DATED[kind] === undefined ? undefined : day,
      motive: motive.trim() === "" ? undefined : motive.trim(),
      author: book.settings.author,
    };
    const now = await connector.record(event);
    id.current = connector.newId();
    setMotive("");
    setAmountText("");
    setAsked(false);
    onChanged(now, texts.saved);
  });
  const dayLabel = DATED[kind];
  return (
    <Fold title={texts.summary}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.run();
        }}
      >
        <div class="field">
          <label for="other-kind">{texts.kind}</label>
          <select
            id="other-kind"
            value={kind}
            onChange={(event) =>
              setKind(KINDS.find(([value]) => value === event.currentTarget.value)?.[0] ?? kind)
            }
          >
            {KINDS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        {dayLabel !== undefined && (
          <Field
            label={dayLabel}
            type="date"
            min={book.asOf}
            value={on}
            onChange={setOn}
            error={asked ? dayError : undefined}
          />
        )}
        {WITH_AMOUNT.includes(kind) && (
          <Field
            label={texts.amount}
            inputMode="decimal"
            value={amountText}
            onChange={setAmountText}
            error={amountError}
          />
        )}
        <Field
          label={texts.motive}
          value={motive}
          onChange={setMotive}
          error={asked ? motiveError : undefined}
        />
        <button type="submit" disabled={save.busy}>
          {texts.save}
        </button>
      </form>
      {save.failure !== undefined && <Problem failure={save.failure} />}
    </Fold>
  );
}
