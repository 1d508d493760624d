/** What the bundler tells of a module: what it loads at once, and what it loads when it is used. */
interface ModuleLinks {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

export type LinksOf = (id: string) => ModuleLinks | null;

/** The files, each using only those named before it: a module that two of them would take goes to the first. */
export const CHUNKS = ["gmail", "base", "page", "shell", "book", "day"] as const;

export type Chunk = (typeof CHUNKS)[number];

/** Modules from which something starts, by file. */
export interface Starts {
  /** What the panel's page shows first. */
  readonly panel: readonly string[];
  /** What opening a workbook takes, from Google's answer to the day's list. */
  readonly opening: readonly string[];
  /** What runs in Gmail's page. */
  readonly gmail: readonly string[];
  /** What has no page. */
  readonly worker: readonly string[];
  /** The other page. */
  readonly options: readonly string[];
}

/**
 * The file in which a module travels, by its name; `undefined`: the bundler decides. Left alone it makes a file of
 * each set of modules that the same screens share, and the panel would open with a hundred of them: each costs the
 * browser a millisecond or two, more than running it. What Gmail's page, the worker or the options page load as well
 * stays apart from what only the panel needs, so that none of them loads more than its own.
 */
export function chunkNames(starts: Starts): (id: string, links: LinksOf) => Chunk | undefined {
  let names: ReadonlyMap<string, Chunk> | undefined;
  return (id, links) => {
    names ??= namesOf(starts, links);
    return names.get(id);
  };
}

function namesOf(starts: Starts, links: LinksOf): ReadonlyMap<string, Chunk> {
  const panel = reached(starts.panel, links, false);
  const opening = reached(starts.opening, links, false);
  const gmail = reached(starts.gmail, links, true);
  const worker = reached(starts.worker, links, true);
  const options = reached(starts.options, links, true);
  const names = new Map<string, Chunk>();
  for (const id of new Set([...panel, ...opening])) {
    if (starts.panel.includes(id)) continue;
    if (gmail.has(id)) names.set(id, "gmail");
    else if (panel.has(id)) names.set(id, worker.has(id) ? "base" : options.has(id) ? "page" : "shell");
    else if (worker.has(id)) names.set(id, "book");
    else if (!options.has(id)) names.set(id, "day");
  }
  return names;
}

/** The modules that some others load, themselves included. @param later what is loaded when it is used counts too */
function reached(from: readonly string[], links: LinksOf, later: boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [...from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const { importedIds = [], dynamicallyImportedIds = [] } = links(id) ?? {};
    queue.push(...importedIds, ...(later ? dynamicallyImportedIds : []));
  }
  return found;
}
