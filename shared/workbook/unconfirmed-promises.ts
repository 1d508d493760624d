/** Promises that hold only if the owner confirms them, by identifier: what the plan says waits for it. */
export function unconfirmedPromises(
  plan: readonly {
    readonly line: {
      readonly reference?: string;
      readonly reasons: readonly { readonly code: string }[];
    };
  }[],
): ReadonlySet<string> {
  return new Set(
    plan.flatMap(({ line }) =>
      line.reference !== undefined && line.reasons.some(({ code }) => code === "promise-second-unconfirmed")
        ? [line.reference]
        : [],
    ),
  );
}
