/** Ways back of what a run has written so far, last one first. */
export interface TakeBack {
  /** To be said before the writing itself: a call that fails may have had its effect. */
  readonly before: (undo: () => void) => void;
  /** Undoes what can be undone: one that fails too never hides the first failure. */
  readonly all: () => void;
}

/**
 * Sheets has no transaction: when a call fails in the middle, rows that were added are emptied and cells that were
 * changed hold again what they held, so that trying again finds the workbook as it was.
 */
export function takeBack(): TakeBack {
  const undos: (() => void)[] = [];
  return {
    before: (undo) => {
      undos.push(undo);
    },
    all: () => {
      for (const undo of undos.reverse()) {
        try {
          undo();
        } catch {
          // Google still refuses: what stands there is whole rows, which the next run knows again.
        }
      }
    },
  };
}
