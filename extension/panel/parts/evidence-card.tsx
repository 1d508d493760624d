import "../after.css";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { KeptLetter } from "#shared/model/evidence.ts";
import { evidenceTexts } from "#shared/texts/panel/after.ts";
import { Fold } from "#shared/view/fold.tsx";
import { Notice } from "#shared/view/notice.tsx";
import { Skeleton } from "#shared/view/skeleton.tsx";
import { evidenceIndex } from "#shared/workbook/evidence-index.ts";
import { evidenceContent } from "../../evidence/evidence-content.ts";
import type { OwnFile } from "../../evidence/own-files.ts";
import type { CustomerProps } from "../customer-props.ts";
import { type Failure, failureOf } from "../failure.ts";
import { useAction } from "../use-action.ts";
import { OwnFiles } from "./evidence-files.tsx";
import { Problem } from "./problem.tsx";

// What writes the ZIP comes with the first one.
const making = () => import("../../evidence/make-evidence.ts");

interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The evidence file of a customer: what goes in, what is missing, the owner's own files, the ZIP. */
export function EvidenceCard({ connector, opened, customer }: CustomerProps) {
  const texts = evidenceTexts;
  const { book, outcome } = opened;
  const [letters, setLetters] = useState<readonly KeptLetter[] | undefined>(undefined);
  const [unread, setUnread] = useState<Failure | undefined>(undefined);
  const [own, setOwn] = useState<readonly OwnFile[]>([]);
  const [progress, setProgress] = useState<Progress | undefined>(undefined);
  const [said, setSaid] = useState("");
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const stop = useRef<AbortController>(undefined);
  useEffect(() => {
    let gone = false;
    connector.courriers(customer).then(
      (found) => !gone && setLetters(found),
      (error: unknown) => !gone && setUnread(failureOf(error)),
    );
    return () => {
      gone = true;
      stop.current?.abort();
    };
  }, [connector, opened, customer]);
  const file = useMemo(
    () => (letters === undefined ? undefined : evidenceContent(book, outcome, customer, letters)),
    [book, outcome, customer, letters],
  );

  const make = useAction(async () => {
    if (file === undefined) return;
    setSaid("");
    setRemarks([]);
    const { EvidenceStopped, makeEvidence } = await making();
    const control = new AbortController();
    stop.current = control;
    try {
      const name = book.ledger.directory.get(customer)?.name ?? customer;
      const made = await makeEvidence(file, {
        name: texts.name(name, book.asOf),
        on: book.asOf,
        own,
        pdf: (document) => connector.pdfOf(document),
        index: (more) => evidenceIndex(book, customer, file, more),
        progress: (done, total) => setProgress({ done, total }),
        signal: control.signal,
      });
      await connector.downloadFile(made.name, made.bytes, "application/zip");
      setRemarks(made.remarks);
      setSaid(texts.saved(made.name, made.count));
    } catch (error) {
      if (!(error instanceof EvidenceStopped)) throw error;
      setSaid(texts.stopped);
    } finally {
      setProgress(undefined);
    }
  });

  if (unread !== undefined) return <Problem failure={unread} />;
  if (file === undefined) return <Skeleton />;
  return (
    <div class="stack">
      <p>{texts.intro}</p>
      <Missing missing={file.missing} />
      <Fold title={texts.contents(file.files.length)}>
        <ul class="stack tight small">
          {file.files.map(({ path }) => (
            <li key={path}>{path}</li>
          ))}
        </ul>
      </Fold>
      {file.links.length > 0 && (
        <Fold title={texts.links(file.links.length)}>
          <p class="soft small">{texts.linksHint}</p>
          <ul class="stack tight small">
            {file.links.map(({ invoice, what, where }) => (
              <li key={`${invoice} ${what} ${where}`}>
                {invoice} · {what}
                {"\u00a0: "}
                {where}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <OwnFiles files={own} disabled={make.busy} onChange={setOwn} />
      <div class="actions">
        <button type="button" class="main" disabled={make.busy} onClick={() => make.run()}>
          {texts.make}
        </button>
        {make.busy && (
          <button type="button" class="quiet" onClick={() => stop.current?.abort()}>
            {texts.stop}
          </button>
        )}
      </div>
      {progress !== undefined && (
        <div class="stack tight">
          <progress value={progress.done} max={progress.total} aria-label={texts.make} />
          <p class="soft small">{texts.making(progress.done, progress.total)}</p>
        </div>
      )}
      <div role="status" class="stack">
        {said !== "" && (
          <Notice key={said} live={false}>
            {said}
          </Notice>
        )}
        {remarks.length > 0 && (
          <ul class="stack tight facts-list">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        )}
      </div>
      {make.failure !== undefined && <Problem failure={make.failure} />}
    </div>
  );
}

function Missing({ missing }: { readonly missing: readonly string[] }) {
  const texts = evidenceTexts;
  if (missing.length === 0) return <p class="soft">{texts.nothingMissing}</p>;
  return (
    <section class="stack tight" aria-labelledby="evidence-missing">
      <h3 id="evidence-missing">{texts.missing(missing.length)}</h3>
      <ul class="stack tight facts-list">
        {missing.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}
