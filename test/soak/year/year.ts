import { builtAddOn } from "../../apps-script/built-add-on.ts";
import { workingDays } from "./calendar.ts";
import { differences, rowCount } from "./left-behind.ts";
import { DayFailed, runYear, type Year } from "./run-year.ts";
import { type World, worldOf } from "./world.ts";

/** Monday 1 December 2025: 260 working days lead to Friday 27 November 2026. */
const FIRST_DAY = "2025-12-01";
/** The business wrote invoices for eight weeks before its owner opened this workbook. */
const FIRST_INVOICES = "2025-10-06";
const DAYS_BEFORE = 40;

/** The days lived, and all that happens to the business until then. */
export function yearOf(
  seed: number,
  count: number,
): { readonly days: readonly string[]; readonly world: World } {
  const days = workingDays(FIRST_DAY, count);
  return { days, world: worldOf(seed, workingDays(FIRST_INVOICES, DAYS_BEFORE + count)) };
}

export interface YearWanted {
  readonly seed: number;
  /** Working days. */
  readonly days: number;
  /** Part of the calls that fail, from 0 to 1. */
  readonly rate: number;
}

/** Lives a year twice, without faults and with them, and compares what is left; gives whether it is the same. */
export async function soakYear(wanted: YearWanted): Promise<boolean> {
  const { days, world } = yearOf(wanted.seed, wanted.days);
  console.log(`Année n° ${wanted.seed} : ${days.length} jours ouvrés, ${world.invoices.length} factures\n`);
  const addOn = await builtAddOn();
  let calm: Year;
  let stormy: Year;
  try {
    // The one that may go wrong comes first: what is wrong by itself is known without the other.
    stormy = await runYear({ world, days, addOn, rate: wanted.rate, each: progress("avec pannes") });
    if (saysBroken("avec pannes", stormy, days)) return false;
    calm = await runYear({ world, days, addOn, rate: 0, each: progress("sans panne") });
    if (saysBroken("sans panne", calm, days)) return false;
  } catch (error) {
    if (!(error instanceof DayFailed)) throw error;
    console.log(`EN DÉFAUT : ${error.message}`);
    return false;
  } finally {
    addOn.remove();
  }
  const differing = differences(calm.left, stormy.left);
  const parted = days.find((_day, index) => calm.evenings[index] !== stormy.evenings[index]);
  console.log(tableOf(calm, stormy));
  if (differing.length > 0) {
    const [{ tab, wanted: one, found } = { tab: "", wanted: "", found: "" }] = differing;
    console.log(
      `\n${differing.length} lignes diffèrent (dès le ${parted ?? "?"}) ; la première, dans « ${tab} » :`,
    );
    console.log(`  sans panne  : ${one.slice(0, 600)}\n  avec pannes : ${found.slice(0, 600)}`);
  } else console.log("\nRien ne diffère : journal, brouillons, courriers et balance sont les mêmes.");
  return differing.length === 0;
}

/** Names what was wrong in one life by itself, and gives whether anything was. */
function saysBroken(name: string, { broken }: Year, days: readonly string[]): boolean {
  for (const { day, what } of broken.slice(0, 20))
    console.log(`EN DÉFAUT ${name} : ${day}, jour ${days.indexOf(day) + 1} : ${what}`);
  return broken.length > 0;
}

const progress =
  (name: string) =>
  (day: string, done: number): void => {
    if (done % 20 === 0) console.log(`${name} : ${done} jours, jusqu'au ${day}`);
  };

function tableOf(calm: Year, stormy: Year): string {
  const { weather, left } = stormy;
  const all = [...weather.faults];
  const cuts = all.filter(([what]) => what.startsWith("ordinateur"));
  const count = (list: typeof all): number => list.reduce((sum, [, times]) => sum + times, 0);
  const inside = all.filter(([what]) => what.startsWith("script"));
  const faults = count(all) - count(cuts) - count(inside);
  return [
    "",
    ...all
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([what, times]) => `${what.padEnd(28)} ${String(times).padStart(6)}`),
    "",
    `appels ${weather.calls()} (sans panne ${calm.weather.calls()}) · pannes ${faults} · arrêts ${count(cuts)} · ` +
      `lignes comparées ${rowCount(left)} · secondes ${calm.seconds} + ${stormy.seconds}`,
    [...left].map(([tab, rows]) => `${tab} ${rows.length}`).join(" · "),
  ].join("\n");
}
