/** Wakes the service worker while something was left half done. */
export const FINISH_ALARM = "finish-left-overs";

/** Wakes the worker every minute until `stopFinishAlarm`. */
export async function startFinishAlarm(): Promise<void> {
  await chrome.alarms.create(FINISH_ALARM, { delayInMinutes: 1, periodInMinutes: 1 });
}

export async function stopFinishAlarm(): Promise<void> {
  await chrome.alarms.clear(FINISH_ALARM);
}

export function onFinishAlarm(act: () => void): void {
  chrome.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === FINISH_ALARM) act();
  });
}
