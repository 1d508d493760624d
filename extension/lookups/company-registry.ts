import type { Day } from "#shared/base/day.ts";
import { readDay } from "#shared/base/read-day.ts";
import { fieldOf, textOf } from "./json-parts.ts";

/** What the company registry publishes of a SIREN. */
export type CompanyFound =
  | {
      readonly kind: "company";
      /** Empty: the company does not let it be published. */
      readonly name: string;
      readonly state: "active" | "closed" | "unknown";
      readonly closedOn?: Day;
      /** Its address as published; empty when it is not. */
      readonly address: string;
      readonly siret: string;
      /** Some of what the registry knows is not published. */
      readonly partial: boolean;
    }
  /** Nothing under this number: not published, or not there; never « does not exist ». */
  | { readonly kind: "nothing" };

/** The registry's address for a SIREN: the number alone leaves the browser. */
export function registryUrl(siren: string): string {
  return `https://recherche-entreprises.api.gouv.fr/search?q=${siren}&page=1&per_page=1`;
}

/** What the registry writes in the place of what a company does not let it publish. */
const HIDDEN = /^\[?\s*non[- ]diffusible\s*\]?$/i;

const published = (value: unknown): string => {
  const text = textOf(value);
  return HIDDEN.test(text) ? "" : text;
};

/** Reads the registry's answer; `undefined`: it is not one. Another company than the one asked for is not taken. */
export function readCompany(body: unknown, siren: string): CompanyFound | undefined {
  const results = fieldOf(body, "results");
  if (!Array.isArray(results)) return undefined;
  const found: unknown = results.find((one: unknown) => textOf(fieldOf(one, "siren")) === siren);
  if (found === undefined) return { kind: "nothing" };
  const seat = fieldOf(found, "siege");
  const state = textOf(fieldOf(found, "etat_administratif"));
  const closed = readDay(textOf(fieldOf(found, "date_fermeture")));
  const diffusion = textOf(fieldOf(found, "statut_diffusion"));
  return {
    kind: "company",
    name: published(fieldOf(found, "nom_complet")) || published(fieldOf(found, "nom_raison_sociale")),
    state: state === "A" ? "active" : state === "C" ? "closed" : "unknown",
    ...(closed.kind === "day" ? { closedOn: closed.day } : {}),
    address: published(fieldOf(seat, "adresse")),
    siret: published(fieldOf(seat, "siret")),
    partial: diffusion !== "" && diffusion !== "O",
  };
}
