import { describe, expect, it } from "vitest";
import { largeCompany } from "#shared/dunning/segment-proposals-large.ts";
import { mailboxOf, nameWords } from "#shared/dunning/segment-proposals-words.ts";

/** Signs as a person reads them: `0.80 Eiffage`; empty: none. */
function signs(display: string, sites = 0, email?: string): string {
  const found = largeCompany(display, nameWords(display), mailboxOf(email), sites);
  return found === undefined ? "" : `${found.certainty.toFixed(2)} ${found.sign}`.trim();
}

describe("Un groupe connu", () => {
  it.each([
    { name: "Eiffage", said: "0.80 Eiffage" },
    { name: "  Eiffage ", said: "0.80 Eiffage" },
    { name: "Société Eiffage", said: "0.80 Société Eiffage" },
    { name: "Sté Eiffage", said: "0.80 Sté Eiffage" },
    { name: "Eiffage Route Grand Est", said: "0.80 Eiffage Route Grand Est" },
    { name: "Leroy-Merlin", said: "0.80 Leroy-Merlin" },
    { name: "Leroy Merlin Toulouse", said: "0.80 Leroy Merlin Toulouse" },
    { name: "Vinci Construction France", said: "0.80 Vinci Construction France" },
    { name: "La Poste", said: "0.80 La Poste" },
    { name: "Société Générale", said: "0.80 Société Générale" },
  ])("$name : $said", ({ name, said }) => {
    expect(signs(name)).toBe(said);
  });

  it.each([
    { name: "Leroy-Merlin Taxi", why: "le métier d'un autre" },
    { name: "Vinci Dupont", why: "un nom que d'autres portent" },
    { name: "Société Générale Dupont", why: "un nom que d'autres portent" },
    { name: "Société Générale de Plomberie", why: "le métier d'un autre" },
    { name: "Ateliers Eiffage", why: "un mot devant" },
    { name: "Leroy Dupont", why: "la moitié d'un nom" },
    { name: "Société", why: "rien d'autre" },
    { name: "", why: "aucun nom" },
  ])("pas « $name » ($why)", ({ name }) => {
    expect(signs(name)).toBe("");
  });
});

describe("La forme d'une grande société, en capitales à un bout du nom", () => {
  it.each([
    { name: "Dupont SE", said: "0.70 SE" },
    { name: "SE Dupont", said: "0.70 SE" },
    { name: "Dupont SA", said: "0.45 SA" },
    { name: "SA Dupont ", said: "0.45 SA" },
    { name: "Dupont S.A.", said: "0.45 SA" },
    { name: "Dupont sa", said: "" },
    { name: "Dupont SA Lyon", said: "" },
    { name: "SA", said: "" },
    { name: "SAMSE", said: "" },
  ])("$name : « $said »", ({ name, said }) => {
    expect(signs(name)).toBe(said);
  });
});

describe("Le mot « groupe »", () => {
  it.each([
    { name: "Groupe Dupont", said: "0.60 groupe" },
    { name: "Dupont Groupe", said: "0.60 groupe" },
    { name: "Dupont Groupe Lyon", said: "" },
    { name: "Groupe", said: "" },
    { name: "Groupe scolaire Jean-Moulin", said: "" },
    { name: "Groupe médical du Parc", said: "" },
    { name: "Groupe de danse", said: "" },
    { name: "Groupe folklorique auvergnat", said: "" },
  ])("$name : « $said »", ({ name, said }) => {
    expect(signs(name)).toBe(said);
  });
});

describe("Les autres signes, et ceux qui s'ajoutent", () => {
  it("l'adresse e-mail d'un groupe", () => {
    expect(signs("Dupont", 0, "achats@eiffage.com")).toBe("0.80 eiffage.com");
    expect(signs("Dupont", 0, "achats@dupont.example")).toBe("");
  });

  it("quatre comptes sous un payeur, pas trois", () => {
    expect(signs("Dupont", 4)).toBe("0.55");
    expect(signs("Dupont", 3)).toBe("");
  });

  it("chacun laisse son doute, le plus sûr est nommé", () => {
    // 1 − 0,2 × 0,4 ; 1 − 0,2 × 0,2 ; 1 − 0,55 × 0,45 ; 1 − 0,3 × 0,45
    expect(signs("Groupe Eiffage")).toBe("0.92 Groupe Eiffage");
    expect(signs("Eiffage", 0, "achats@eiffage.com")).toBe("0.96 Eiffage");
    expect(signs("Dupont SA", 4)).toBe("0.75");
    expect(signs("Dupont SE", 4)).toBe("0.86 SE");
  });
});
