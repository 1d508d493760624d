import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { type Direction, dayIn, dayWritten } from "#shared/entry/reply-day.ts";
import { disputeIn } from "#shared/entry/reply-disputes.ts";

/** Wednesday 18 November 2026; words as `ownWords` gives them: without accents, in small letters. */
const WRITTEN = day("2026-11-18");

const read = (words: string, direction: Direction, writtenOn = WRITTEN) => dayIn(words, writtenOn, direction);

describe("Le jour d'une promesse dans une réponse", () => {
  it.each([
    ["comme convenu hier, je vous regle vendredi", "2026-11-20", "« hier » n'est pas à venir"],
    ["le 30/11, et au plus tard le 15/12", "2026-11-30", "le premier jour dit l'emporte"],
    ["vendredi, au plus tard le 30/11", "2026-11-20", "le premier dit, quelle que soit sa forme"],
    ["la facture du 12/10/2026 sera payee vendredi", "2026-11-20", "le jour de la facture est passé"],
    ["la facture du 3 sera reglee vendredi", "2026-11-20", "« du 3 » est le jour de la facture"],
    ["la commande du 5 janvier sera payee le 30 novembre", "2026-11-30", "celui de la commande aussi"],
    ["# du 20 est reglee lundi", "2026-11-23", "un numéro de facture, puis son jour"],
    ["le virement du 30/11 est programme", "2026-11-30", "le jour d'un virement"],
    ["lundi 7 decembre", "2026-12-07", "le jour de la semaine appartient à la date"],
    ["friday, december 4th", "2026-12-04", "en anglais aussi"],
    ["lundi 7", "2026-12-07", "le prochain 7 qui est un lundi"],
    ["entre le 15 et le 20 janvier", "2027-01-20", "le mois dit après vaut pour les deux"],
    ["fin janvier", "2027-01-31", "après le nouvel an"],
    ["a la fin du mois de janvier", "2027-01-31", "« fin du mois de janvier » n'est pas la fin de ce mois"],
    ["fin decembre 2026", "2026-12-31", "fin de mois avec son année"],
    ["la semaine prochaine, mardi", "2026-11-24", "le jour dit est plus précis que la semaine"],
    ["le 5 janvier 1500 eur", "2027-01-05", "un montant n'est pas une année"],
    ["aujourd'hui", "2026-11-18", "le jour même"],
    ["vendredi en huit", "2026-11-27", "une semaine après le prochain vendredi"],
    [
      "mercredi en quinze",
      "2026-12-09",
      "deux semaines après le prochain mercredi, qui n'est pas le jour même",
    ],
  ])("« %s » : le %s (%s)", (words, promised) => {
    expect(read(words, "ahead")).toBe(promised);
  });

  it.each([
    ["le 15 novembre", "il est passé, et l'an prochain est trop loin"],
    ["fin octobre", "octobre est passé : personne ne promet pour dans onze mois"],
    ["fin octobre 2026", "passé, année comprise"],
    ["a 45 jours fin de mois", "des conditions de paiement, pas la fin de ce mois"],
    ["sous 30 jours fin de mois le 10", "des conditions de paiement, jusqu'au bout"],
    ["hier", "passé"],
    ["lundi dernier", "passé"],
    ["le 12/11/2026", "passé"],
    ["jeudi 21", "le 21 n'est un jeudi ni ce mois-ci ni le suivant"],
    ["votre mail de vendredi", "le jour d'un message"],
  ])("« %s » : aucun jour (%s)", (words) => {
    expect(read(words, "ahead")).toBe(undefined);
  });
});

describe("Le jour d'un règlement annoncé", () => {
  it.each([
    ["paye le 12/11, vous le verrez vendredi", "2026-11-12"],
    ["votre facture a echeance demain est payee depuis hier", "2026-11-17"],
    ["la facture du 3/11 a ete payee le 12/11", "2026-11-12"],
    ["virement effectue fin octobre", "2026-10-31"],
    ["regle le 15 novembre", "2026-11-15"],
    ["le cheque est parti ce matin", "2026-11-18"],
  ])("« %s » : le %s", (words, on) => {
    expect(read(words, "behind")).toBe(on);
  });

  it.each([
    "la facture du 3/11 est payee",
    "paye, vous le verrez demain",
    "regle sous 8 jours",
    "paye le 20/11/2026",
  ])("« %s » : aucun jour passé n'est dit", (words) => expect(read(words, "behind")).toBe(undefined));
});

describe("Sans le jour du message", () => {
  it("seul un jour avec son année se lit", () => {
    expect(dayIn("le 30 novembre 2026", undefined, "ahead")).toBe("2026-11-30");
    expect(dayIn("demain, ou le 30/11", undefined, "ahead")).toBe(undefined);
    expect(dayIn("fin janvier 2027", undefined, "ahead")).toBe("2027-01-31");
  });

  it("le moment que Gmail écrit se lit en français et en anglais, avec son année seulement", () => {
    expect(dayWritten("sam. 21 nov. 2026 10:12")).toBe("2026-11-21");
    expect(dayWritten("Nov 21, 2026, 10:12 AM")).toBe("2026-11-21");
    expect(dayWritten("21 nov., 10:12")).toBe(undefined);
  });
});

describe("« avoir » est aussi un verbe", () => {
  it.each([
    "en attente d'avoir l'accord de la direction",
    "nous attendons d'avoir recu les fonds",
    "en attente d'avoir un retour",
  ])("n'est pas un litige : %s", (words) => expect(disputeIn(words)).toBe(undefined));

  it.each(["en attente d'avoir sur cette facture", "nous attendons l'avoir", "demande d'avoir"])(
    "est un avoir attendu : %s",
    (words) => expect(disputeIn(words)).toBe("credit-expected"),
  );
});
