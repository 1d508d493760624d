import { LOOK_UP_HOSTS } from "./look-up-hosts.ts";

/** Did the owner already allow the look-ups? */
export function lookUpsAllowed(): Promise<boolean> {
  return chrome.permissions.contains({ origins: [...LOOK_UP_HOSTS] });
}

/** Chrome's window for the look-ups; to be called first thing in a click. `false`: the owner said no. */
export function allowLookUps(): Promise<boolean> {
  return chrome.permissions.request({ origins: [...LOOK_UP_HOSTS] });
}

/** Gives the permission back. */
export async function forbidLookUps(): Promise<void> {
  await chrome.permissions.remove({ origins: [...LOOK_UP_HOSTS] });
}
