import { useEffect, useMemo, useState } from "preact/hooks";
import { type Customer, debtorQuality } from "#shared/model/customer.ts";
import { lookUpTexts } from "#shared/texts/panel/look-ups.ts";
import { browserLookUps, type LookUps } from "../../lookups/browser-look-ups.ts";
import type { LookUp } from "../../lookups/look-up.ts";
import { readSiren, spacedSiren } from "../../lookups/siren.ts";
import type { CustomerProps } from "../customer-props.ts";
import { useAction } from "../use-action.ts";
import { LookUpResults } from "./look-up-results.tsx";
import { Problem } from "./problem.tsx";

interface LookUpCardProps extends Pick<CustomerProps, "connector" | "opened" | "customer" | "onChanged"> {
  /** A formal notice is about to be written: why looking first matters. */
  readonly beforeNotice?: boolean;
  /** Another way to the registers, where no browser asks them. */
  readonly lookUps?: LookUps;
}

/** The optional look-ups of a customer in public registers: explained, then asked for, then shown with their source. */
export function LookUpCard(props: LookUpCardProps) {
  const { opened, beforeNotice = false } = props;
  const texts = lookUpTexts;
  const customer = opened.book.ledger.directory.get(props.customer);
  const siren = useMemo(() => readSiren(customer?.siren), [customer?.siren]);
  if (customer === undefined || debtorQuality(customer.segment) === "particulier") {
    return <p class="soft">{texts.siren.consumer}</p>;
  }
  return (
    <div class="stack">
      <p>{texts.intro}</p>
      {beforeNotice && <p class="warnings small">{texts.before}</p>}
      {siren.kind === "siren" ? (
        <Asking key={siren.siren} {...props} found={customer} siren={siren.siren} />
      ) : (
        <p role="alert">{siren.kind === "empty" ? texts.siren.empty : texts.siren[siren.why](siren.text)}</p>
      )}
    </div>
  );
}

interface AskingProps extends LookUpCardProps {
  readonly found: Customer;
  readonly siren: string;
}

function Asking({ connector, opened, onChanged, found, siren, lookUps = browserLookUps }: AskingProps) {
  const texts = lookUpTexts;
  const [allowed, setAllowed] = useState<boolean | undefined>(undefined);
  const [made, setMade] = useState<LookUp | undefined>(undefined);
  const [said, setSaid] = useState("");
  useEffect(() => {
    void lookUps.allowed().then(setAllowed, () => setAllowed(false));
    void lookUps.kept(siren).then(setMade, () => undefined);
  }, [lookUps, siren]);
  const check = useAction(async () => {
    // Chrome opens its window only while the click lasts: nothing is awaited before.
    const yes = allowed === true || (await lookUps.allow());
    setAllowed(yes);
    if (!yes) return setSaid(texts.refused);
    setSaid("");
    setMade(await lookUps.make(siren));
  });
  const stop = useAction(async () => {
    await lookUps.stop();
    setMade(undefined);
    setAllowed(false);
    setSaid(texts.stopped);
  });
  if (allowed === undefined) return null;
  const label = allowed ? (made === undefined ? texts.check : texts.checkAgain) : texts.allow;
  return (
    <>
      <p class="strong">{texts.siren.of(spacedSiren(siren))}</p>
      <p class="soft small">{texts.explain}</p>
      {!allowed && <p class="soft small">{texts.chromeAsks}</p>}
      <div aria-live="polite" class="stack wide-gap">
        {made !== undefined && (
          <LookUpResults
            connector={connector}
            opened={opened}
            onChanged={onChanged}
            customer={found}
            found={made}
            on={opened.today}
          />
        )}
        {said !== "" && <p class="strong">{said}</p>}
      </div>
      <div class="actions">
        <button type="button" disabled={check.busy} onClick={() => check.run()}>
          {check.busy ? texts.checking : label}
        </button>
        {allowed && (
          <button type="button" class="quiet" disabled={stop.busy} onClick={() => stop.run()}>
            {texts.stop}
          </button>
        )}
      </div>
      {check.failure !== undefined && <Problem failure={check.failure} />}
      {stop.failure !== undefined && <Problem failure={stop.failure} />}
      <p class="soft small">{texts.keptOneDay}</p>
    </>
  );
}
