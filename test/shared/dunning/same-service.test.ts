import { describe, expect, it } from "vitest";
import { sameService } from "#shared/dunning/same-service.ts";
import type { Customer } from "#shared/model/customer.ts";
import { aCustomer } from "./builders.ts";

/** A customer with nothing in common with another. */
const alone = (name: string, more: Partial<Customer> = {}): Customer =>
  aCustomer(name, "standard", { email: `${name.toLowerCase()}@${name.toLowerCase()}.example`, ...more });

/** Groups as a person reads them: `A + B : address`. */
const groups = (customers: readonly Customer[], sender: Parameters<typeof sameService>[1] = {}) =>
  sameService(customers, sender).map(
    ({ members, kinds }) => `${members.map(({ name }) => name).join(" + ")} : ${kinds.join(", ")}`,
  );

describe("Des comptes qui semblent payés par un même service", () => {
  it("personne quand rien n'est commun, ni pour un client seul", () => {
    expect(groups([alone("A"), alone("B")])).toEqual([]);
    expect(groups([alone("A", { address: "3 rue des Lilas", code: "1" })])).toEqual([]);
    expect(groups([])).toEqual([]);
  });

  it("une même adresse, aux accents et aux signes près", () => {
    const address = "12, rue de l'Église – 31000 Toulouse";
    expect(
      groups([alone("A", { address }), alone("B", { address: "12 RUE DE L EGLISE 31000 TOULOUSE" })]),
    ).toEqual(["A + B : address"]);
  });

  it.each([
    { address: "31000 Toulouse", linked: false, why: "une ville seule : deux mots" },
    { address: "rue des Lilas", linked: false, why: "une rue sans numéro" },
    { address: "3 rue Haute", linked: true, why: "un numéro et trois mots" },
  ])("$address : $linked ($why)", ({ address, linked }) => {
    expect(groups([alone("A", { address }), alone("B", { address })])).toEqual(
      linked ? ["A + B : address"] : [],
    );
  });

  it("une même adresse e-mail, où qu'elle soit dans la cellule et quelle que soit la casse", () => {
    const one = alone("A", { email: "direction@a.example; COMPTA@groupe.example" });
    const two = alone("B", { email: "compta@groupe.example,  achats@b.example" });
    expect(groups([one, two])).toEqual(["A + B : email"]);
  });

  it("des mots qui ne sont pas des adresses e-mail ne rapprochent personne", () => {
    expect(groups([alone("A", { email: "voir mairie" }), alone("B", { email: "voir mairie" })])).toEqual([]);
    expect(groups([alone("A", { email: undefined }), alone("B", { email: undefined })])).toEqual([]);
  });

  it("un même nom à la forme juridique près, seulement pour des comptes qu'un code distingue", () => {
    const names = ["SARL Dupont & Fils", "Dupont et fils", "Dupont Fils SAS"];
    const coded = names.map((name, index) => alone(name, { key: alone(`k${index}`).key, code: `C${index}` }));
    expect(groups(coded)).toEqual(["Dupont Fils SAS + SARL Dupont & Fils : name"]);
    expect(groups(names.map((name) => alone(name)))).toEqual([]);
  });

  it("un nom qui n'est qu'une forme juridique n'en est pas un", () => {
    expect(groups([alone("SARL", { code: "1" }), alone("SAS", { code: "2" })])).toEqual([]);
    expect(groups([alone("SA EURL", { code: "1" }), alone("SCI", { code: "2" })])).toEqual([]);
  });

  it("une forme au milieu du nom laisse un seul espace", () => {
    const one = alone("Garage SARL Martin", { code: "1", email: undefined });
    const two = alone("Garage Martin", { code: "2", email: undefined });
    expect(groups([one, two])).toEqual(["Garage Martin + Garage SARL Martin : name"]);
  });

  it("une forme qui commence un mot n'en est pas une", () => {
    expect(groups([alone("Sabot", { code: "1" }), alone("Bot", { code: "2" })])).toEqual([]);
  });

  it("un particulier n'est rapproché de personne", () => {
    const address = "3 rue des Lilas";
    const person = aCustomer("P", "particulier", { email: undefined, address });
    expect(groups([person, alone("A", { address })])).toEqual([]);
    expect(groups([person, alone("A", { address }), alone("B", { address })])).toEqual(["A + B : address"]);
  });

  it("l'adresse et les e-mails du propriétaire ne rapprochent personne", () => {
    const shared = { address: "1 place du Marché", email: "moi@atelier.example, compta@atelier.example" };
    const customers = [alone("A", shared), alone("B", shared)];
    expect(groups(customers)).toEqual(["A + B : address, email"]);
    expect(groups(customers, { address: "1, PLACE du marché", email: shared.email.toUpperCase() })).toEqual(
      [],
    );
    expect(groups(customers, { address: "1 place du marche" })).toEqual(["A + B : email"]);
    expect(groups(customers, { email: shared.email })).toEqual(["A + B : address"]);
  });

  it("une adresse n'est pas un nom : chaque ressemblance compte dans son genre", () => {
    expect(groups([alone("3 rue Haute", { code: "1" }), alone("B", { address: "3 rue Haute" })])).toEqual([]);
  });

  it("de proche en proche, un seul groupe, avec tout ce qui rapproche, dans l'ordre de l'alphabet", () => {
    const customers = [
      alone("D", { email: "x@d.example" }),
      alone("C", { email: "x@d.example", address: "5 rue Basse" }),
      alone("B", { address: "5 rue Basse", code: "1" }),
      alone("Z", { address: "9 rue Neuve" }),
      alone("A", { address: "9 rue Neuve" }),
      alone("seul"),
      alone("SARL B", { code: "2" }),
    ];
    expect(groups(customers)).toEqual(["B + C + D + SARL B : address, email, name", "A + Z : address"]);
  });

  it("deux groupes que le dernier client réunit n'en font plus qu'un", () => {
    const customers = [
      alone("A", { email: "x@g.example" }),
      alone("B", { email: "x@g.example" }),
      alone("C", { address: "5 rue Basse" }),
      alone("D", { address: "5 rue Basse" }),
      alone("E", { email: "x@g.example", address: "5 rue Basse" }),
    ];
    expect(groups(customers)).toEqual(["A + B + C + D + E : address, email"]);
  });

  it("les noms avant les clés, dans quelque ordre que viennent les clients", () => {
    const address = "3 rue Haute";
    const bleu = alone("Bleu", { key: alone("1").key, address });
    const ambre = alone("Ambre", { key: alone("2").key, address });
    expect(groups([bleu, ambre])).toEqual(["Ambre + Bleu : address"]);
    expect(groups([ambre, bleu])).toEqual(["Ambre + Bleu : address"]);
  });

  it("à nom égal, l'ordre est celui des clés", () => {
    const twin = (key: string) =>
      alone("Bleu", { key: alone(key).key, code: key, email: `${key}@bleu.example` });
    const keys = sameService([twin("3"), twin("1"), twin("2")], {}).map(({ members }) =>
      members.map(({ key }) => key),
    );
    expect(keys).toEqual([["1", "2", "3"]]);
  });
});
