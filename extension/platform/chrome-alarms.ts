/** Wakes the service worker while something was left half done, or waits to be sent. */
const FINISH_ALARM = "finish-left-overs";

/** Wakes the worker every minute until `stopFinishAlarm` or `ringAgainIn`. */
export function startFinishAlarm(): Promise<void> {
  return ringAgainIn(1);
}

/** Wakes the worker in so many minutes, and so on. */
export async function ringAgainIn(minutes: number): Promise<void> {
  await chrome.alarms.create(FINISH_ALARM, { delayInMinutes: minutes, periodInMinutes: minutes });
}

/** Minutes between two rings as they now are; 1 when nothing rings. */
export async function finishPeriod(): Promise<number> {
  return (await chrome.alarms.get(FINISH_ALARM))?.periodInMinutes ?? 1;
}

export async function stopFinishAlarm(): Promise<void> {
  await chrome.alarms.clear(FINISH_ALARM);
}

export function onFinishAlarm(act: () => void): void {
  chrome.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === FINISH_ALARM) act();
  });
}
