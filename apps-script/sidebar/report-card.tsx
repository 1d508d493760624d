import { Fold } from "#shared/view/fold.tsx";
import type { ImportReport } from "#shared/workbook/book.ts";
import { Figure } from "./read-view.tsx";

/** More notes than this are folded. */
const SHOWN_NOTES = 3;

/** What an import did: its sentence, its control totals, what to check. */
export function ReportCard({ report }: { readonly report: ImportReport }) {
  const first = report.notes.slice(0, SHOWN_NOTES);
  const others = report.notes.slice(SHOWN_NOTES);
  return (
    <section class="card" aria-labelledby="report">
      <h2 id="report">{report.file === "" ? report.format : report.file}</h2>
      <p class="message">{report.sentence}</p>
      <dl class="ages">
        {report.controls.map(({ label, text }) => (
          <Figure key={label} label={label} value={text} />
        ))}
      </dl>
      <Notes notes={first} />
      {others.length > 0 && (
        <Fold title={`Autres remarques (${others.length})`}>
          <Notes notes={others} />
        </Fold>
      )}
    </section>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul class="reasons">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
