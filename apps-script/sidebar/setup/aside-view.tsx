import type { ColumnCorrection, ShapeCorrection } from "#shared/workbook/book.ts";
import type { SetupState } from "../../setup/contract.ts";
import { ColumnsView } from "../columns-view.tsx";
import type { Failure } from "../failure.ts";
import { FailureNotice } from "../failure-notice.tsx";
import { ImportView } from "../import-view.tsx";
import { Page } from "../page.tsx";
import { PaymentsView } from "../payments-view.tsx";
import { ReadView } from "../read-view.tsx";
import type { Server } from "../server.ts";
import { SETUP_WORDS as words } from "./words.ts";

/** What opens beside the questions, and comes back to them. */
export type Aside = "columns" | "read" | "import-bank" | "import-fec" | "payments";

/** The other views of the panel that mend what the first question shows; the way back is to the question. */
export function AsideView(props: {
  readonly server: Server;
  readonly aside: Aside;
  readonly state: SetupState | undefined;
  readonly busy: boolean;
  readonly status: string;
  readonly failure: Failure | undefined;
  readonly go: (aside: Aside) => void;
  readonly back: () => void;
  readonly accept: (corrections: readonly ColumnCorrection[], shapes: readonly ShapeCorrection[]) => void;
}) {
  const { server, aside, state, busy, back } = props;
  if (aside === "read") return <ReadView server={server} back={back} />;
  if (aside === "payments") {
    return (
      <PaymentsView
        server={server}
        back={back}
        toImport={() => props.go("import-bank")}
        changed={() => undefined}
      />
    );
  }
  if (aside !== "columns") {
    return (
      <ImportView
        server={server}
        wanted={aside}
        back={back}
        toPayments={() => props.go("payments")}
        changed={() => undefined}
      />
    );
  }
  return (
    <Page title={words.columnsTitle} back={back} busy={busy} status={props.status}>
      {props.failure && <FailureNotice failure={props.failure} />}
      {(state?.kind === "read" || state?.kind === "columns") && (
        <ColumnsView
          message={state.kind === "columns" ? state.message : words.columnsWhy}
          columns={state.columns}
          busy={busy}
          accept={props.accept}
        />
      )}
    </Page>
  );
}
