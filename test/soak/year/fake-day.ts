const Real = globalThis.Date;

/** The day that every clock of this process tells, at ten in the morning in Paris; `undefined`: the real one again. */
export function pretend(day: string | undefined): void {
  if (day === undefined) {
    globalThis.Date = Real;
    return;
  }
  const now = Real.parse(`${day}T09:00:00Z`);
  globalThis.Date = class extends Real {
    constructor(...given: readonly unknown[]) {
      if (given.length === 0) super(now);
      else super(...(given as [number]));
    }
    static override now(): number {
      return now;
    }
  } as DateConstructor;
}
