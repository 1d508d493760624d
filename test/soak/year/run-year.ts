import { createHash } from "node:crypto";
import { startSandbox } from "../../sandbox/server.ts";
import type { Workbook } from "../../sandbox/workbook/workbook.ts";
import type { AddOn } from "./add-on.ts";
import { brokenPromises } from "./broken-promises.ts";
import { plusDays, weekday } from "./calendar.ts";
import { type Computer, computerOn } from "./computer.ts";
import { pretend } from "./fake-day.ts";
import { firstWorkbook } from "./first-workbook.ts";
import { columnOf, type LeftBehind, leftBehind } from "./left-behind.ts";
import { mailboxOf } from "./mailbox.ts";
import { promiseBehind } from "./overtaken.ts";
import { importStatement, matchOnBoth, typeInvoices } from "./owner-money.ts";
import { cancelSome, makeCalls, noteOthers } from "./owner-notes.ts";
import { draftFromStalePanel, draftMails, redoStaleDrafts, settleDrafts } from "./owner-reminders.ts";
import { sceneOf } from "./scene.ts";
import { type Weather, weatherOf } from "./weather.ts";
import type { World } from "./world.ts";
import { claimedTooMuch, wrongTotal } from "./wrong-sums.ts";

/** A day could not be lived to its end: something never came about, or came about twice. */
export class DayFailed extends Error {}

/** Something wrong whatever the other run gave. */
interface Broken {
  readonly day: string;
  readonly what: string;
}

/** What a year came to. */
export interface Year {
  readonly left: LeftBehind;
  /** A digest of the journal and the payments at the end of each day: where two runs part is known to the day. */
  readonly evenings: readonly string[];
  /** What was wrong by itself, with the day after which it was first seen. */
  readonly broken: readonly Broken[];
  readonly weather: Weather;
  readonly seconds: number;
}

export interface YearOptions {
  readonly world: World;
  readonly days: readonly string[];
  readonly addOn: AddOn;
  /** Part of the calls that fail. */
  readonly rate: number;
  /** Told after each day. */
  readonly each?: (day: string, done: number) => void;
}

/** Lives the days of a world with the built add-on and the extension's modules on a local Google of its own. */
export async function runYear({ world, days, addOn, rate, each }: YearOptions): Promise<Year> {
  const startedAt = performance.now();
  const [first = ""] = days;
  const running = await startSandbox({ port: 0, workbook: firstWorkbook(world), today: first });
  const weather = weatherOf(world.seed, rate);
  const { sandbox } = running;
  const mailbox = mailboxOf(sandbox);
  const setting = { world, mailbox, running, weather, built: addOn };
  const evenings: string[] = [];
  const broken = new Map<string, Broken>();
  let importedUntil = "";
  try {
    const computers: readonly Computer[] = [
      await computerOn("bureau", running, weather),
      await computerOn("portable", running, weather),
    ];
    const live = async (index: number, day: string): Promise<void> => {
      sandbox.clock.set(day);
      pretend(day);
      const [one, other] = index % 2 === 0 ? computers : [...computers].reverse();
      if (one === undefined || other === undefined) throw new Error("Il faut deux ordinateurs.");
      const scene = sceneOf(setting, day, one);
      await typeInvoices(scene, days[index - 1]);
      if (index === 0) await scene.addOn("refresh");
      await importStatement(scene, index === 0);
      if (weekday(day) === 1) importedUntil = plusDays(day, -1);
      await matchOnBoth(scene, () => sceneOf(setting, day, other), Math.floor(index / 5));
      await settleDrafts(scene);
      await redoStaleDrafts(scene);
      const stale = index % 3 === 2 ? await sceneOf(setting, day, other).open() : undefined;
      if (index % 5 === 1) await promiseBehind(scene, () => sceneOf(setting, day, other));
      await draftMails(scene);
      if (stale !== undefined) {
        await draftFromStalePanel(
          other,
          stale,
          index % 2 === 0,
          () => columnOf(sandbox.workbook, "Journal", "Identifiant").length,
        );
        await sceneOf(setting, day, other).open();
      }
      await makeCalls(scene);
      await noteOthers(scene);
      await cancelSome(scene);
      const refreshes = weekday(day) === 5 || index === days.length - 1;
      if (refreshes) await scene.addOn("refresh");
      mailbox.look();
      evenings.push(digestOf(sandbox.workbook));
      const { workbook } = sandbox;
      for (const what of [
        ...brokenPromises(workbook, mailbox),
        ...claimedTooMuch(workbook, world, day),
        ...(refreshes ? wrongTotal(workbook, world, day, importedUntil) : []),
      ])
        if (!broken.has(what)) broken.set(what, { day, what });
      each?.(day, index + 1);
    };
    for (const [index, day] of days.entries()) {
      await live(index, day).catch((error: unknown) => {
        throw new DayFailed(`${day}, jour ${index + 1} : ${String(error)}`, { cause: error });
      });
      // What follows from something wrong tells nothing more.
      if (broken.size > 0) break;
    }
    return {
      left: leftBehind(sandbox.workbook, mailbox),
      evenings,
      broken: [...broken.values()],
      weather,
      seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    };
  } finally {
    pretend(undefined);
    await running.close();
  }
}

/** The journal's rows and what the payments are given to, in few signs. */
function digestOf(workbook: Workbook): string {
  const ids = [...columnOf(workbook, "Journal", "Identifiant")].sort();
  const given = columnOf(workbook, "Règlements", "Factures");
  return createHash("sha256")
    .update(JSON.stringify([ids, given]))
    .digest("hex");
}
