import type { SandboxClock } from "../types.ts";

/** Is it a day of the calendar, `YYYY-MM-DD`? */
export function isDay(text: unknown): text is string {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The sandbox's day: it changes only when told. */
export function sandboxClock(start: string): SandboxClock {
  let current = start;
  return {
    today: () => current,
    set: (today) => {
      if (!isDay(today))
        throw new RangeError(`«\u00a0${today}\u00a0» n’est pas un jour du calendrier (AAAA-MM-JJ).`);
      current = today;
    },
  };
}

/** A moment on the sandbox's day at the real time of day: the date of messages, in milliseconds. */
export function momentOn(clock: SandboxClock): number {
  return Date.parse(`${clock.today()}T${new Date().toISOString().slice(11)}`);
}
