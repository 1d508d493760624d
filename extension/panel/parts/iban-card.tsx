import { useContext } from "preact/hooks";
import { ibanTexts } from "#shared/texts/panel/iban.ts";
import { BookPlaceContext } from "../book-place.ts";
import type { Connector } from "../connector.ts";
import type { OpenBook } from "../opened.ts";
import { useAction } from "../use-action.ts";
import { Problem } from "./problem.tsx";

interface IbanCardProps {
  readonly connector: Connector;
  readonly opened: OpenBook;
  /** The IBAN that `Réglages` now holds. */
  readonly iban: string;
  readonly onChanged: (now: OpenBook, said: string) => void;
  readonly onReload: () => void;
}

/** The IBAN changed since this browser last saw it: asked on every screen, for whoever gave it would be paid. */
export function IbanCard({ connector, opened, iban, onChanged, onReload }: IbanCardProps) {
  const texts = ibanTexts;
  const place = useContext(BookPlaceContext);
  const confirm = useAction(async () => onChanged(await connector.confirmIban(iban), texts.done));
  const open = useAction(async () => connector.openWorkbook(opened.book.ourTabs.Réglages));
  const failure = confirm.failure ?? open.failure;
  return (
    <section class="warnings" role="alert" aria-label={texts.title}>
      <p class="strong">{texts.title}</p>
      <p>
        {texts.now} <strong>{inFours(iban)}</strong>
      </p>
      <p>{texts.ask}</p>
      <p class="soft small">
        {place === "google" ? texts.otherwise : texts.otherwiseHere} {texts.waits}
      </p>
      <div class="actions">
        <button type="button" class="main" disabled={confirm.busy} onClick={() => confirm.run()}>
          {texts.confirm}
        </button>
        {place === "google" && (
          <>
            <button type="button" disabled={open.busy} onClick={() => open.run()}>
              {texts.open}
            </button>
            <button type="button" class="quiet" onClick={onReload}>
              {texts.reload}
            </button>
          </>
        )}
      </div>
      {failure !== undefined && <Problem failure={failure} />}
    </section>
  );
}

/** As a bank prints it. */
function inFours(iban: string): string {
  return (iban.match(/.{1,4}/g) ?? []).join("\u00a0");
}
