import type { KeyValueStore } from "../platform/ports.ts";
import { fieldOf, textOf } from "./json-parts.ts";
import type { LookUp } from "./look-up.ts";

const KEY = "look-ups";
/** A day: a judgment published since must not stay unseen. */
const KEEP_FOR = 24 * 3_600_000;
const MOST_KEPT = 100;
/** Another shape of what is kept: older ones are forgotten. */
const VERSION = 1;

interface Kept {
  readonly version: number;
  readonly all: readonly LookUp[];
}

async function fresh(store: KeyValueStore, now: number): Promise<readonly LookUp[]> {
  const value = (await store.get(KEY)) as Partial<Kept> | null | undefined;
  if (value?.version !== VERSION || !Array.isArray(value.all)) return [];
  // A clock that was put back must not keep a look-up for ever.
  return value.all.filter(isLookUp).filter(({ at }) => at <= now && now - at < KEEP_FOR);
}

function isLookUp(value: unknown): value is LookUp {
  if (typeof value !== "object" || value === null) return false;
  const { siren, at, company, notices } = value as Partial<LookUp>;
  const answered =
    company?.kind === "found" && notices?.kind === "found" && isSound(company.value, notices.value);
  return typeof siren === "string" && typeof at === "number" && answered;
}

/** Whether what is shown field by field is there: something else may have written in the store. */
function isSound(company: unknown, notices: unknown): boolean {
  const kind = textOf(fieldOf(company, "kind"));
  const named = ["name", "state", "address", "siret"].every(
    (name) => typeof fieldOf(company, name) === "string",
  );
  const all: readonly unknown[] | undefined = Array.isArray(notices) ? notices : undefined;
  const words = ["id", "family", "nature", "court", "more", "url", "type", "standing"];
  const isNotice = (one: unknown): boolean => words.every((name) => typeof fieldOf(one, name) === "string");
  return (kind === "nothing" || (kind === "company" && named)) && all?.every(isNotice) === true;
}

/** The look-up of a SIREN that is less than a day old. */
export async function keptLookUp(
  store: KeyValueStore,
  siren: string,
  now: number,
): Promise<LookUp | undefined> {
  return (await fresh(store, now)).find((one) => one.siren === siren);
}

/** Keeps a look-up when both registers answered: what was not verified is asked again. */
export async function keepLookUp(store: KeyValueStore, made: LookUp, now: number): Promise<void> {
  const others = (await fresh(store, now)).filter(({ siren }) => siren !== made.siren);
  const whole = made.company.kind === "found" && made.notices.kind === "found";
  const all = whole ? [...others, made].slice(-MOST_KEPT) : others;
  const kept: Kept = { version: VERSION, all };
  await store.set(KEY, kept);
}

/** Erases every look-up that is kept. */
export async function forgetLookUps(store: KeyValueStore): Promise<void> {
  await store.remove(KEY);
}
