import type { PlanLine } from "../model/plan.ts";
import { isCallLine } from "./capacity.ts";

export const CHANNEL_GROUPS = ["calls", "messages", "letters", "decisions"] as const;
/** What a line asks for, as a morning is cut: calls, messages, letters to post, decisions. */
export type ChannelGroup = (typeof CHANNEL_GROUPS)[number];

/** Lines of nobody: neither the customer nor `Réglages` name anyone. */
export const NOBODY = "";

/** The group of a line; `undefined`: it asks for none of them (a hold, a payment to check). */
export function channelGroup(line: PlanLine): ChannelGroup | undefined {
  if (line.state === "décision" || line.action === "decide" || line.action === "declare-claim") {
    return "decisions";
  }
  if (isCallLine(line)) return "calls";
  switch (line.channel) {
    case "courrier":
    case "recommandé":
    case "e-mail + courrier":
      return "letters";
    case "e-mail":
    case "SMS":
    case "portail":
      return "messages";
    default:
      return undefined;
  }
}

/** Whose list a line stands in. */
export function actorOf({ people }: PlanLine): string {
  return people?.acts ?? NOBODY;
}
