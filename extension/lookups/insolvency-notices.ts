import type { Day } from "#shared/base/day.ts";
import { comparable } from "#shared/base/normalise.ts";
import { readDay } from "#shared/base/read-day.ts";
import type { InsolvencyNotice } from "#shared/model/insolvency-notice.ts";
import { fieldOf, objectOf, textOf } from "./json-parts.ts";

/** As many as one call gives; older ones are behind the link. */
export const MOST_NOTICES = 20;

const DATASET =
  "https://bodacc-datadila.opendatasoft.com/api/explore/v2.1/catalog/datasets/annonces-commerciales/records";

/** The notices' address for a SIREN: the number alone leaves the browser. */
export function noticesUrl(siren: string): string {
  const where = `registre like "${siren}" and familleavis="collective"`;
  return `${DATASET}?where=${encodeURIComponent(where)}&order_by=${encodeURIComponent("dateparution desc")}&limit=${MOST_NOTICES}`;
}

interface Read extends Omit<InsolvencyNotice, "standing"> {
  /** Which notice it corrects or cancels; empty: it does not say. */
  readonly about: string;
}

/**
 * Reads the notices, latest first, with what corrections and cancellations make of them; `undefined`: not an answer.
 * Notices that are not about this SIREN or not about insolvency are left out.
 */
export function readNotices(body: unknown, siren: string): readonly InsolvencyNotice[] | undefined {
  const results = fieldOf(body, "results");
  if (!Array.isArray(results)) return undefined;
  const seen = new Set<string>();
  const read = results
    .slice(0, 5 * MOST_NOTICES)
    .filter((record: unknown) => isAbout(record, siren))
    .map(readNotice)
    .filter(({ id }) => id !== "" && !seen.has(id) && seen.add(id));
  read.sort((a, b) => order(b).localeCompare(order(a), "en"));
  return read.map(({ about: _about, ...notice }) => ({ ...notice, standing: standingOf(notice, read) }));
}

const order = ({ published, id }: Read): string => `${published ?? ""} ${id}`;

function isAbout(record: unknown, siren: string): boolean {
  const family = textOf(fieldOf(record, "familleavis"));
  if (family !== "" && family !== "collective") return false;
  const registered = fieldOf(record, "registre");
  const numbers: readonly unknown[] = Array.isArray(registered) ? registered : textOf(registered).split(",");
  return numbers.some((number) => textOf(number).replace(/\D/g, "") === siren);
}

function readNotice(record: unknown): Read {
  const judgment = objectOf(fieldOf(record, "jugement"));
  const type = comparable(textOf(fieldOf(record, "typeavis")));
  const family = textOf(fieldOf(judgment, "famille"));
  const nature = textOf(fieldOf(judgment, "nature"));
  // Set aside after a third party's objection: the notice before no longer stands (the BODACC has no other word for it).
  const isSetAside = comparable(`${family} ${nature}`).includes("retractation sur tierce opposition");
  return {
    id: textOf(fieldOf(record, "id"), 40),
    published: dayIn(fieldOf(record, "dateparution")),
    type:
      type.startsWith("annul") || isSetAside
        ? "cancellation"
        : type.startsWith("rectif")
          ? "correction"
          : "announcement",
    family,
    nature: nature || family,
    judged: dayIn(fieldOf(judgment, "date")),
    more: textOf(fieldOf(judgment, "complementJugement"), 600),
    court: textOf(fieldOf(record, "tribunal")),
    url: publisherUrl(textOf(fieldOf(record, "url_complete"))),
    about: previousId(fieldOf(record, "parutionavisprecedent")),
  };
}

/** A day, ISO (with or without its hour) or in French words (« 12 mars 2026 », « 1er août 2026 »). */
function dayIn(value: unknown): Day | undefined {
  const text = textOf(value, 40);
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  const reading = readDay(iso ?? text);
  return reading.kind === "day" ? reading.day : undefined;
}

/** `A202600451234` of the notice before: last letter of the publication, issue, number. */
function previousId(value: unknown): string {
  const previous = objectOf(value);
  const publication = /([A-C])\s*$/i.exec(textOf(fieldOf(previous, "nomPublication")))?.[1] ?? "";
  const issue = textOf(fieldOf(previous, "numeroParution")).replace(/\D/g, "");
  const number = textOf(fieldOf(previous, "numeroAnnonce")).replace(/\D/g, "");
  return publication === "" || issue === "" || number === ""
    ? ""
    : `${publication.toUpperCase()}${issue}${Number(number)}`;
}

/** The same notice whatever the zeros before its number. */
function sameId(id: string, previous: string): boolean {
  const parts = /^([A-C])(\d{8})0*(\d+)$/.exec(id);
  return id === previous || (parts !== null && `${parts[1]}${parts[2]}${parts[3]}` === previous);
}

function standingOf(
  { id, type, published }: Pick<InsolvencyNotice, "id" | "type" | "published">,
  all: readonly Read[],
): InsolvencyNotice["standing"] {
  const changes = all.filter((one) => one.id !== id && one.about !== "" && sameId(id, one.about));
  if (changes.some((one) => one.type === "cancellation")) return "cancelled";
  if (changes.some((one) => one.type === "correction")) return "corrected";
  if (type === "cancellation") return "stands";
  const vague = all.some(
    (one) => one.type === "cancellation" && one.about === "" && (one.published ?? "") >= (published ?? ""),
  );
  return vague ? "in-doubt" : "stands";
}

function publisherUrl(text: string): string {
  try {
    const { protocol, hostname, href } = new URL(text);
    const ours = /(^|\.)(bodacc\.fr|bodacc-datadila\.opendatasoft\.com)$/.test(hostname);
    return protocol === "https:" && ours ? href : "";
  } catch {
    return "";
  }
}

/** What a notice opens, in the journal's own words; `undefined`: it opens no proceedings (a closing, a plan, a list of claims). */
export function openedProcedure(notice: InsolvencyNotice): string | undefined {
  if (notice.type === "cancellation" || notice.standing === "cancelled") return undefined;
  const family = comparable(notice.family);
  const nature = comparable(notice.nature);
  const opens = /\bouverture\b/.test(family) || /\bouverture\b|\bconversion\b|\bprononcant\b/.test(nature);
  if (!opens || /\bcloture\b/.test(nature)) return undefined;
  if (nature.includes("liquidation")) return "liquidation judiciaire";
  if (nature.includes("redressement")) return "redressement judiciaire";
  return nature.includes("sauvegarde") ? "sauvegarde" : "procédure à préciser";
}
