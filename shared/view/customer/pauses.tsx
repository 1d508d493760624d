import { formatDay } from "../../base/french-format.ts";
import { customerTexts } from "../../texts/customer-page.ts";
import type { CustomerPage } from "../../workbook/customer-page.ts";
import type { CustomerDeeds } from "./deeds.ts";

const words = customerTexts.commitments;

interface PausesProps {
  readonly pauses: CustomerPage["pauses"];
  readonly deeds: CustomerDeeds;
}

/** What suspends the reminders because the owner said so, each with its end and the way to end it now. */
export function Pauses({ pauses, deeds }: PausesProps) {
  if (pauses.length === 0) return null;
  return (
    <>
      <h3>{words.pauses}</h3>
      <ul class="points">
        {pauses.map(({ id, kind, day, until, words: said, invoices }) => (
          <li key={`${id} ${day}`}>
            <p class="strong">
              {kind === "dossier transmis"
                ? words.handedOver
                : until === undefined
                  ? words.pauseOpen
                  : words.pauseUntil(until)}
            </p>
            <p class="line-facts">
              <span>{words.pausedOn(day)}</span>
              {invoices.length > 0 && <span>{invoices.join(", ")}</span>}
              {said !== "" && <span>{said}</span>}
            </p>
            {id !== "" && (
              <button
                type="button"
                class="link"
                disabled={deeds.busy}
                aria-label={`${words.resume}\u00a0: ${said === "" ? formatDay(day) : said}`}
                onClick={() => void deeds.note({ kind: "resume", about: id, typed: {} })}
              >
                {words.resume}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
