import type { ShownUi } from "./runtime/host.ts";

/** Google's `ExecutionError`. */
export interface ScriptFailure {
  readonly errorMessage: string;
  readonly errorType: string;
  readonly scriptStackTraceElements?: readonly { readonly function: string; readonly lineNumber: number }[];
}

/** How a run ended. `result` is absent when the function returned nothing. */
export interface Outcome {
  readonly result?: unknown;
  readonly error?: ScriptFailure;
  readonly shown: ShownUi;
  readonly log: readonly string[];
  readonly calls: readonly { readonly kind: string; readonly method: string; readonly times: number }[];
}
