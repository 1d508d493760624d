import { type Cents, cents } from "../base/money.ts";
import { comparable } from "../base/normalise.ts";
import { readAmount } from "../base/read-amount.ts";
import type { Cell } from "../model/cell.ts";
import { type IndicatorMark, type Settings, TRADES, type Trade, type UnderFloor } from "../model/settings.ts";

/** A number of a setting, as typed: `12,50`, `12.5`, `5 j`; `undefined` when it holds none. */
export function readNumber(cell: Cell): number | undefined {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== "string") return undefined;
  const match = /-?\d+(?:[.,]\d+)?/.exec(cell.replace(/[\s\u00a0\u202f]/g, ""));
  return match ? Number(match[0].replace(",", ".")) : undefined;
}

/** An amount of a setting in cents. */
export function readEuros(cell: Cell): Cents | undefined {
  const reading = readAmount(cell);
  return reading.kind === "amount" ? reading.cents : undefined;
}

/**
 * A yearly rate in hundredths of a percent: `15 %`, `15`, `0,15` (a cell shown in percent) all give 1500.
 * Under 1 the number is a fraction: no penalty rate is below 1 % a year.
 */
export function readRate(cell: Cell): number | undefined {
  const value = readNumber(cell);
  if (value === undefined || value < 0) return undefined;
  const isPercent = typeof cell === "string" && cell.includes("%");
  return Math.round((isPercent || value >= 1 ? value : value * 100) * 100);
}

/** `30/60/90` → [30, 60, 90]; `undefined` when they are not growing whole numbers. */
export function readBounds(cell: Cell): readonly number[] | undefined {
  const bounds = String(cell ?? "")
    .split(/[^\d]+/)
    .filter((part) => part !== "")
    .map(Number);
  const grows = bounds.every((bound, index) => bound > (bounds[index - 1] ?? 0));
  return bounds.length === 3 && grows ? bounds : undefined;
}

/** `5 appels, 15 messages`. */
export function readCapacity(cell: Cell): { readonly calls: number; readonly messages: number } | undefined {
  const text = comparable(String(cell ?? ""));
  const calls = /(\d+) appel/.exec(text)?.[1];
  const messages = /(\d+) (?:message|courriel|e mail)/.exec(text)?.[1];
  if (calls === undefined && messages === undefined) return undefined;
  return { calls: Number(calls ?? 0), messages: Number(messages ?? 0) };
}

const TRADE_WORDS: Readonly<Record<Trade, RegExp>> = {
  bâtiment: /^(?:batiment|btp|travaux|construction|artisan du batiment)$/,
  services: /^(?:services?|prestations?|prestataire(?: de services?)?|conseil)$/,
  commerce: /^(?:commerces?|negoce|commercant|vente)$/,
  transport: /^(?:transports?|transporteur|transport routier)$/,
};

/** `Métier`: one of the four trades, as owners write them; « aucun » and unknown words give `undefined`. */
export function readTrade(cell: Cell): Trade | undefined {
  const word = comparable(String(cell ?? ""));
  return TRADES.find((trade) => TRADE_WORDS[trade].test(word));
}

/** `Taux sous le plancher`: the contract's rate raised to the floor, or the legal default instead of it. */
export function readUnderFloor(cell: Cell): UnderFloor | undefined {
  const words = comparable(String(cell ?? ""));
  const isFloor = /\bplancher\b/.test(words);
  const isDefault = /\b(?:defaut|bce|10 points)\b/.test(words);
  if (isFloor === isDefault) return undefined;
  return isFloor ? "plancher" : "taux légal par défaut";
}

/** `Mode de priorité`: by its first letters (« par montant », « au retard »). */
export function readPriorityMode(cell: Cell): Settings["priorityMode"] {
  const words = comparable(String(cell ?? "")).split(" ");
  if (words.some((word) => word.startsWith("mixte"))) return "mixte";
  const amount = words.some((word) => word.startsWith("montant"));
  const lateness = words.some((word) => word.startsWith("retard") || word === "anciennete");
  if (amount === lateness) return amount ? "mixte" : undefined;
  return amount ? "montant" : "retard";
}

/** A figure of an indicator: a number, with or without a unit (`45 j`, `85 %`). A percentage is kept as it reads. */
export function readMark(indicator: string, cell: Cell, source: string): IndicatorMark | undefined {
  if (indicator === "") return undefined;
  if (typeof cell === "number") return Number.isFinite(cell) ? { indicator, value: cell, source } : undefined;
  const text = String(cell ?? "").replace(/[\s\u00a0\u202f]/g, "");
  const match = /^([+-]?\d+(?:[.,]\d+)?)(?:j|jours?|%|€|eur|euros?|points?|pts?)?$/i.exec(text);
  return match === null
    ? undefined
    : { indicator, value: Number((match[1] ?? "").replace(",", ".")), source };
}

export const DEFAULT_AMOUNTS = {
  minimumMessage: cents(1_500),
  minimumCall: cents(30_000),
  minimumRegistered: cents(15_000),
  costOfCall: cents(1_250),
  costOfEmail: cents(0),
  costOfRegistered: cents(700),
} as const;
