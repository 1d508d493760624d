/** One planned failure, as posted to `/sandbox/faults`. */
export interface Fault {
  /** Text found in `METHOD path`, in the Google address or in the method id; also read as a regular expression. */
  readonly match: string;
  /** HTTP status to answer; 0 cuts the connection; absent with `delayMs`: the call is only slow. */
  readonly status?: number;
  /** How many calls it strikes. */
  readonly times: number;
  /** The effect is committed first, then the failure is answered. */
  readonly afterCommit: boolean;
  readonly delayMs: number;
}

/** What a request is recognised by. */
export interface FaultTarget {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly rawPath: string;
  readonly methodId: string | undefined;
}

export class FaultFormatError extends Error {}

/**
 * Reads the body of `POST /sandbox/faults`: a list, or one fault alone.
 * Throws FaultFormatError, in French, naming what is wrong.
 */
export function readFaults(body: unknown): Fault[] {
  const list = Array.isArray(body) ? body : [body];
  return list.map((entry, index) => readFault(entry, `panne n° ${index + 1}`));
}

function readFault(entry: unknown, where: string): Fault {
  if (typeof entry !== "object" || entry === null) {
    throw new FaultFormatError(`${where}\u00a0: un objet {"match", "status"…} est attendu.`);
  }
  const { match, status, times = 1, afterCommit = false, delayMs = 0 } = entry as Record<string, unknown>;
  if (typeof match !== "string" || match === "") {
    throw new FaultFormatError(`${where}\u00a0: «\u00a0match\u00a0» (un texte) manque.`);
  }
  if (status !== undefined && !isStatus(status)) {
    throw new FaultFormatError(
      `${where}\u00a0: «\u00a0status\u00a0» doit être 0 ou un code HTTP de 400 à 599.`,
    );
  }
  if (typeof times !== "number" || !Number.isInteger(times) || times < 1) {
    throw new FaultFormatError(`${where}\u00a0: «\u00a0times\u00a0» doit être un entier d'au moins 1.`);
  }
  if (typeof afterCommit !== "boolean") {
    throw new FaultFormatError(`${where}\u00a0: «\u00a0afterCommit\u00a0» doit être true ou false.`);
  }
  if (typeof delayMs !== "number" || !(delayMs >= 0)) {
    throw new FaultFormatError(`${where}\u00a0: «\u00a0delayMs\u00a0» doit être un nombre de millisecondes.`);
  }
  if (status === undefined && delayMs === 0) {
    throw new FaultFormatError(
      `${where}\u00a0: indiquez «\u00a0status\u00a0», «\u00a0delayMs\u00a0» ou les deux.`,
    );
  }
  return { match, status, times, afterCommit, delayMs };
}

function isStatus(value: unknown): value is number {
  return (
    value === 0 || (typeof value === "number" && Number.isInteger(value) && value >= 400 && value <= 599)
  );
}

/** The planned failures, each used up after its number of calls. */
export class FaultPlan {
  #faults: Fault[] = [];

  /** Adds failures after those already planned. */
  add(faults: readonly Fault[]): void {
    this.#faults.push(...faults);
  }

  /** Those still to come. */
  list(): readonly Fault[] {
    return this.#faults;
  }

  /** Forgets them all. */
  clear(): void {
    this.#faults = [];
  }

  /** The first failure that strikes this request, one of its times being used up. */
  take(target: FaultTarget): Fault | undefined {
    const index = this.#faults.findIndex((fault) => strikes(fault.match, target));
    const fault = this.#faults[index];
    if (fault === undefined) return undefined;
    if (fault.times > 1) this.#faults[index] = { ...fault, times: fault.times - 1 };
    else this.#faults.splice(index, 1);
    return fault;
  }
}

function strikes(match: string, target: FaultTarget): boolean {
  const texts = [
    `${target.method} ${target.path}`,
    `${target.method} ${target.rawPath}`,
    `${target.method} https://${target.host}${target.path}`,
    ...(target.methodId === undefined ? [] : [target.methodId]),
  ];
  if (texts.some((text) => text.includes(match))) return true;
  const pattern = asPattern(match);
  return pattern !== undefined && texts.some((text) => pattern.test(text));
}

function asPattern(match: string): RegExp | undefined {
  try {
    return new RegExp(match);
  } catch {
    return undefined;
  }
}
