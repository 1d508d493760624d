/**
 * Does something to a page that is not ours and changes without notice: what fails there is nobody's concern, and never
 * reaches Gmail's own scripts.
 */
export function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // The page is not what it was: nothing is shown.
  }
}
