import { describe, expect, it } from "vitest";
import { publicByMailbox, publicByName } from "#shared/dunning/segment-proposals-public.ts";
import {
  COMPANY_FORMS,
  mailboxOf,
  nameWords,
  TRADE_WORDS,
  validSiren,
} from "#shared/dunning/segment-proposals-words.ts";

const certainty = (name: string): number => publicByName(nameWords(name));
const ofMailbox = (email: string): number => {
  const mailbox = mailboxOf(email);
  if (mailbox === undefined) throw new Error(`illisible : ${email}`);
  return publicByMailbox(mailbox);
};

describe("Un nom d'organisme public", () => {
  it.each<[name: string, sure: number, why: string]>([
    ["Mairie de Vaudreuil", 0.95, "ce qui commence le nom"],
    ["La Mairie de Vaudreuil", 0.95, "avec son article"],
    ["Le Département du Lot", 0.9, "avec un autre article"],
    ["L'Hôtel de ville de Vaudreuil", 0.9, "avec un article élidé"],
    ["Mairie de Saint-Denis", 0.95, "une commune qui porte le nom d'un saint reste une commune"],
    ["Conseil départemental", 0.95, "deux mots, tous deux présents"],
    ["Conseil Martin", 0, "un seul des deux mots ne dit rien"],
    ["Département", 0, "sans « de » ni suite, rien n'est dit"],
    ["Département Bleu", 0, "« … » attend « de », « du », « des » ou « d' »"],
    ["Mairie", 0, "un mot seul ne dit pas de quelle commune"],
    ["Mairie Annexe", 0.8, "sans « de », un peu moins sûr"],
    ["Mairie de Vaudreuil SARL", 0, "une forme de société l'emporte sur tout"],
    ["", 0, "sans nom"],
    ["Café de la mairie", 0, "ce qui finit le nom n'est pas ce qu'il est"],
  ])("« %s » : %d (%s)", (name, sure) => {
    expect(certainty(name)).toBe(sure);
  });

  it.each<[name: string, sure: number]>([
    ["CHU de Vaudreuil", 0.9],
    ["Le CHU de Vaudreuil", 0.9],
    ["CHU de Vaudreuil Pharmacie", 0.9],
    ["CHU Ambulances", 0],
    ["Préfecture", 0.85],
  ])("un sigle qui dit tout, sauf devant un métier : « %s » : %d", (name, sure) => {
    expect(certainty(name)).toBe(sure);
  });

  it.each<[name: string, sure: number, why: string]>([
    ["Hôpital Nord", 0.75, "un hôpital"],
    ["Hôpital", 0, "un enseigne d'un seul mot peut être à n'importe qui"],
    ["Hôpital privé des Cèdres", 0, "privé, il le dit"],
    ["Hôpital Saint-Louis", 0, "à un saint"],
    ["Tribunal", 0.85, "seul un hôpital ou un collège doit être nommé"],
    ["Tribunal Saint-Louis", 0.85, "un saint ne rend privés que les écoles et les hôpitaux"],
    ["Lycée Paul-Bert", 0.8, "un lycée"],
    ["Lycée", 0.8, "un lycée sans nom reste un lycée"],
    ["Lycée de la Borde", 0.8, "« de » ne fait pas d'un lycée l'école d'un métier"],
    ["Lycée Saint-Joseph", 0, "diocésain"],
    ["Lycée professionnel Saint-Joseph", 0, "diocésain, au mot suivant"],
    ["Lycée privé Pasteur", 0, "privé"],
    ["Collège Paul-Bert", 0.75, "un collège"],
    ["Collège", 0, "un collège sans nom peut être celui d'un métier"],
    ["Collège des ostéopathes", 0, "l'école d'un métier"],
    ["Collège de France", 0.75, "sauf celui-là"],
    ["Collège Sainte-Anne", 0, "diocésain"],
    ["Groupe scolaire Jean-Moulin", 0.7, "un groupe scolaire"],
    ["Groupe scolaire Sainte-Anne", 0, "diocésain"],
    ["Université de Vaudreuil", 0.75, "une université"],
    ["Université Vaudreuil Sud", 0.75, "avec ou sans « de »"],
    ["Université du temps libre", 0, "une association"],
    ["Université inter-âges", 0, "une association"],
    ["Université d'été", 0, "une association"],
  ])("écoles et hôpitaux, publics ou non : « %s » : %d (%s)", (name, sure) => {
    expect(certainty(name)).toBe(sure);
  });

  it.each<[name: string, sure: number, why: string]>([
    ["Région Bretagne", 0.9, "une région connue"],
    ["La Région Occitanie", 0.9, "avec son article"],
    ["Région Bleue", 0, "pas une région"],
    ["Port Bretagne", 0, "le nom d'une région n'est pas une région"],
    ["Région Bretagne Transports", 0, "un métier"],
    ["Région Bretagne Montessori", 0, "une école privée"],
    ["Ministère de l'Intérieur", 0.95, "un ministère connu"],
    ["Ministère de la Justice de Vaudreuil", 0.95, "et ce qui suit"],
    ["Ministère du Rock", 0, "pas un ministère"],
    [
      "Ministère du rock et des belles choses des sports",
      0,
      "le domaine vient dans les cinq mots qui suivent",
    ],
    ["Dupont Justice", 0, "le domaine d'un ministère n'est pas un ministère"],
    ["Vaudreuil Mairie", 0.65, "la commune d'abord : moins sûr"],
    ["Amis de la mairie", 0, "ce qui est « de la mairie » n'est pas la mairie"],
    ["Amis de mairie", 0, "ni ce qui est « de mairie »"],
    ["Face à la mairie", 0, "ni ce qui est en face"],
    ["Le Mairie", 0, "un article ne dit pas de quelle commune"],
    ["Rennes Métropole", 0.7, "une métropole"],
    ["Le Havre Métropole", 0.7, "avec l'article de la ville"],
    ["Grand Hall Métropole", 0, "trois mots, plus rien n'est sûr"],
    ["Métropole", 0, "un mot seul"],
  ])("régions, ministères, communes nommées autrement : « %s » : %d (%s)", (name, sure) => {
    expect(certainty(name)).toBe(sure);
  });
});

describe("Une adresse e-mail d'organisme public", () => {
  it.each<[email: string, sure: number]>([
    ["a@gouv.fr", 0.95],
    ["a@interieur.gouv.fr", 0.95],
    ["a@gouv.fr.durand.com", 0],
    ["a@mairie-vaudreuil.fr", 0.9],
    ["a@ville-vaudreuil.fr", 0.9],
    ["a@commune-vaudreuil.fr", 0.9],
    ["a@accueil.mairie-vaudreuil.fr", 0.9],
    ["a@amis-mairie-vaudreuil.fr", 0],
    ["a@ville-3.fr", 0],
    ["a@mairievaudreuil.fr", 0.9],
    ["a@mairiedevaudreuil.fr", 0.9],
    ["a@mairiex.fr", 0],
    ["a@lamairievaudreuil.fr", 0],
    ["a@vaudreuil-mairie.fr", 0.85],
    ["a@sdis42.fr", 0.85],
    ["a@sdis-42.fr", 0.85],
    ["a@sdis.fr", 0],
    ["a@lesdis42.fr", 0],
    ["a@chu-vaudreuil.fr", 0.85],
    ["a@univ-vaudreuil.fr", 0.85],
    ["a@amisdelachu-vaudreuil.fr", 0],
    ["a@ac-lysanne.fr", 0.75],
    ["a@lac-bleu.fr", 0],
    ["a@ch-vaudreuil.fr", 0.75],
    ["a@ch-ab.fr", 0],
    ["a@roch-vaudreuil.fr", 0],
    ["a@crous-lysanne.fr", 0.75],
    ["a@lecrous-lysanne.fr", 0],
    ["a@aphp.fr", 0.75],
    ["a@vaudreuil-agglo.fr", 0.75],
    ["a@agglo-vaudreuil.fr", 0.75],
    ["a@departement31.fr", 0.75],
    ["a@region-sud.fr", 0.75],
    ["a@maregion-sud.fr", 0],
    ["mairie@orange.fr", 0.75],
    ["mairie.vaudreuil@orange.fr", 0.75],
    ["mairie-vaudreuil@orange.fr", 0.75],
    ["mairie_vaudreuil@orange.fr", 0.75],
    ["mairievaudreuil@orange.fr", 0],
    ["la.mairie@orange.fr", 0],
    ["compta@durand.fr", 0],
  ])("%s : %d", (email, sure) => {
    expect(ofMailbox(email)).toBe(sure);
  });
});

describe("Les mots d'un nom", () => {
  it("se comparent sans accents, une forme épelée en un seul mot", () => {
    expect(nameWords("S.A.R.L. Ébénisterie Dupré").words).toEqual(["sarl", "ebenisterie", "dupre"]);
    expect(nameWords("").words).toEqual([]);
    expect(nameWords("  ").words).toEqual([]);
  });

  it("un seul mot d'une liste suffit", () => {
    expect(nameWords("Dupré SARL").has(COMPANY_FORMS)).toBe(true);
    expect(nameWords("Dupré SARL").has(TRADE_WORDS)).toBe(false);
    expect(nameWords("").has(TRADE_WORDS)).toBe(false);
  });
});

describe("La première adresse e-mail d'une cellule", () => {
  it.each<[cell: string, local: string, domain: string]>([
    ["Compta@Durand.FR", "compta", "durand.fr"],
    ["Léa Durand <lea@durand.fr>", "lea", "durand.fr"],
    ["compta lea@durand.fr", "lea", "durand.fr"],
    ["non,lea@durand.fr", "lea", "durand.fr"],
    ["non;lea@durand.fr", "lea", "durand.fr"],
    ["lea@durand.fr, paul@martin.fr", "lea", "durand.fr"],
    [`lea@durand.fr ${"- note ".repeat(40)}`, "lea", "durand.fr"],
  ])("%s", (cell, local, domain) => {
    expect(mailboxOf(cell)).toEqual({ local, domain });
  });

  it("n'est pas lue quand il n'y en a pas", () => {
    for (const cell of [undefined, "", "durand.fr", "@durand.fr", "lea@", "lea@ durand.fr"]) {
      expect(mailboxOf(cell)).toBeUndefined();
    }
  });

  it("ne garde que les soixante-quatre signes qui précèdent l'arobase", () => {
    expect(mailboxOf(`${"a".repeat(6)}${"b".repeat(64)}@durand.fr`)?.local).toBe("b".repeat(64));
  });
});

describe("Un SIREN dont la clé est juste", () => {
  it.each<[text: string | undefined, siren: string | undefined, why: string]>([
    ["732 829 320", "732829320", "neuf chiffres"],
    ["732 829 320 00074", "732829320", "celui d'un SIRET"],
    ["732 829 321", undefined, "clé fausse"],
    ["100000009", "100000009", "1 + 9 = 10"],
    ["73282932", undefined, "huit chiffres"],
    ["7328293200", undefined, "dix chiffres"],
    ["000000000", undefined, "que des zéros"],
    [undefined, undefined, "rien"],
  ])("%s : %s (%s)", (text, siren) => {
    expect(validSiren(text)).toBe(siren);
  });
});
