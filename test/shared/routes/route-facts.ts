import { day } from "#shared/base/day.ts";
import { cents } from "#shared/base/money.ts";
import type { RouteFacts } from "#shared/model/route.ts";

/** A merchant who owes 3 000 € and says nothing, the formal notice expired, nothing contested. */
export function facts(more: Partial<RouteFacts> = {}): RouteFacts {
  return {
    asOf: day("2026-11-23"),
    quality: "professionnel",
    bothMerchants: true,
    localAuthority: undefined,
    currency: "EUR",
    principal: cents(300_000),
    disputed: cents(0),
    interest: cents(5_000),
    indemnity: cents(8_000),
    reason: "silence",
    noticeSent: day("2026-11-02"),
    noticeDeadline: day("2026-11-13"),
    limitation: day("2031-06-01"),
    judgment: undefined,
    documents: [],
    ...more,
  };
}
