import { customerTexts } from "#shared/texts/customer-page.ts";
import { clientTexts } from "#shared/texts/panel/client.ts";
import { Notice } from "#shared/view/notice.tsx";
import type { ClientWork } from "../client-deeds.ts";
import { Problem } from "./problem.tsx";

/** What was just done on the page, or why it was not, in sight wherever the page stands; with its way back. */
export function ClientDone({ work }: { readonly work: ClientWork }) {
  const { done, failure, deeds, clear } = work;
  return (
    <div class="toast">
      {failure !== undefined && <Problem failure={failure} />}
      {done !== undefined && (
        <Notice focus key={done.said}>
          <p>{done.said}</p>
          <div class="actions">
            {done.undo !== undefined && (
              <button type="button" class="link" disabled={deeds.busy} onClick={done.undo}>
                {customerTexts.note.undo}
              </button>
            )}
            <button type="button" class="link" onClick={clear}>
              {clientTexts.close}
            </button>
          </div>
        </Notice>
      )}
    </div>
  );
}
