import { given } from "./given.ts";

/** Puts the page on the sandbox's day, at the real hour: `Date` without arguments and `Date.now()`. */
export function installClock(): void {
  const RealDate = Date;
  const realMidnight = new RealDate();
  realMidnight.setHours(0, 0, 0, 0);
  const sandboxMidnight = new RealDate(`${given.today}T00:00:00`);
  // Whole days, so that the hour of the day stays the real one across a change to summer time.
  const dayOffset =
    Math.round((sandboxMidnight.getTime() - realMidnight.getTime()) / 86_400_000) * 86_400_000;

  class SandboxDate extends RealDate {
    constructor(...parts: unknown[]) {
      if (parts.length === 0) super(RealDate.now() + dayOffset);
      else super(...(parts as [number]));
    }
    static override now(): number {
      return RealDate.now() + dayOffset;
    }
  }
  Reflect.set(globalThis, "Date", SandboxDate);
}
