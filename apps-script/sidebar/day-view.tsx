import { useState } from "preact/hooks";
import type { Day } from "#shared/base/day.ts";
import { formatDay } from "#shared/base/french-format.ts";
import { Fold } from "#shared/view/fold.tsx";
import { PlanLine } from "#shared/view/plan-line.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import { DAY_CHANNELS, type DayChannel, type DayLine, type DayPlace } from "../sidebar-contract.ts";
import { FailureNotice } from "./failure-notice.tsx";
import { Page } from "./page.tsx";
import { POLICY_WORDS } from "./policy-words.ts";
import type { Server } from "./server.ts";
import { useReading } from "./use-reading.ts";

const words = POLICY_WORDS.day;
const PLACES: readonly DayPlace[] = ["first", "today", "beyond", "check"];
/** No choice made: a name of nobody is a choice too. */
const EVERYONE = "*";

/** The day's list, a person's own when one is chosen, a channel's when one is. */
export function DayView(props: {
  readonly server: Server;
  readonly back: () => void;
  readonly openCustomer: (key: string) => void;
}) {
  const { server, back } = props;
  const [person, setPerson] = useState(EVERYONE);
  const [channel, setChannel] = useState<DayChannel | "">("");
  const { state, doing, failure } = useReading(words.reading, () => server.dayList());

  const lines = (state?.lines ?? []).filter(
    (line) => (person === EVERYONE || line.person === person) && (channel === "" || line.channel === channel),
  );
  const placeOf = (line: DayLine): DayPlace => (person === EVERYONE ? line.place : line.ownPlace);
  const people = state?.people ?? [];
  const isChosen = person !== EVERYONE || channel !== "";
  return (
    <Page
      title={words.title}
      back={back}
      status={doing !== "" ? doing : isChosen ? words.shown(lines.length) : ""}
    >
      {failure && <FailureNotice failure={failure} />}
      {state === undefined && doing !== "" && <Skeleton />}
      {state !== undefined && state.lines.length === 0 && <p class="empty">{words.none}</p>}
      {state !== undefined && state.lines.length > 0 && (
        <>
          <p class="soft">
            Au{"\u00a0"}
            {formatDay(state.asOf as Day)}
          </p>
          <div class="filters">
            <label>
              {words.person}
              <select value={person} onChange={(event) => setPerson(event.currentTarget.value)}>
                <option value={EVERYONE}>{words.everyone}</option>
                {people.map((name) => (
                  <option key={name} value={name}>
                    {name === "" ? words.nobody : name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {words.channel}
              <select
                value={channel}
                onChange={(event) => {
                  const chosen = event.currentTarget.value;
                  setChannel(DAY_CHANNELS.find((one) => one === chosen) ?? "");
                }}
              >
                <option value="">{words.all}</option>
                {DAY_CHANNELS.map((one) => (
                  <option key={one} value={one}>
                    {words.channels[one]}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {lines.length === 0 && <p class="empty">{words.noneHere}</p>}
          {PLACES.map((place) => (
            <Lines
              key={place}
              title={words.places[place]}
              lines={lines.filter((line) => placeOf(line) === place)}
              isFolded={place === "beyond"}
              showPerson={person === EVERYONE}
              openCustomer={props.openCustomer}
            />
          ))}
          {state.more > 0 && <p class="soft small">{words.more(state.more)}</p>}
          {people.every((name) => name === "") && <p class="soft small">{words.people}</p>}
        </>
      )}
    </Page>
  );
}

function Lines(props: {
  readonly title: string;
  readonly lines: readonly DayLine[];
  readonly isFolded: boolean;
  readonly showPerson: boolean;
  readonly openCustomer: (key: string) => void;
}) {
  const { title, lines, isFolded, showPerson } = props;
  if (lines.length === 0) return null;
  const list = (
    <ol class="lines">
      {lines.map((line) => (
        <li key={line.rank}>
          <PlanLine
            icon={line.icon}
            customer={line.customer}
            claimed={line.claimed}
            facts={[
              line.action,
              line.late,
              line.when,
              showPerson && line.person !== "" ? words.by(line.person) : "",
            ]}
            why={line.why}
            onOpen={() => props.openCustomer(line.key)}
          />
        </li>
      ))}
    </ol>
  );
  const heading = `${title} (${lines.length})`;
  if (isFolded) return <Fold title={heading}>{list}</Fold>;
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      {list}
    </section>
  );
}
