import { describe, expect, it } from "vitest";
import { looksLikePerson, personByName } from "#shared/dunning/segment-proposals-person.ts";
import { mailboxOf, nameWords } from "#shared/dunning/segment-proposals-words.ts";

/** How sure a name and a mailbox are those of a consumer; a local part alone is one at a private provider. */
const sure = (name: string, box?: string, hasSiren = false): number =>
  personByName(
    nameWords(name),
    mailboxOf(box === undefined || box.includes("@") ? box : `${box}@gmail.com`),
    hasSiren,
  );

describe("Un titre devant un nom", () => {
  it.each([
    { name: "Mme Petit", sure: 0.75 },
    { name: "M. et Mme Petit", sure: 0.75 },
    { name: "Famille Petit", sure: 0.75 },
    { name: "M. Le Gall", sure: 0.75 },
    { name: "M. Paul Maire", sure: 0.75 },
    { name: "M. Hu", sure: 0.75 },
    { name: "Mme Saint Martin", sure: 0.75 },
    { name: "Mme Boulanger", sure: 0.75 },
    { name: "Mme Anne de la Tour du Pin", sure: 0.75 },
    { name: "Mme", sure: 0 },
    { name: "M. B", sure: 0 },
    { name: "M. de la", sure: 0 },
    { name: "Madame le Maire", sure: 0 },
    { name: "Madame la Maire", sure: 0 },
    { name: "Monsieur le Principal", sure: 0 },
    { name: "Mme Petit SARL", sure: 0 },
    { name: "Mme Petit Plage", sure: 0 },
    { name: "Mme Claire Menuiserie", sure: 0 },
    { name: "Mme Petit 3bis", sure: 0 },
    { name: "Mme Petit b3", sure: 0 },
    { name: "Mme Anne de la Tour du Pin Gouvernet", sure: 0 },
  ])("$name : $sure", ({ name, sure: wanted }) => {
    expect(sure(name)).toBe(wanted);
  });

  it("plus sûr avec une adresse de chez soi, jamais avec une adresse d'entreprise ou un SIREN", () => {
    expect(sure("Mme Petit", "petit31")).toBe(0.9);
    expect(sure("Mme Petit", "petit@atelier-petit.example")).toBe(0);
    expect(sure("Mme Petit", undefined, true)).toBe(0);
    expect(sure("Mme Petit", "petit31", true)).toBe(0);
  });
});

describe("Un prénom et un nom, avec une adresse de chez soi", () => {
  it.each([
    { name: "Claire Dumontet", box: "cd31", sure: 0.65, why: "rien du nom dans l'adresse" },
    { name: "Claire Dumontet", box: "claire31", sure: 0.65, why: "le prénom seul n'est pas le nom" },
    { name: "Madeleine Dumontet", box: "cd31", sure: 0.4, why: "un prénom qui est aussi un nom de chose" },
    { name: "Claire Dumontet", box: "dumontet.c", sure: 0.75, why: "le nom dans l'adresse" },
    { name: "Claire Roy", box: "croy", sure: 0.75, why: "un nom de trois lettres" },
    { name: "Claire Ly", box: "cly31", sure: 0.65, why: "deux lettres sont partout" },
    { name: "DUMONTET Claire", box: "cd31", sure: 0.65, why: "le nom d'abord" },
    { name: "Dumontet Claire Mme", box: "cd31", sure: 0.65, why: "un titre à la fin" },
    { name: "Claire et Paul Dumontet Roy", box: "cd31", sure: 0.65, why: "deux prénoms, deux noms" },
    { name: "Claire d'Aubigny", box: "ca31", sure: 0.65, why: "une particule d'une lettre" },
    { name: "Claire de la Tour du Pin", box: "cd31", sure: 0.65, why: "des particules ne comptent pas" },
    { name: "Claire Anne Marie Dumontet", box: "cd31", sure: 0.65, why: "quatre mots" },
    { name: "Rose Dumontet", box: "rd31", sure: 0.4, why: "un prénom qui est aussi un mot" },
    { name: "Rose Dumontet", box: "dumontet31", sure: 0.75, why: "le nom dans l'adresse lève le doute" },
  ])("$name, $box@ : $sure ($why)", ({ name, box, sure: wanted }) => {
    expect(sure(name, box)).toBe(wanted);
  });

  it.each([
    { name: "Claire Dumontet", box: undefined, why: "sans adresse e-mail" },
    { name: "Claire Dumontet", box: "claire@dumontet.example", why: "une adresse d'entreprise" },
    { name: "Claire", box: "cd31", why: "un prénom seul" },
    { name: "Dumontet Bertin", box: "db31", why: "aucun prénom connu" },
    { name: "De Claire Dumontet", box: "cd31", why: "une particule d'abord" },
    { name: "Claire Anne Marie Odile Dumontet", box: "cd31", why: "cinq mots" },
    { name: "C. Dumontet Claire", box: "cd31", why: "une initiale" },
    { name: "Saint Martin Claire", box: "cd31", why: "un saint" },
    { name: "Claire Menuiserie", box: "cd31", why: "un métier" },
    { name: "Claire Plage", box: "cd31", why: "une enseigne" },
    { name: "Claire EURL", box: "cd31", why: "une société" },
    { name: "Claire 2000", box: "cd31", why: "un chiffre" },
  ])("$name, $box@ : pas un particulier ($why)", ({ name, box }) => {
    expect(sure(name, box)).toBe(0);
  });
});

describe("Une adresse de chez soi qui parle pour une entreprise", () => {
  it.each([
    { name: "Mme Petit", box: "contact", sure: 0 },
    { name: "Mme Petit", box: "compta2", sure: 0 },
    { name: "Mme Petit", box: "petit.garage", sure: 0 },
    { name: "Mme Petit", box: "sasu-petit", sure: 0 },
    { name: "Mme Petit", box: "menuiseriepetit", sure: 0 },
    { name: "Mme Petit", box: "petitautos", sure: 0.9 },
    { name: "Mme Petit", box: "pneupetit", sure: 0.9 },
    { name: "Mme Moulin", box: "odile.moulin", sure: 0.9 },
    { name: "Mme Petit", box: "odile.moulin", sure: 0 },
    { name: "Mme Petit", box: "me.petit", sure: 0.9 },
    { name: "Mme Petit", box: "petit31", sure: 0.9 },
  ])("$name, $box@ : $sure", ({ name, box, sure: wanted }) => {
    expect(sure(name, box)).toBe(wanted);
  });
});

describe("Un nom qui a la forme de celui d'une personne, d'où qu'elle écrive", () => {
  it.each([
    { name: "Mme Petit", is: true },
    { name: "Claire Dumontet", is: true },
    { name: "Dumontet Bertin", is: false },
    { name: "Claire Menuiserie", is: false },
    { name: "", is: false },
  ])("« $name » : $is", ({ name, is }) => {
    expect(looksLikePerson(nameWords(name))).toBe(is);
  });
});
