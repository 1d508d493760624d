import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { readTerms } from "#shared/law/payment-terms.ts";
import { isDay } from "../control/clock.ts";

/** What `npm start --` was asked. */
export interface StartArguments {
  readonly port: number | undefined;
  readonly workbook: string | undefined;
  readonly asOf: string | undefined;
  readonly terms: string | undefined;
  readonly state: string | undefined;
  readonly chrome: boolean;
  readonly once: boolean;
  readonly help: boolean;
}

/** A command line that cannot be followed; the message is in French. */
export class ArgumentError extends Error {}

export const defaultPort = 8420;

export const helpText = `npm start -- [options]

  --port N           port de la page (8420)
  --workbook FICHIER classeur à ouvrir\u00a0: .csv, .tsv, .xlsx ou FEC .txt (sinon l’échantillon)
  --as-of AAAA-MM-JJ jour du bac à sable
  --terms 30J        conditions par défaut, pour les factures sans échéance
  --state DOSSIER    garde tout (state.json) d’un lancement à l’autre
  --chrome           ouvre aussi un Chromium avec l’extension construite
  --once             écrit les onglets (CSV) et les brouillons (.eml) dans --state, puis s’arrête
  --help             cette aide

Les fichiers CSV sont faits pour être relus par un programme\u00a0: virgule, guillemets (RFC 4180), UTF-8,
jours AAAA-MM-JJ, nombres à point décimal sans séparateur de milliers.`;

const withValue = ["port", "workbook", "as-of", "terms", "state"];
const alone = ["chrome", "once", "help"];

/** Reads the command line; `--name value` and `--name=value` are the same. Throws ArgumentError. */
export function readArguments(words: readonly string[], from = process.cwd()): StartArguments {
  const values = new Map<string, string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const match = /^--([a-z-]+)(?:=(.*))?$/s.exec(word);
    const name = match?.[1] ?? "";
    if (alone.includes(name) && match?.[2] === undefined) values.set(name, "");
    else if (withValue.includes(name)) {
      const value = match?.[2] ?? words[at + 1];
      if (match?.[2] === undefined) at += 1;
      if (value === undefined || value === "" || (match?.[2] === undefined && value.startsWith("--"))) {
        throw new ArgumentError(`L’option --${name} attend une valeur. Voyez npm start -- --help.`);
      }
      values.set(name, value);
    } else throw new ArgumentError(`Option inconnue\u00a0: ${word}. Voyez npm start -- --help.`);
  }
  return {
    port: readPort(values.get("port")),
    workbook: readFile(values.get("workbook"), from),
    asOf: readDayOption(values.get("as-of")),
    terms: readTermsOption(values.get("terms")),
    state: readFolder(values.get("state"), from),
    chrome: values.has("chrome"),
    once: values.has("once"),
    help: values.has("help"),
  };
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new ArgumentError(`--port\u00a0: «\u00a0${text}\u00a0» n’est pas un port (un nombre de 0 à 65535).`);
}

function readFile(text: string | undefined, from: string): string | undefined {
  if (text === undefined) return undefined;
  const file = resolve(from, text);
  if (!existsSync(file)) {
    throw new ArgumentError(
      `--workbook\u00a0: le fichier «\u00a0${text}\u00a0» n’existe pas. Vérifiez le chemin (lu depuis ${from}).`,
    );
  }
  if (!statSync(file).isFile())
    throw new ArgumentError(`--workbook\u00a0: «\u00a0${text}\u00a0» n’est pas un fichier.`);
  return file;
}

function readFolder(text: string | undefined, from: string): string | undefined {
  if (text === undefined) return undefined;
  const folder = resolve(from, text);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new ArgumentError(
      `--state\u00a0: «\u00a0${text}\u00a0» est un fichier\u00a0; indiquez un dossier.`,
    );
  }
  return folder;
}

function readDayOption(text: string | undefined): string | undefined {
  if (text === undefined || isDay(text)) return text;
  throw new ArgumentError(
    `--as-of\u00a0: «\u00a0${text}\u00a0» n’est pas un jour du calendrier (AAAA-MM-JJ, par exemple 2026-05-12).`,
  );
}

function readTermsOption(text: string | undefined): string | undefined {
  if (text === undefined || readTerms(text) !== undefined) return text;
  throw new ArgumentError(
    `--terms\u00a0: «\u00a0${text}\u00a0» n’est pas compris. Exemples\u00a0: 30J, 45J FDM, FDM 45J, COMPTANT.`,
  );
}
