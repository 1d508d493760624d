import { describe, expect, it } from "vitest";
import { readCompany, registryUrl } from "../../../extension/lookups/company-registry.ts";
import { registryAnswer, SIREN } from "./answers.ts";

describe("Registre des entreprises", () => {
  it("seul le SIREN part dans l'adresse", () => {
    const { searchParams, host } = new URL(registryUrl(SIREN));
    expect([host, searchParams.get("q"), searchParams.get("per_page")]).toEqual([
      "recherche-entreprises.api.gouv.fr",
      SIREN,
      "1",
    ]);
  });

  it("une entreprise en activité : nom, siège, SIRET", () => {
    expect(readCompany(registryAnswer(), SIREN)).toEqual({
      kind: "company",
      name: "BATI RHONE",
      state: "active",
      address: "12 RUE DES ALPES 69003 LYON",
      siret: "73282932000074",
      partial: false,
    });
  });

  it("une entreprise cessée porte son jour", () => {
    const body = registryAnswer({ etat_administratif: "C", date_fermeture: "2026-02-28" });
    const found = readCompany(body, SIREN);
    expect(found).toMatchObject({ state: "closed", closedOn: "2026-02-28" });
  });

  it("ce qui n'est pas diffusé n'est pas montré comme un nom, et c'est dit", () => {
    const hidden = {
      nom_complet: "[NON-DIFFUSIBLE]",
      statut_diffusion: "P",
      siege: { adresse: "[NON-DIFFUSIBLE]" },
    };
    expect(readCompany(registryAnswer(hidden), SIREN)).toMatchObject({
      name: "",
      address: "",
      siret: "",
      partial: true,
    });
  });

  it("sans résultat, ou avec une autre entreprise : « introuvable », jamais « n'existe pas »", () => {
    expect(readCompany({ results: [], total_results: 0 }, SIREN)).toEqual({ kind: "nothing" });
    expect(readCompany(registryAnswer({ siren: "404833048" }), SIREN)).toEqual({ kind: "nothing" });
  });

  it("un SIREN donné comme nombre est le même", () => {
    expect(readCompany(registryAnswer({ siren: 732829320 }), SIREN)).toMatchObject({ kind: "company" });
  });

  it.each([
    [{}],
    [null],
    ["texte"],
    [{ results: {} }],
    [{ erreur: "Veuillez indiquer au moins un paramètre" }],
    [[1, 2]],
  ])("une réponse qui n'en est pas une (%j) n'est pas lue", (body) => {
    expect(readCompany(body, SIREN)).toBe(undefined);
  });

  it("des champs d'une autre forme ne cassent rien", () => {
    const odd = { nom_complet: { a: 1 }, etat_administratif: 3, date_fermeture: "demain", siege: "ici" };
    expect(readCompany(registryAnswer(odd), SIREN)).toEqual({
      kind: "company",
      name: "",
      state: "unknown",
      address: "",
      siret: "",
      partial: false,
    });
  });

  it("un nom de cent mille signes est coupé", () => {
    const found = readCompany(registryAnswer({ nom_complet: "A ".repeat(50_000) }), SIREN);
    expect(found?.kind === "company" ? found.name.length : 0).toBe(300);
  });
});
