import { FakeEvent } from "./events.ts";

const ringing = new Map<string, Record<string, unknown>>();
const onAlarm = new FakeEvent();
const alarmTimers = new Map<string, ReturnType<typeof setInterval>>();

function createAlarm(name: string, details: Record<string, unknown>): void {
  clearAlarm(name);
  const minutes = Number(details.periodInMinutes ?? details.delayInMinutes ?? 1);
  ringing.set(name, { name, ...details });
  const ring = (): void => {
    if (details.periodInMinutes === undefined) clearAlarm(name);
    onAlarm.fire({ name, ...details });
  };
  alarmTimers.set(name, setInterval(ring, minutes * 60_000));
}

function clearAlarm(name: string): boolean {
  clearInterval(alarmTimers.get(name));
  alarmTimers.delete(name);
  return ringing.delete(name);
}

/** `chrome.alarms`: they ring while the page is open. */
export const alarms = {
  create: async (name: string, details: Record<string, unknown>) => createAlarm(name, details),
  get: async (name: string) => ringing.get(name),
  getAll: async () => [...ringing.values()],
  clear: async (name: string) => clearAlarm(name),
  clearAll: async () => {
    for (const name of [...ringing.keys()]) clearAlarm(name);
  },
  onAlarm,
};
