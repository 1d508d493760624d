import { withQuickTimers } from "../../e2e/debtors.ts";
import { openDesk } from "../../e2e/desk.ts";
import { brokenPromises } from "../year/broken-promises.ts";
import { workingDays } from "../year/calendar.ts";
import { differences, type LeftBehind, leftBehind, rowCount } from "../year/left-behind.ts";
import { mailboxOf } from "../year/mailbox.ts";
import { type Weather, weatherOf } from "../year/weather.ts";
import { answerSent, draftDay, notePromise } from "./owner-days.ts";
import { customerOf, weeksWorkbook } from "./weeks-workbook.ts";

/** Monday 16 November 2026: two weeks without a public holiday. */
const FIRST_DAY = "2026-11-16";

export interface WeeksWanted {
  readonly seed: number;
  readonly days: number;
  readonly rate: number;
}

interface Weeks {
  readonly left: LeftBehind;
  /** What was wrong by itself, with the day after which it was first seen. */
  readonly broken: readonly string[];
  readonly weather: Weather;
  readonly seconds: number;
}

/** Two weeks of the production build in Chromium, without faults and with them; gives whether the same is left. */
export async function soakWeeks(wanted: WeeksWanted): Promise<boolean> {
  console.log(`\nDeux semaines dans Chromium, n° ${wanted.seed} : ${wanted.days} jours ouvrés\n`);
  const calm = await live(wanted, 0, "sans panne");
  const stormy = await live(wanted, wanted.rate, "avec pannes");
  const differing = differences(calm.left, stormy.left);
  const faults = [...stormy.weather.faults].sort(([a], [b]) => (a < b ? -1 : 1));
  console.log(
    ["", ...faults.map(([what, times]) => `${what.padEnd(28)} ${String(times).padStart(6)}`), ""].join("\n"),
  );
  console.log(
    `appels ${stormy.weather.calls()} (sans panne ${calm.weather.calls()}) · lignes comparées ${rowCount(stormy.left)} · ` +
      `secondes ${calm.seconds} + ${stormy.seconds}`,
  );
  const broken = [...calm.broken, ...stormy.broken];
  for (const one of broken.slice(0, 20)) console.log(`EN DÉFAUT : ${one}`);
  const [first] = differing;
  if (first === undefined)
    console.log("\nRien ne diffère : journal, brouillons et courriers sont les mêmes.");
  else {
    console.log(`\n${differing.length} lignes diffèrent ; la première, dans « ${first.tab} » :`);
    console.log(
      `  sans panne  : ${first.wanted.slice(0, 600)}\n  avec pannes : ${first.found.slice(0, 600)}`,
    );
  }
  return first === undefined && broken.length === 0;
}

async function live(
  { seed, days: count, rate: _rate }: WeeksWanted,
  rate: number,
  name: string,
): Promise<Weeks> {
  const startedAt = performance.now();
  const days = workingDays(FIRST_DAY, count);
  const desk = await openDesk({ workbook: weeksWorkbook(seed, days), today: FIRST_DAY, refreshed: false });
  try {
    await withQuickTimers(desk);
    await desk.signedIn("gmail");
    const weather = weatherOf(seed, rate);
    const mailbox = mailboxOf(desk.running.sandbox);
    const scene = { desk, weather, mailbox };
    const broken = new Map<string, string>();
    for (const [index, day] of days.entries()) {
      await desk.setDay(day);
      if (index > 0) await answerSent(scene);
      if (index % 3 === 1) await notePromise(scene, customerOf(day, 1), rate > 0 && index !== 1);
      await draftDay(scene, day);
      for (const what of brokenPromises(desk.running.sandbox.workbook, mailbox))
        if (!broken.has(what)) broken.set(what, `${name}, ${day}, jour ${index + 1} : ${what}`);
      console.log(`${name} : ${day}, ${desk.running.sandbox.mailbox.messages().length} messages`);
    }
    return {
      left: withoutRandomIds(leftBehind(desk.running.sandbox.workbook, mailbox)),
      broken: [...broken.values()],
      weather,
      seconds: Math.round((performance.now() - startedAt) / 100) / 10,
    };
  } finally {
    await desk.context.setOffline(false);
    await desk.close();
  }
}

/** A call noted by hand bears an identifier drawn at random: what it says is compared, not that. */
function withoutRandomIds(left: LeftBehind): LeftBehind {
  const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
  return new Map([...left].map(([tab, rows]) => [tab, rows.map((row) => row.replace(uuid, "uuid")).sort()]));
}
