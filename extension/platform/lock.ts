/**
 * Runs one piece of work at a time in the whole browser (panels of several windows, service worker), so that a
 * double click or two open panels never prepare the same reminder side by side.
 */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request("crescendo-journal", work) as Promise<T>;
}
