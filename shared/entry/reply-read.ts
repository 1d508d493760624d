import { dayOrUndefined } from "../base/day.ts";
import { DISPUTE_REASONS } from "../model/commitments.ts";
import { MOST_NUMBERS, REPLY_KINDS, type ReplyProposal } from "./reply-kinds.ts";

/** A proposal that came by a message: checked field by field; `undefined` when it is none. */
export function readProposal(value: unknown): ReplyProposal | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { kind: asked, numbers, day: on, reason: stated } = value as Readonly<Record<string, unknown>>;
  const kind = REPLY_KINDS.find((one) => one === asked);
  if (kind === undefined || !Array.isArray(numbers) || numbers.length > MOST_NUMBERS) return undefined;
  const texts = numbers.filter((one): one is string => typeof one === "string" && one.length <= 80);
  if (texts.length < numbers.length) return undefined;
  const day = typeof on === "string" ? dayOrUndefined(on) : undefined;
  const reason = DISPUTE_REASONS.find((one) => one === stated);
  return {
    kind,
    numbers: texts,
    ...(day === undefined ? {} : { day }),
    ...(reason === undefined ? {} : { reason }),
  };
}
