import {
  closeHeld,
  DEBTORS_TODAY,
  debtorsWorkbook,
  finishDay,
  held,
  heldAt,
  startBatch,
  withQuickTimers,
  wrongWith,
} from "../e2e/debtors.ts";
import { type Desk, openDesk } from "../e2e/desk.ts";
import { dayIsShown } from "../e2e/panel-steps.ts";
import { copyWorkbook, type Workbook } from "../sandbox/workbook/workbook.ts";

/** Who takes up what was cut: the panel at its next opening, or the service worker, alone, woken by its alarm. */
type TakenUpBy = "panel" | "worker";

interface Cut {
  /** Number of the call to Google, from 1. */
  readonly at: number;
  readonly when: "before" | "after";
  readonly by: TakenUpBy;
}

interface Outcome extends Cut {
  readonly call: string;
  readonly drafts: number;
  readonly journal: number;
  readonly letters: number;
  readonly seconds: number;
  readonly wrong: readonly string[];
}

/** One call for the journal's identifiers, then a draft and its rows for each reminder. */
export const callsOf = (drafts: number): number => 1 + 2 * drafts;

/** Every cut of a batch: each call, before and after its effect, taken up by the panel and by the worker. */
export function cutsOf(drafts: number): readonly Cut[] {
  const cuts: Cut[] = [];
  for (let at = 1; at <= callsOf(drafts); at += 1) {
    for (const when of ["before", "after"] as const) {
      for (const by of ["panel", "worker"] as const) cuts.push({ at, when, by });
    }
  }
  return cuts;
}

/** Begins the batch, cuts it, closes the panel, kills the worker, comes back and finishes the day. */
async function soakOnce(desk: Desk, fresh: Workbook, drafts: number, cut: Cut): Promise<Outcome> {
  const startedAt = performance.now();
  const { sandbox } = desk.running;
  sandbox.workbook = copyWorkbook(fresh);
  for (const { draft } of sandbox.mailbox.drafts()) sandbox.mailbox.deleteDraft(draft.id);
  const first = await desk.openPanel();
  await dayIsShown(first);
  const { reached } = await heldAt(desk, first, cut.at, cut.when);
  await startBatch(first);
  const call = await reached;
  await closeHeld(first);
  await desk.killWorker();
  if (cut.by === "worker") {
    await desk.ringAlarm();
    await quiet(desk);
  }
  const again = await desk.openPanel();
  await finishDay(again);
  await again.close();
  const left = await desk.stored("intents");
  const all = await held(desk);
  return {
    ...cut,
    call,
    drafts: all.drafts.length,
    journal: all.journal.length,
    letters: all.letters.length,
    seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    wrong: [
      ...(await wrongWith(desk, drafts)),
      ...(Array.isArray(left) && left.length === 0 ? [] : ["du travail reste sur l'ordinateur"]),
    ],
  };
}

const LONGEST_WAIT = 15_000;

/** The worker has finished what it can: nothing is left, or only what the owner must tell. */
async function quiet(desk: Desk): Promise<void> {
  for (const until = performance.now() + LONGEST_WAIT; performance.now() < until; ) {
    const left = (await desk.stored("intents")) as readonly { readonly draft: { readonly kind: string } }[];
    if (left.every(({ draft }) => draft.kind === "wanted" || draft.kind === "creating")) return;
  }
}

/** Prints each cut as a row, and gives the number of rows where something is wrong. */
export async function soakBatch(drafts: number, cuts: readonly Cut[]): Promise<number> {
  const desk = await openDesk({ workbook: debtorsWorkbook(drafts), today: DEBTORS_TODAY, refreshed: false });
  let wrong = 0;
  try {
    await withQuickTimers(desk);
    await desk.signedIn("gmail");
    const fresh = copyWorkbook(desk.running.sandbox.workbook);
    console.log(`Lot de ${drafts} brouillons, ${cuts.length} coupures\n`);
    console.log(
      "appel | demande                                   | effet | repris par | brouillons | journal | courriers | secondes | résultat",
    );
    for (const cut of cuts) {
      const done = await soakOnce(desk, fresh, drafts, cut);
      if (done.wrong.length > 0) wrong += 1;
      console.log(rowOf(done));
    }
    console.log(`\n${cuts.length} coupures, ${wrong} en défaut.`);
  } finally {
    await desk.close();
  }
  return wrong;
}

function rowOf(done: Outcome): string {
  const call = done.call.replace(/\/v4\/spreadsheets\/[^/:]+/, "…").replace(/\/gmail\/v1\/users\/me/, "…");
  return [
    String(done.at).padStart(5),
    call.slice(0, 41).padEnd(41),
    done.when === "before" ? "avant" : "après",
    (done.by === "panel" ? "panneau" : "worker").padEnd(10),
    String(done.drafts).padStart(10),
    String(done.journal).padStart(7),
    String(done.letters).padStart(9),
    String(done.seconds).padStart(8),
    done.wrong.length === 0 ? "juste" : done.wrong.join(" ; "),
  ].join(" | ");
}
