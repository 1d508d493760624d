import type { OpenItem } from "../model/open-position.ts";
import type { Hold } from "./hold.ts";

const suspended = (code: Hold["reasons"][number]["code"], text?: string): Hold => ({
  state: "suspendue",
  action: "hold",
  reasons: [text === undefined ? { code } : { code, text }],
});

/** The hold that the item's own row states: a duplicate, or what its status column says. */
export function itemHold({ item }: OpenItem): Hold | undefined {
  if (item.duplicated) {
    return { state: "à vérifier", action: "settle-duplicate", reasons: [{ code: "invoice-duplicated" }] };
  }
  switch (item.status) {
    case "to-mend":
      return { state: "à vérifier", action: "mend-invoice", reasons: [{ code: "invoice-to-mend" }] };
    case "payment-announced":
      // A status has no day: nobody can tell when it was announced, so somebody must look.
      return { state: "à vérifier", action: "check-payment", reasons: [{ code: "announced-paid" }] };
    case "disputed":
      return suspended("dispute");
    case "suspended":
      return suspended("suspended-status");
    case "doubtful":
      return suspended("suspended-status", "douteuse");
    case "cheque-not-banked":
      return suspended("cheque-not-banked");
    case "retention":
      return suspended("retention-money");
    case "factored":
      return suspended("invoice-factored");
    case "rejected-payment":
    case undefined:
      return undefined;
  }
}
