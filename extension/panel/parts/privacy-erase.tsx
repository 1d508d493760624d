import { useState } from "preact/hooks";
import { privacyTexts } from "#shared/texts/panel/privacy.ts";
import type { ErasureCause } from "#shared/texts/privacy.ts";
import { RadioChoice } from "#shared/view/radio-choice.tsx";
import type { EraseLimit } from "#shared/workbook/privacy/erase-limits.ts";
import type { ErasedPart, EraseOrder } from "#shared/workbook/privacy/erase-order.ts";
import type { Connector } from "../connector.ts";
import type { Opened } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

const CAUSES = (["request", "retention"] as const).map(
  (cause) => [cause, privacyTexts.erase.causes[cause]] as const,
);

interface PrivacyEraseProps {
  readonly connector: Connector;
  readonly order: EraseOrder;
  readonly cause: ErasureCause;
  readonly onErased: (now: Opened, said: string, cause: ErasureCause) => void;
  /** Why the last attempt wrote nothing; it outlives this form, which begins again when the workbook is another one. */
  readonly refusal: string;
  readonly onRefusal: (said: string) => void;
  readonly onRefused: (now: Opened) => void;
}

/** What erasing would change, what stays and why; then, once it was read, the button. */
export function PrivacyErase(props: PrivacyEraseProps) {
  const { connector, order, cause: first, refusal, onErased, onRefusal, onRefused } = props;
  const texts = privacyTexts.erase;
  const [cause, setCause] = useState<ErasureCause>(first);
  const [isRead, setRead] = useState(false);
  const erase = useAction(async () => {
    onRefusal("");
    const now = await connector.erasePersonal(order, cause);
    if (now.kind === "done") onErased(now.opened, now.said, cause);
    else {
      setRead(false);
      onRefusal(now.said);
      onRefused(now.opened);
    }
  });
  const { changes, limits, scope } = order;
  const failure = refusal === "" ? erase.failure : ({ message: refusal, remedy: "retry" } as const);
  const nothing = changes.length === 0;
  return (
    <section aria-labelledby="privacy-erase">
      <h3 id="privacy-erase">{texts.title}</h3>
      {limits.length > 0 && (
        <ul class="told">
          {limits.map((limit) => (
            <li key={JSON.stringify(limit)}>{limitWords(limit)}</li>
          ))}
        </ul>
      )}
      <p>{openingWords(scope, nothing)}</p>
      {!nothing && (
        <>
          <h4>{texts.changes}</h4>
          <ul class="told">
            {changes.map((part) => (
              <li key={part.tab}>{changeWords(part, order.pseudonym)}</li>
            ))}
          </ul>
        </>
      )}
      <Stays order={order} />
      {failure !== undefined && <Problem failure={failure} />}
      {!nothing && (
        <form
          class="entry"
          onSubmit={(event) => {
            event.preventDefault();
            if (isRead) erase.run();
          }}
        >
          {scope === "full" && (
            <RadioChoice legend={texts.cause} stacked options={CAUSES} value={cause} onChange={setCause} />
          )}
          <label class="choice">
            <input
              type="checkbox"
              checked={isRead}
              onChange={(event) => setRead(event.currentTarget.checked)}
            />
            <span>{texts.understood}</span>
          </label>
          <button type="submit" class="wide" disabled={!isRead || erase.busy}>
            {scope === "full" ? texts.act(order.name) : texts.actLimited(order.name)}
          </button>
        </form>
      )}
    </section>
  );
}

function openingWords(scope: EraseOrder["scope"], nothing: boolean): string {
  const texts = privacyTexts.erase;
  if (scope === "full") return nothing ? texts.nothing : texts.full;
  return `${texts.limited} ${nothing ? texts.nothingNow : texts.limitedLeft}`;
}

/** What is not touched: accounting records, the owner's own columns, what lies outside the workbook. */
function Stays({ order }: { readonly order: EraseOrder }) {
  const texts = privacyTexts.erase;
  const { kept, ownColumns, sharedRow, changes, scope } = order;
  const lines = [
    ...(kept.length === 0 ? [] : [texts.kept(kept)]),
    ...(ownColumns.length === 0 ? [] : [texts.ownColumns(ownColumns)]),
    ...(sharedRow ? [texts.sharedRow] : []),
    ...(changes.length === 0 ? [] : [texts.elsewhere]),
    ...(scope === "full" && changes.some(({ tab }) => tab !== "Clients") ? [texts.proofs] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <>
      <h4>{texts.stays}</h4>
      <ul class="told">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** What erasing changes in a tab, in words. */
export function changeWords({ tab, rows, columns }: ErasedPart, pseudonym: string): string {
  const texts = privacyTexts.erase;
  if (tab === "Journal" || tab === "Courriers") return texts[tab](rows.length, pseudonym);
  return texts.Clients(rows.length, columns);
}

function limitWords(limit: EraseLimit): string {
  const { limits } = privacyTexts.erase;
  switch (limit.code) {
    case "owed":
    case "credit":
      return limits[limit.code](limit.amount, limit.currency);
    case "unsettled":
      return limits.unsettled(limit.count);
    case "unreadable":
      return limits.unreadable(limit.tab, limit.rows);
    case "past-day":
      return limits["past-day"](limit.day);
  }
}
