import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";
import { addDays } from "#shared/base/day.ts";
import { formatNumber } from "#shared/base/french-format.ts";
import { planAgreed } from "#shared/dunning/commitment-events.ts";
import { type PlanErrors, readPlan, type TypedPlan } from "#shared/entry/plan-draft.ts";
import type { Instalment, PlanInterest } from "#shared/model/commitments.ts";
import { type CustomerKey, debtorQuality } from "#shared/model/customer.ts";
import type { Allocation } from "#shared/model/ledger.ts";
import type { PlanPart } from "#shared/model/plan.ts";
import { planTexts } from "#shared/texts/plan-forms.ts";
import { PlanPreview } from "#shared/view/entry/plan-table.tsx";
import { PlanTerms } from "#shared/view/entry/plan-terms.tsx";
import { planLetterOrder } from "#shared/workbook/side-letters.ts";
import type { Connector } from "../connector.ts";
import type { DraftingChoice, OpenBook } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";
import { SideLetterCard } from "./side-letter-card.tsx";

interface PlanBuilderProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: CustomerKey;
  readonly currency: string;
  readonly drafting: DraftingChoice;
  /** What may be spread over time. */
  readonly parts: readonly PlanPart[];
  /** What an offer proposes already. */
  readonly from?: readonly Instalment[];
  readonly offer?: string;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

const NO_ERRORS: PlanErrors = {};
const FIRST_AFTER_DAYS = 14;

/** An instalment plan: how it is cut, what it comes to, its letter, and the customer's agreement, without which it holds nothing. */
export function PlanBuilder(props: PlanBuilderProps) {
  const { connector, opened, customer, currency, drafting, parts, offer, onChanged } = props;
  const texts = planTexts;
  const { book, outcome } = opened;
  const known = book.ledger.directory.get(customer);
  const isConsumer = known !== undefined && debtorQuality(known.segment) === "particulier";
  const [typed, setTyped] = useState<TypedPlan>(() => firstTyped(props, isConsumer));
  const [asked, setAsked] = useState(false);
  const means = useId();
  const reading = useMemo(
    () => readPlan(typed, parts, book.asOf, currency),
    [typed, parts, book.asOf, currency],
  );
  const plan = reading.kind === "plan" ? reading : undefined;
  // The empty form is not covered with errors: they come with what is typed wrong, or with the first click.
  const errors = reading.kind === "errors" && (asked || isTouched(typed)) ? reading.errors : NO_ERRORS;
  const set = (change: Partial<TypedPlan>): void => setTyped({ ...typed, ...change });

  // Other terms are another letter: each gets its own identifiers.
  const terms = JSON.stringify([plan?.instalments, plan?.invoices, typed.interest, typed.means]);
  const ids = useRef({ terms: "", mail: "", paper: "" });
  if (ids.current.terms !== terms) {
    ids.current = { terms, mail: connector.newId(), paper: connector.newId() };
  }
  const letters = useMemo(() => {
    if (plan === undefined) return undefined;
    const proposal = {
      customer,
      currency,
      invoices: plan.invoices,
      instalments: plan.instalments,
      interest: typed.interest,
      means: typed.means,
    };
    const order = (id: string) => planLetterOrder(book, outcome, proposal, id);
    return { mail: order(ids.current.mail), paper: order(ids.current.paper) };
  }, [terms, book, outcome]);

  return (
    <div class="stack">
      <p class="warnings small">{texts.holds}</p>
      <PlanTerms
        shares={parts}
        typed={typed}
        errors={errors}
        currency={currency}
        today={book.asOf}
        isConsumer={isConsumer}
        onChange={set}
      />
      <div class="field">
        <label for={means}>{texts.means}</label>
        <select
          id={means}
          value={typed.means}
          onChange={(event) => set({ means: event.currentTarget.value })}
        >
          {texts.meansChoices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      </div>
      <div aria-live="polite" class="stack">
        {plan !== undefined && <PlanPreview instalments={plan.instalments} currency={currency} />}
        {plan?.notices.map((notice) => (
          <p key={notice} class="soft small">
            {notice}
          </p>
        ))}
      </div>
      {letters !== undefined && (
        <SideLetterCard
          key={terms}
          connector={connector}
          drafting={drafting}
          byMail={letters.mail}
          onPaper={letters.paper}
          label={texts.byMail}
          hint={texts.letterHint}
          seeLabel={texts.letter}
          onChanged={onChanged}
        />
      )}
      <Agreement
        connector={connector}
        opened={opened}
        customer={customer}
        plan={plan}
        interest={typed.interest}
        offer={offer}
        onAsked={() => setAsked(true)}
        onChanged={onChanged}
      />
    </div>
  );
}

function firstTyped({ parts, from, opened }: PlanBuilderProps, isConsumer: boolean): TypedPlan {
  const rows = (from ?? []).map(({ day, amount }) => ({ day, amount: formatNumber(amount) }));
  return {
    shape: rows.length > 0 ? "dates" : "equal",
    count: "3",
    firstDay: addDays(opened.book.asOf, FIRST_AFTER_DAYS),
    rows: rows.length > 0 ? rows : [{ day: "", amount: "" }],
    interest: isConsumer ? "waived" : "waived-if-kept",
    means: planTexts.meansChoices[0] ?? "",
    invoices: parts.map(({ open }) => open.item.number),
  };
}

function isTouched({ shape, count, firstDay, rows }: TypedPlan): boolean {
  if (shape === "equal") return count !== "" && firstDay !== "";
  return rows.some(({ day, amount }) => day !== "" || amount !== "");
}

interface AgreementProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  readonly customer: CustomerKey;
  readonly plan:
    | { readonly instalments: readonly Instalment[]; readonly invoices: readonly Allocation[] }
    | undefined;
  readonly interest: PlanInterest;
  readonly offer: string | undefined;
  readonly onAsked: () => void;
  readonly onChanged: (now: OpenBook, said?: string) => void;
}

/** The customer said yes: one row of the journal, from which the plan holds. */
function Agreement({
  connector,
  opened,
  customer,
  plan,
  interest,
  offer,
  onAsked,
  onChanged,
}: AgreementProps) {
  const texts = planTexts;
  const { book } = opened;
  const id = useRef(connector.newId());
  const box = useRef<HTMLDivElement>(null);
  const agree = useAction(async () => {
    onAsked();
    const [first] = plan?.instalments ?? [];
    if (plan === undefined || first === undefined) return;
    const event = planAgreed({
      id: id.current,
      day: book.asOf,
      customer,
      invoices: plan.invoices,
      instalments: plan.instalments,
      interest,
      ...(book.settings.author === undefined ? {} : { author: book.settings.author }),
      ...(offer === undefined ? {} : { offer }),
    });
    const now = await connector.record(event);
    id.current = connector.newId();
    onChanged(now, texts.agreedDone(plan.instalments.length, first.day));
  });
  useEffect(() => {
    if (agree.failure !== undefined) box.current?.scrollIntoView({ block: "nearest" });
  }, [agree.failure]);
  return (
    <div class="deed" ref={box}>
      <button type="button" class="main wide" disabled={agree.busy} onClick={() => agree.run()}>
        {texts.agreed}
      </button>
      <p class="soft small">{texts.agreedHint}</p>
      {agree.failure !== undefined && <Problem failure={agree.failure} />}
    </div>
  );
}
