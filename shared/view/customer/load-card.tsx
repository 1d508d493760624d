import { formatDay } from "../../base/french-format.ts";
import { customerTexts } from "../../texts/customer-page.ts";
import type { CustomerLoad, SaidDay } from "../../workbook/customer-load.ts";

const words = customerTexts.load;

/** How much the customer was reached this month, and when a message, a call or a formal notice may come next, and why. */
export function LoadCard({ load }: { readonly load: CustomerLoad }) {
  const { cap, capDays, days, today, message, call, formalNotice } = load;
  const done = days.length;
  // Outside the cap: said where it may come on another day than a message, not as an invitation.
  const apart = formalNotice.day !== message.day;
  const next = together([
    [words.message, message],
    [words.call, call],
    ...(apart ? ([[words.formalNotice, formalNotice]] as const) : []),
  ]);
  return (
    <section class="card" aria-labelledby="load">
      <div class="line-top">
        <h2 id="load">{words.title}</h2>
        <Meter done={done} cap={cap} />
      </div>
      <p>{words.count(done, cap, capDays)}</p>
      {done > 0 && <p class="soft small">{words.days(days.map(formatDay))}</p>}
      <dl class="possible">
        {next.map(([label, possible]) => (
          <div key={label}>
            <dt>{words.possible(label)}</dt>
            <dd>
              <span class="strong">{possible.day <= today ? words.now : words.from(possible.day)}</span>
              {possible.why !== "" && <span class="soft small">{possible.why}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <p class="soft small">{words.why}</p>
    </section>
  );
}

/** What may come on the same day for the same reason is said once. */
function together(all: readonly (readonly [string, SaidDay])[]): readonly (readonly [string, SaidDay])[] {
  const groups: { readonly names: string[]; readonly possible: SaidDay }[] = [];
  for (const [name, possible] of all) {
    const same = groups.find(
      (group) => group.possible.day === possible.day && group.possible.why === possible.why,
    );
    if (same === undefined) groups.push({ names: [name], possible });
    else same.names.push(name);
  }
  return groups.map(({ names, possible }) => [words.listed(names), possible]);
}

/** One mark a contact that the cap allows, those already used filled; the sentence beside it says the same. */
function Meter({ done, cap }: { readonly done: number; readonly cap: number }) {
  return (
    <span class={`meter${done >= cap ? " full" : ""}`} role="img" aria-label={words.meter(done, cap)}>
      {Array.from({ length: Math.max(cap, done) }, (_, index) => (
        <span key={index + 1} class={index < done ? "used" : undefined} />
      ))}
    </span>
  );
}
