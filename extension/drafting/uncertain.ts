/** An error after which nobody knows whether the call had its effect. */
export function isUncertain(error: unknown): boolean {
  return typeof error === "object" && error !== null && (error as { uncertain?: unknown }).uncertain === true;
}
