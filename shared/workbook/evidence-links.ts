import { comparable, tidy } from "../base/normalise.ts";
import type { EvidenceLink, RegisteredProof } from "../model/evidence.ts";
import type { JournalEvent } from "../model/journal.ts";
import type { LedgerItem } from "../model/ledger.ts";
import { EVIDENCE } from "../texts/evidence.ts";

type What = keyof typeof EVIDENCE.links.whats;

/** What a word of « Autres pièces » names. */
const KINDS: readonly (readonly [What, RegExp])[] = [
  ["delivery", /\b(?:livraisons?|bl\d*|pv|proces verba(?:l|ux)|receptions?|interventions?)\b/],
  ["quote", /\b(?:devis)\b/],
  ["order", /\b(?:commandes?|bdc|bc|ordre de service|engagement)\b/],
  ["contract", /\b(?:contrats?|cgv|conditions|marche)\b/],
  ["invoice", /\b(?:factures?)\b/],
];

function whatOf(text: string): What {
  const words = comparable(text);
  return KINDS.find(([, names]) => names.test(words))?.[0] ?? "other";
}

/** What the owner's columns say of an invoice's documents: each cell may hold several, one a line or between semicolons. */
export function linksOf(item: LedgerItem): readonly EvidenceLink[] {
  const link = (what: What, where: string): EvidenceLink => ({
    invoice: item.number,
    what: EVIDENCE.links.whats[what],
    where: tidy(where),
  });
  const others = (item.otherDocuments ?? "").split(/[\n\r;|]/).filter((part) => tidy(part) !== "");
  return [
    ...(item.link === undefined || tidy(item.link) === "" ? [] : [link("invoice", item.link)]),
    ...(item.orderReference === undefined || tidy(item.orderReference) === ""
      ? []
      : [link("order", item.orderReference)]),
    ...others.map((part) => link(whatOf(part), part)),
  ];
}

const NUMBER = /recommand\S{0,2}\s{0,3}n\s?[°o]\s{0,3}(.{1,60})/i;

/** The postal number of a sent formal notice: « Recommandé n° 1A 234 » in `Détail`, else a reference that no row bears. */
function postalNumber({ detail, reference }: JournalEvent, ids: ReadonlySet<string>): string | undefined {
  const said = tidy(NUMBER.exec(tidy(detail ?? ""))?.[1] ?? "");
  if (said !== "") return said;
  const other = tidy(reference ?? "");
  return other === "" || ids.has(other) ? undefined : other;
}

/**
 * The registered letters of a customer: number, deposit, first presentation (the row that names the sending, else the
 * first postal one since).
 * @param events counting events, in order
 */
export function registeredProofs(events: readonly JournalEvent[]): readonly RegisteredProof[] {
  const ids = new Set(events.map(({ id }) => id).filter((id) => id !== ""));
  const slips = events.filter(
    ({ kind, direction }) => kind === "accusé de réception" && direction !== "sortant",
  );
  return events
    .filter(({ kind }) => kind === "mise en demeure envoyée")
    .map((sent) => {
      const slip =
        slips.find(({ reference }) => reference !== undefined && reference !== "" && reference === sent.id) ??
        slips.find(
          ({ day, channel, reference }) =>
            day >= sent.day && channel === "recommandé" && !ids.has(reference ?? ""),
        );
      return {
        number: postalNumber(sent, ids),
        deposit: sent.day,
        presented: slip?.day,
        invoices: sent.invoices.map(({ number }) => number),
      };
    });
}
