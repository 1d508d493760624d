import { comparable } from "../base/normalise.ts";

const JOURNAL =
  /^(?:an|ran|ano|anx|anv|anouv|nouv|ouv|ouvert|ouverture|od an|odan|report|r?an ?\d{1,4}|a nouveaux?|reports? a nouveaux?)$/;
const LABEL =
  /\b(?:a nouveaux?|reports? a nouveaux?|soldes? d ouverture|ecritures? d ouverture|bilan d ouverture|balance d ouverture|balance initiale|soldes? initia(?:l|ux)|bilan debut|reprise (?:de |du |des )?soldes?)\b/;

/** A journal of opening entries: `AN`, `RAN`, `OUV`, `À NOUVEAUX` … */
export function isOpeningJournal(code: string): boolean {
  return code !== "" && code.length <= 30 && JOURNAL.test(comparable(code));
}

/** Words that only an opening entry bears (« À nouveaux au 01/01 », « Solde d'ouverture »). */
export function isOpeningLabel(label: string): boolean {
  return label !== "" && label.length <= 200 && LABEL.test(comparable(label));
}
