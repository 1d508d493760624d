import type { DocumentState, RouteDocument, RouteFacts } from "../model/route.ts";

/**
 * The documents of a route with what is known of each; one that the facts do not speak of is unknown. A judge rules on
 * them (CPC 1405 for the payment order, 750-1 for the attempt to settle that came first).
 */
export function documentsFor(
  wanted: readonly RouteDocument[],
  { documents }: RouteFacts,
): readonly DocumentState[] {
  return wanted.map(
    (document) => documents.find((one) => one.document === document) ?? { document, state: "unknown" },
  );
}
