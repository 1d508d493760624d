import { useRef, useState } from "preact/hooks";
import { ProblemBox } from "#shared/view/problem-box.tsx";
import type { ImportReport } from "#shared/workbook/book.ts";
import { DropZone } from "./drop-zone.tsx";
import { FailureNotice } from "./failure-notice.tsx";
import { Stopped } from "./in-slices.ts";
import { type OpenedFile, openFile } from "./open-file.ts";
import { Focused, Page, Spinner } from "./page.tsx";
import { refreshTabs } from "./refresh-tabs.ts";
import { ReportCard } from "./report-card.tsx";
import { type FecSending, fecReport, isComplete, progressOf, sendFec } from "./send-fec.ts";
import { ReadingBar, SendingBar } from "./sending-bar.tsx";
import type { Server } from "./server.ts";
import { useWork } from "./use-work.ts";

const OPENING = "Lecture du fichier…";
const SENDING = "Import dans votre classeur…";
const REFRESHING = "Actualisation de vos onglets…";
const IMPOSSIBLE = "Import impossible";

const WORDS = {
  "import-fec": {
    title: "Importer un FEC",
    lead: "Votre logiciel de comptabilité l'exporte sous ce nom (fichier des écritures comptables). Seules les lignes de vos comptes clients vont dans l'onglet «\u00a0Grand livre\u00a0».",
  },
  "import-bank": {
    title: "Importer un fichier",
    lead: "Un relevé de votre banque (OFX, CAMT.053, CFONB ou CSV) ou l'export comptable FEC\u00a0: Crescendo reconnaît lequel. Une ligne déjà importée ne l'est jamais deux fois.",
  },
} as const;

/** Brings a file in: told what it is, read in the page, sent to the workbook, reported with its control totals. */
export function ImportView(props: {
  readonly server: Server;
  readonly wanted: keyof typeof WORDS;
  readonly back: () => void;
  readonly toPayments: () => void;
  readonly changed: (refreshed: boolean) => void;
}) {
  const { server, changed } = props;
  const [refused, setRefused] = useState<string>();
  const [sending, setSending] = useState<FecSending>();
  const [report, setReport] = useState<ImportReport>();
  const [stopped, setStopped] = useState(false);
  const [said, setSaid] = useState("");
  const stop = useRef(false);
  const [stopping, setStopping] = useState(false);
  /** The file being read, and how much of it is. */
  const [reading, setReading] = useState<{ readonly name: string; readonly share: number }>();
  const { doing, failure, run, clear } = useWork();
  const busy = doing !== "";
  const words = WORDS[props.wanted];

  const reset = () => {
    setRefused(undefined);
    setSending(undefined);
    setReport(undefined);
    setStopped(false);
    setSaid("");
    clear();
  };

  /** The tabs follow at once; when the columns are a question, the first view asks it again with its choices. */
  const finish = async (done: ImportReport) => {
    setReport(done);
    setSending(undefined);
    changed(false);
    setSaid("Import terminé.");
    await run(REFRESHING, "Import fait, actualisation à reprendre", async () => {
      await refreshTabs(server);
      changed(true);
      setSaid("Import terminé. Vos onglets sont à jour.");
    });
  };

  const send = async (fec: FecSending) => {
    stop.current = false;
    setStopping(false);
    setStopped(false);
    setSending(fec);
    let done = fec;
    const through = await run(SENDING, IMPOSSIBLE, async () => {
      done = await sendFec(fec, server, setSending, () => stop.current);
    });
    if (through && isComplete(done)) await finish(fecReport(done));
    else {
      // Parts are written: the tabs are behind them until the next refresh.
      changed(false);
      setStopped(through);
    }
  };

  const take = async (file: File) => {
    reset();
    stop.current = false;
    let opened: OpenedFile | undefined;
    await run(OPENING, IMPOSSIBLE, async () => {
      const tell = (share: number) => setReading({ name: file.name, share });
      try {
        opened = await openFile(file, props.wanted === "import-fec" ? "fec" : "bank", {
          tell,
          stopped: () => stop.current,
        });
      } catch (problem) {
        if (!(problem instanceof Stopped)) throw problem;
        setSaid("Lecture annulée\u00a0: rien n'a été écrit.");
      }
    });
    setReading(undefined);
    if (opened?.kind === "refused") setRefused(opened.message);
    if (opened?.kind === "fec") await send(opened.sending);
    if (opened?.kind !== "bank") return;
    const { name, text } = opened;
    let done: ImportReport | undefined;
    await run(SENDING, IMPOSSIBLE, async () => {
      done = await server.importBankStatement(text, name);
    });
    if (done !== undefined) await finish(done);
  };

  return (
    <Page title={words.title} back={props.back} busy={busy} status={busy ? doing : said}>
      {failure && <FailureNotice failure={failure} />}
      {refused !== undefined && (
        <Focused>
          <ProblemBox title="Ce fichier ne peut pas être importé" message={refused} />
        </Focused>
      )}
      {stopped && (
        <section class="card" aria-label="Import interrompu">
          <h2>Import interrompu</h2>
          <p>
            Ce qui est déjà écrit est complet. Reprenez quand vous voulez{"\u00a0"}: aucune ligne ne sera
            comptée deux fois.
          </p>
        </section>
      )}
      {sending && (
        <SendingBar
          progress={progressOf(sending)}
          name={sending.name}
          running={busy}
          stopping={stopping}
          cancel={() => {
            stop.current = true;
            setStopping(true);
          }}
        />
      )}
      {reading && (
        <ReadingBar
          {...reading}
          cancel={() => {
            stop.current = true;
          }}
        />
      )}
      {!busy && sending && (
        <button type="button" class="main wide" onClick={() => void send(sending)}>
          Reprendre l'import
        </button>
      )}
      {busy && sending === undefined && reading === undefined && (
        <p class="waiting">
          <Spinner /> {doing}
        </p>
      )}
      {report && (
        <Focused>
          <ReportCard report={report} />
        </Focused>
      )}
      {report && !busy && (
        <button type="button" class="main wide" onClick={props.toPayments}>
          Rapprocher les règlements
        </button>
      )}
      {!busy && (
        <DropZone lead={words.lead} again={report !== undefined || refused !== undefined} take={take} />
      )}
    </Page>
  );
}
