/** Errors whose message is already for the owner. */
const told = new WeakSet<Error>();

/** An error of ours, French and complete. */
export function refusal(message: string): Error {
  const error = new Error(message);
  told.add(error);
  return error;
}

/** Whether an error already speaks to the owner. */
export function isRefusal(problem: unknown): problem is Error {
  return problem instanceof Error && told.has(problem);
}
