import { useEffect, useState } from "preact/hooks";
import { localTexts } from "#shared/texts/panel/local.ts";
import { Notice } from "#shared/view/notice.tsx";
import type { Connector } from "../connector.ts";
import type { ErasedElsewhere, LocalCopyFound } from "../in-this-browser.ts";
import { useAction } from "../use-action.ts";
import { LocalErase } from "./local-erase.tsx";
import { changeWords } from "./privacy-erase.tsx";
import { Problem } from "./problem.tsx";

interface LocalCopyProps {
  readonly connector: Connector;
  /** Whom the Google workbook erased, or of whom it holds nothing. */
  readonly customer: ErasedElsewhere;
}

/** A customer erased from the Google workbook whom this browser's workbook still holds; nothing when it does not. */
export function LocalCopy({ connector, customer }: LocalCopyProps) {
  const texts = localTexts.copy;
  const { key, name, cause } = customer;
  const [found, setFound] = useState<LocalCopyFound | undefined>(undefined);
  const [rows, setRows] = useState(0);
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState("");
  const look = useAction(async () => {
    const copy = await connector.localCopy({ key, name, cause });
    setRows(copy === undefined ? 0 : ((await connector.localState())?.rowsToExport ?? 0));
    setFound(copy);
  });
  const { run } = look;
  useEffect(() => run(), [run]);
  const erase = useAction(async () => {
    setRefusal("");
    if (found?.order === undefined) return;
    const now = await connector.eraseLocalCopy(found.order, cause);
    if (now.kind === "done") {
      setFound(undefined);
      setSaid(now.said);
    } else setRefusal(now.said);
    run();
  });
  const failure =
    refusal === "" ? (erase.failure ?? look.failure) : ({ message: refusal, remedy: "retry" } as const);
  const order = found?.order;
  const isWhole = order?.scope === "full";
  return (
    <>
      {said !== "" && <Notice focus>{said}</Notice>}
      {failure !== undefined && <Problem failure={failure} remedies={{ retry: run }} />}
      {found !== undefined && (
        <section aria-labelledby="local-copy">
          <h3 id="local-copy">{texts.title}</h3>
          <p>
            {found.otherName === undefined
              ? texts.lead(found.title, name)
              : texts.sameCode(found.title, name, found.otherName)}
          </p>
          {order !== undefined && order.changes.length > 0 && (
            <>
              <ul class="told">
                {order.changes.map((part) => (
                  <li key={part.tab}>{changeWords(part, order.pseudonym)}</li>
                ))}
              </ul>
              <button type="button" class="main wide" disabled={erase.busy} onClick={() => erase.run()}>
                {isWhole ? texts.act : texts.actLimited}
              </button>
            </>
          )}
          {!isWhole && (
            <>
              <p class="soft small">{order === undefined ? texts.unread : texts.limited}</p>
              <LocalErase
                connector={connector}
                rows={rows}
                onErased={() => setSaid(localTexts.card.erased)}
              />
            </>
          )}
        </section>
      )}
    </>
  );
}
