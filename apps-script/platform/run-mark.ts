/** Name of the document property that stands while our tabs are being written: the owner never sees it. */
const KEY = "crescendo.writing";

/** A run that begins to write tabs of ours. */
export interface RunMark {
  /** The run before this one was cut: what it made may be empty, what it rebuilt may stem from another day. */
  readonly wasCut: boolean;
  /** All that had to be written is there; or nothing was touched. */
  readonly end: () => void;
}

/**
 * Leaves a mark before the first writing: should Google cut the run in the middle, our tabs stem from two different
 * runs, and the panel says so until the next refresh has healed it.
 * @param heals whether this run writes all rebuilt tabs anew: only then does it take away the mark of one that was cut.
 */
export function beginRun(heals: boolean): RunMark {
  const store = documentStore();
  const wasCut = isMarked(store);
  if (!wasCut) silently(() => store?.setProperty(KEY, "1"));
  return {
    wasCut,
    end: () => {
      if (heals || !wasCut) silently(() => store?.deleteProperty(KEY));
    },
  };
}

/**
 * Whether the last writing was cut: its mark still stands, and nobody is at work on the workbook now.
 * Reads only; `false` when Google keeps no properties here.
 */
export function wasInterrupted(): boolean {
  if (!isMarked(documentStore())) return false;
  let free = false;
  silently(() => {
    // Another run holds the workbook: then the mark is its own, no trace of a cut.
    const lock = LockService.getDocumentLock();
    free = lock.tryLock(1);
    if (free) lock.releaseLock();
  });
  return free;
}

type Store = GoogleAppsScript.Properties.Properties;

function isMarked(store: Store | undefined): boolean {
  let found = false;
  silently(() => {
    found = store?.getProperty(KEY) === "1";
  });
  return found;
}

/** `undefined` where a script has no document of its own. */
function documentStore(): Store | undefined {
  let store: Store | null = null;
  silently(() => {
    store = PropertiesService.getDocumentProperties();
  });
  return store ?? undefined;
}

/** The mark only informs: that Google cannot keep it (quota, view only) must never stop a refresh. */
function silently(work: () => void): void {
  try {
    work();
  } catch {
    // Without the mark, the stamp of `Balance âgée` still tells tabs of different runs apart.
  }
}
