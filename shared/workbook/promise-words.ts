import { tidy } from "../base/normalise.ts";

/** A cell is the owner's, or comes from a pasted message: what follows is a note. */
const LONGEST = 20_000;

/** What a promise says of how it is paid and who signs: `par virement ; validé par Mme Roux` (dunning/call-outcome.ts). */
export function promiseWords(detail: string | undefined): {
  readonly means?: string;
  readonly signatory?: string;
} {
  let means: string | undefined;
  let signatory: string | undefined;
  for (const piece of (detail ?? "").slice(0, LONGEST).split(/[;\n]/)) {
    const words = tidy(piece);
    const by = /^(?:valid|sign)ée? par (.{1,120})$/i.exec(words)?.[1];
    if (by !== undefined) signatory ??= by;
    else if (/^(?:par|en) .{1,60}$/i.test(words)) means ??= words;
  }
  return { ...(means === undefined ? {} : { means }), ...(signatory === undefined ? {} : { signatory }) };
}
