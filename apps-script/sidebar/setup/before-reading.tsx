import type { ColumnCorrection, ShapeCorrection } from "#shared/workbook/book.ts";
import type { SetupState } from "../../setup/contract.ts";
import { ColumnsView } from "../columns-view.tsx";
import type { Failure } from "../failure.ts";
import { FailureNotice } from "../failure-notice.tsx";
import { NoticeView } from "../notice-view.tsx";
import { Page } from "../page.tsx";
import { SETUP_WORDS as words } from "./words.ts";

/** A workbook that cannot be read yet: what to bring, what to mend, or which columns to confirm. */
export function BeforeReading(props: {
  readonly state: Exclude<SetupState, { kind: "read" }>;
  readonly busy: boolean;
  readonly status: string;
  readonly failure: Failure | undefined;
  readonly back: () => void;
  readonly readAgain: () => void;
  readonly importFec: () => void;
  readonly accept: (corrections: readonly ColumnCorrection[], shapes: readonly ShapeCorrection[]) => void;
}) {
  const { state, busy, status, failure, back } = props;
  const again = (
    <button type="button" class="main wide" disabled={busy} onClick={props.readAgain}>
      {state.kind === "empty" ? words.empty.again : words.readAgain}
    </button>
  );
  return (
    <Page
      title={words.title}
      back={back}
      busy={busy}
      status={status}
      action={state.kind === "columns" ? undefined : again}
    >
      {failure && <FailureNotice failure={failure} />}
      {state.kind === "empty" && (
        <section class="card" aria-labelledby="setup-empty">
          <h2 id="setup-empty">{words.empty.title}</h2>
          <ol class="numbered">
            {words.empty.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <button type="button" disabled={busy} onClick={props.importFec}>
            {words.empty.importFec}
          </button>
        </section>
      )}
      {state.kind === "refused" && <NoticeView title={words.refused} message={state.message} />}
      {state.kind === "columns" && (
        <ColumnsView
          key={state.message}
          message={state.message}
          columns={state.columns}
          busy={busy}
          accept={props.accept}
        />
      )}
    </Page>
  );
}
