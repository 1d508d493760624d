import { useState } from "preact/hooks";
import { ratesTexts } from "#shared/texts/panel/rates.ts";
import { Field } from "#shared/view/field.tsx";
import { Fold } from "#shared/view/fold.tsx";
import type { PolicyChange } from "../../policy/policy-change.ts";
import { rateRow } from "../../policy/rate-row.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook, Opened } from "../opened.ts";
import {
  NO_RATES,
  readRates,
  type TypedRates,
  type UnknownHalfYear,
  unknownHalfYears,
} from "../rate-form.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";
import { UndoNotice } from "./undo-notice.tsx";

export interface RatesNoticeProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly onChanged: (now: Opened, said?: string) => void;
}

/** The legal rates of half-years that nobody knows yet, to add to `Réglages` with their source; nothing when all are known. */
export function RatesNotice({ connector, opened, onChanged }: RatesNoticeProps) {
  const texts = ratesTexts;
  const [undo, setUndo] = useState<PolicyChange | undefined>(undefined);
  const [said, setSaid] = useState("");
  const unknown = unknownHalfYears(opened.today, opened.book.settings);
  const change = useAction(async (wanted: PolicyChange) => {
    const now = await connector.changePolicy(wanted);
    setSaid(now.said);
    setUndo(now.undo);
    onChanged(now.opened, "");
  });
  if (unknown.length === 0 && said === "") return null;
  return (
    <>
      {unknown.map((half) => (
        <section key={half.halfYear} class="card" aria-label={texts.title(half.halfYear)}>
          <h2>{texts.title(half.halfYear)}</h2>
          <p>
            {half.begun
              ? texts.missing(half.halfYear, half.begins)
              : texts.coming(half.halfYear, half.begins)}
          </p>
          <RateEntry opened={opened} half={half} busy={change.busy} onSave={(wanted) => change.run(wanted)} />
        </section>
      ))}
      <UndoNotice
        said={said}
        word={texts.undo}
        busy={change.busy}
        onUndo={undo === undefined ? undefined : () => change.run(undo)}
      />
      {change.failure !== undefined && <Problem failure={change.failure} />}
    </>
  );
}

interface RateEntryProps {
  readonly opened: OpenBook;
  readonly half: UnknownHalfYear;
  readonly busy: boolean;
  readonly onSave: (change: PolicyChange) => void;
}

/** Two rates and their source; a row that the owner began is left to them. */
function RateEntry({ opened, half, busy, onSave }: RateEntryProps) {
  const texts = ratesTexts;
  const { halfYear, begins, begun } = half;
  const [typed, setTyped] = useState<TypedRates>(NO_RATES);
  const [asked, setAsked] = useState(false);
  const there = rateRow(opened.book, halfYear);
  if (there.kind !== "none") {
    return (
      <p>
        {there.kind === "empty" ? texts.emptyRow(halfYear, there.row) : texts.filledRow(halfYear, there.row)}
      </p>
    );
  }
  const reading = readRates(halfYear, typed);
  const errors = asked && reading.kind === "errors" ? reading.errors : {};
  const set = (change: Partial<TypedRates>): void => setTyped({ ...typed, ...change });
  return (
    <Fold title={texts.open}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (reading.kind === "rates") onSave({ kind: "rates", rates: reading.rates });
        }}
      >
        <p class="soft small">{texts.where}</p>
        {!begun && <p class="soft small">{texts.before(begins)}</p>}
        <Field
          label={texts.refi}
          hint={texts.refiHint}
          inputMode="decimal"
          value={typed.refi}
          onChange={(refi) => set({ refi })}
          error={errors.refi}
        />
        <Field
          label={texts.legal}
          hint={texts.legalHint}
          inputMode="decimal"
          value={typed.legal}
          onChange={(legal) => set({ legal })}
          error={errors.legal}
        />
        <Field
          label={texts.source}
          hint={texts.sourceHint}
          value={typed.source}
          onChange={(source) => set({ source })}
          error={errors.source}
        />
        <button type="submit" disabled={busy}>
          {texts.save(halfYear)}
        </button>
      </form>
    </Fold>
  );
}
