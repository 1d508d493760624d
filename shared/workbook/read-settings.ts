import { comparable } from "../base/normalise.ts";
import { readDay } from "../base/read-day.ts";
import { unknownMarks } from "../indicators/marks.ts";
import type { Cell } from "../model/cell.ts";
import type { Problem } from "../model/problem.ts";
import type { IndicatorMark, Sender, Settings } from "../model/settings.ts";
import { RETENTION_SETTING } from "../texts/privacy.ts";
import {
  AVERAGE_SETTING,
  CHEQUE_SETTING,
  MAPPING_SETTING,
  SETTING_ROWS,
  TAB_SETTING,
  TARGET_SETTING,
} from "../texts/settings.ts";
import { SETUP_SETTING } from "../texts/setup.ts";
import { bankDetailProblems } from "./bank-detail-problems.ts";
import { halfYearOfSetting, ownerRatesReader } from "./read-owner-rates.ts";
import type { Table } from "./read-table.ts";
import {
  DEFAULT_AMOUNTS,
  readBounds,
  readCapacity,
  readEuros,
  readMark,
  readNumber,
  readPriorityMode,
  readRate,
  readTrade,
  readUnderFloor,
} from "./setting-values.ts";

/** A row of `Réglages`. */
interface Entry {
  readonly name: string;
  readonly value: Cell;
  readonly explanation: string;
  readonly row: number;
}

const KNOWN = new Set(SETTING_ROWS.map(([name]) => comparable(name)));
/** Rows that Crescendo keeps for itself, read elsewhere. */
const KEPT_BY_US = [TAB_SETTING, MAPPING_SETTING, CHEQUE_SETTING, SETUP_SETTING, RETENTION_SETTING];

/** What a setting's name says after one of our prefixes, the sign between being typed any way: `Objectif : DSO`. */
function afterPrefix(name: string, prefix: string): string | undefined {
  const word = comparable(prefix);
  if (!comparable(name).startsWith(`${word} `)) return undefined;
  return name.slice(prefix.trim().length - 1).replace(/^[\s·:.–—-]+/, "");
}

/** Marks by the comparable name of their indicator, in the order of the rows that count. */
type Marks = Map<string, IndicatorMark>;

/** A mark written twice counts by its last filled row, and stands where that row does. */
function keepMark(marks: Marks, mark: IndicatorMark): void {
  const name = comparable(mark.indicator);
  marks.delete(name);
  marks.set(name, mark);
}

/** A field of settings that is left out when nothing says it. */
function optional<K extends keyof Settings>(name: K, value: Settings[K]): Partial<Pick<Settings, K>> {
  return value === undefined ? {} : ({ [name]: value } as Partial<Pick<Settings, K>>);
}

const isEmpty = (cell: Cell): boolean => cell === null || String(cell).trim() === "";

function entriesOf(table: Table | undefined): readonly Entry[] {
  return (table?.rows ?? []).map((row) => ({
    name: row.text("Réglage"),
    value: row.cell("Valeur"),
    explanation: row.text("Explication"),
    row: row.row,
  }));
}

/**
 * `Réglages` as settings, completed with the contract's defaults. A value that cannot be read is named and the
 * default taken; a setting written twice counts by its last filled row.
 */
export function readSettings(table: Table | undefined): {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const byName = new Map<string, Entry>();
  const ownerRates = ownerRatesReader(problems);
  const targets: Marks = new Map();
  const publishedAverages: Marks = new Map();
  const said = (entry: Entry, code: "setting-unreadable" | "setting-unknown"): void => {
    problems.push({
      code,
      severity: code === "setting-unknown" ? "à savoir" : "à corriger",
      place: { tab: "Réglages", row: entry.row, column: code === "setting-unknown" ? "Réglage" : "Valeur" },
      value: code === "setting-unknown" ? entry.name : String(entry.value),
      data: { name: entry.name },
    });
  };

  const keep = (marks: Marks, prefix: string, entry: Entry): void => {
    const mark = readMark(afterPrefix(entry.name, prefix) ?? "", entry.value, entry.explanation);
    if (mark === undefined) said(entry, "setting-unreadable");
    else if (unknownMarks({ targets: [mark] }).length > 0) said(entry, "setting-unknown");
    else keepMark(marks, mark);
  };

  for (const entry of entriesOf(table)) {
    if (isEmpty(entry.value) || entry.name === "") continue;
    const key = comparable(entry.name);
    const halfYear = halfYearOfSetting(entry.name);
    if (halfYear !== undefined) {
      ownerRates.read(halfYear, entry);
    } else if (afterPrefix(entry.name, TARGET_SETTING) !== undefined) {
      keep(targets, TARGET_SETTING, entry);
    } else if (afterPrefix(entry.name, AVERAGE_SETTING) !== undefined) {
      keep(publishedAverages, AVERAGE_SETTING, entry);
    } else if (KNOWN.has(key)) {
      byName.set(key, entry);
    } else if (!KEPT_BY_US.some((prefix) => entry.name.startsWith(prefix))) {
      said(entry, "setting-unknown");
    }
  }

  function read<T>(name: string, reader: (cell: Cell) => T | undefined): T | undefined {
    const entry = byName.get(comparable(name));
    if (!entry) return undefined;
    const value = reader(entry.value);
    if (value === undefined) said(entry, "setting-unreadable");
    return value;
  }
  const text = (name: string): string | undefined => read(name, (cell) => String(cell).trim() || undefined);
  const wholeDays = (cell: Cell): number | undefined => {
    const value = readNumber(cell);
    return value !== undefined && value >= 0 ? Math.floor(value) : undefined;
  };

  const sender: Sender = {
    name: text("Raison sociale"),
    legalForm: text("Forme et capital"),
    siren: text("SIREN"),
    address: text("Adresse"),
    email: text("E-mail"),
    phone: text("Téléphone"),
    iban: text("IBAN"),
    bic: text("BIC"),
    signatory: text("Signataire courant"),
    formalNoticeSignatory: text("Signataire mise en demeure"),
  };
  problems.push(...bankDetailProblems(byName.get("iban"), byName.get("bic")));
  const capacity = read("Capacité du jour", readCapacity);
  const settings: Settings = {
    asOf: read("Date d'arrêté", (cell) => {
      const reading = readDay(cell);
      return reading.kind === "day" ? reading.day : undefined;
    }),
    minimumMessage: read("Montant minimum", readEuros) ?? DEFAULT_AMOUNTS.minimumMessage,
    minimumCall: read("Montant minimum d'un appel", readEuros) ?? DEFAULT_AMOUNTS.minimumCall,
    minimumRegistered:
      read("Montant minimum d'un recommandé", readEuros) ?? DEFAULT_AMOUNTS.minimumRegistered,
    contactSpacing: read("Délai minimum entre contacts (j)", wholeDays) ?? 5,
    paymentFreshness: read("Fraîcheur des règlements (j)", wholeDays) ?? 7,
    bucketBounds: read("Tranches", readBounds) ?? [30, 60, 90],
    defaultTerms: text("Conditions par défaut"),
    allocation:
      read("Imputation", (cell) => {
        const word = comparable(String(cell));
        if (word.startsWith("interet")) return "intérêts d'abord" as const;
        return word.startsWith("principal") ? ("principal d'abord" as const) : undefined;
      }) ?? "intérêts d'abord",
    dayBase: read("Base de calcul", (cell) => [365, 366].find((base) => base === readNumber(cell))) ?? 365,
    penaltyRate: read("Taux de pénalité", readRate),
    costOfCall: read("Coût d'un appel", readEuros) ?? DEFAULT_AMOUNTS.costOfCall,
    costOfEmail: read("Coût d'un courriel", readEuros) ?? DEFAULT_AMOUNTS.costOfEmail,
    costOfRegistered: read("Coût d'un recommandé", readEuros) ?? DEFAULT_AMOUNTS.costOfRegistered,
    callsPerDay: capacity?.calls ?? 5,
    messagesPerDay: capacity?.messages ?? 15,
    sender,
    author: text("Auteur"),
    ...optional("trade", read("Métier", readTrade)),
    ...optional("priorityMode", read("Mode de priorité", readPriorityMode)),
    ...optional("chaser", text("Relances confiées à")),
    ...optional("disputeSolver", text("Litiges confiés à")),
    ...(targets.size === 0 ? {} : { targets: [...targets.values()] }),
    ...(publishedAverages.size === 0 ? {} : { publishedAverages: [...publishedAverages.values()] }),
    ...optional("underFloor", read("Taux sous le plancher", readUnderFloor)),
    ...optional("consumerMediator", text("Médiateur de la consommation")),
    ownerRates: ownerRates.kept(),
  };
  return { settings, problems };
}
