import { useContext } from "preact/hooks";
import type { GuardFinding } from "#shared/model/formal-notice.ts";
import { formalTexts } from "#shared/texts/panel/formal-notice.ts";
import { TextArea } from "#shared/view/text-area.tsx";
import { ToPaymentsContext } from "../book-place.ts";
import type { Connector } from "../connector.ts";
import { OpenWorkbook } from "./open-workbook.tsx";

interface FormalGuardProps {
  readonly connector: Connector;
  readonly findings: readonly GuardFinding[];
  /** `false`: there is no letter to confirm anything about. */
  readonly claims: boolean;
  /** Earlier steps are skipped: the owner says why. */
  readonly skips: boolean;
  readonly confirmed: boolean;
  readonly reason: string;
  /** After a click that could not go on: what is missing is said. */
  readonly asked: boolean;
  readonly onConfirmed: (confirmed: boolean) => void;
  readonly onReason: (reason: string) => void;
}

/** What stands in the way of a formal notice, then what the owner must have looked at before it. */
export function FormalGuard(props: FormalGuardProps) {
  const { connector, findings, claims, skips, confirmed, reason, asked, onConfirmed, onReason } = props;
  const texts = formalTexts.guard;
  const toPayments = useContext(ToPaymentsContext);
  const blocking = findings.filter((finding) => finding.blocking);
  const others = findings.filter((finding) => !finding.blocking);
  if (findings.length === 0) return <p class="soft">{texts.clear}</p>;
  return (
    <>
      {blocking.length > 0 && (
        <section class="problem-list" aria-labelledby="guard-blocking">
          <h3 id="guard-blocking">{texts.blocking}</h3>
          <Findings findings={blocking} />
          <p class="soft small">{texts.blockingHint}</p>
          {toPayments !== undefined && blocking.some(({ code }) => code === "credits") && (
            <button type="button" onClick={toPayments}>
              {texts.payments}
            </button>
          )}
          <OpenWorkbook connector={connector} />
        </section>
      )}
      {others.length > 0 && (claims || blocking.length === 0) && (
        <section class="warnings" aria-labelledby="guard-confirm">
          <h3 id="guard-confirm">{texts.confirm}</h3>
          <Findings findings={others} />
          {blocking.length === 0 && (
            <>
              {skips && (
                <TextArea
                  label={texts.reason}
                  hint={texts.reasonHint}
                  value={reason}
                  error={asked && reason.trim() === "" ? texts.reasonMissing : undefined}
                  onChange={onReason}
                />
              )}
              <label class="confirm">
                <input
                  type="checkbox"
                  checked={confirmed}
                  aria-invalid={asked && !confirmed}
                  aria-describedby={asked && !confirmed ? "confirm-error" : undefined}
                  onChange={(event) => onConfirmed(event.currentTarget.checked)}
                />
                <span>{texts.confirmed}</span>
              </label>
              {asked && !confirmed && (
                <p class="field-error" id="confirm-error" role="alert">
                  {texts.confirmMissing}
                </p>
              )}
            </>
          )}
        </section>
      )}
    </>
  );
}

function Findings({ findings }: { readonly findings: readonly GuardFinding[] }) {
  return (
    <ul>
      {findings.map(({ code, message }) => (
        <li key={`${code} ${message}`}>{message}</li>
      ))}
    </ul>
  );
}
