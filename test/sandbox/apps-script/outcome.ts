import type { ShownUi } from "./runtime/host.ts";

/** Google's `ExecutionError`. */
export interface ScriptFailure {
  readonly errorMessage: string;
  readonly errorType: string;
  readonly scriptStackTraceElements?: readonly { readonly function: string; readonly lineNumber: number }[];
}

/** Calls of one method during a run. */
export interface CallCount {
  readonly kind: string;
  readonly method: string;
  readonly times: number;
}

/** How a run ended. `result` is absent when the function returned nothing. */
export interface Outcome {
  readonly result?: unknown;
  readonly error?: ScriptFailure;
  readonly shown: ShownUi;
  readonly log: readonly string[];
  /** Counted service calls. */
  readonly calls: readonly CallCount[];
  /** Time of the script itself, the services' time left out, in milliseconds. */
  readonly ownMs: number;
  /** The most memory that the run's own process held, in megabytes; absent when it had none of its own. */
  readonly peakMb?: number;
}
