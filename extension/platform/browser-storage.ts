/**
 * Asks the browser not to clear by itself what is kept here when the disk fills up. It may decline: the panel says all
 * the same that a copy is worth having.
 */
export async function keepForGood(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // Nothing else to do: what is kept stays as the browser keeps it.
  }
}
