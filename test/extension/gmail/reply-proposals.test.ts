import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { replyProposals } from "#shared/entry/reply-proposals.ts";

/** Wednesday 18 November 2026. */
const WRITTEN = day("2026-11-18");
const OPEN = ["FA-2026-041", "FA-2026-042", "FA-2026-0412", "1250", "41"];

const read = (text: string, subject = "", writtenOn: ReturnType<typeof day> | undefined = WRITTEN) =>
  replyProposals({ text, subject, writtenOn }, OPEN);

describe("Une réponse qui cite une facture ouverte", () => {
  it.each([
    ["La facture FA-2026-041 sera réglée vendredi.", "2026-11-20", "le vendredi qui vient"],
    ["Je vous règle FA-2026-041 mercredi.", "2026-11-25", "le même jour de la semaine est le suivant"],
    ["Nous réglerons FA-2026-041 le 30/11.", "2026-11-30", "jour et mois"],
    ["Virement prévu le 5 janvier pour FA-2026-041", "2027-01-05", "après le nouvel an"],
    ["Le virement de FA-2026-041 partira le 1er décembre.", "2026-12-01", "premier du mois"],
    ["FA-2026-041 : paiement prévu fin du mois.", "2026-11-30", "fin de mois"],
    ["FA-2026-041 sera payée fin décembre", "2026-12-31", "fin d'un mois nommé"],
    ["Nous allons régler FA-2026-041 sous 10 jours.", "2026-11-28", "délai en jours"],
    ["Je peux vous régler la FA-2026-041 le 15.", "2026-12-15", "le 15 est passé : celui du mois suivant"],
    ["Invoice FA-2026-041 will be paid next Friday.", "2026-11-20", "en anglais"],
    ["We will settle FA-2026-041 on November 30th, 2026.", "2026-11-30", "mois d'abord"],
    [
      "Bonjour,\nLa facture FA 2026 041 sera\nréglée demain.\nCordialement",
      "2026-11-19",
      "lignes coupées par la messagerie",
    ],
    [
      "Règlement de la facture fa2026041 programmé pour le lundi 23 novembre 2026",
      "2026-11-23",
      "numéro sans tirets",
    ],
  ])("« %s » propose une promesse pour le %s (%s)", (text, promised) => {
    expect(read(text)).toEqual([{ kind: "promise", numbers: ["FA-2026-041"], day: promised }]);
  });

  it.each([
    ["Le virement de FA-2026-041 a été effectué lundi.", "2026-11-16"],
    ["J'ai payé FA-2026-041 hier", "2026-11-17"],
    ["Nous avons déjà réglé la facture FA-2026-041.", undefined],
    ["Le chèque pour FA-2026-041 est parti le 12/11/2026", "2026-11-12"],
    ["FA-2026-041: payment has been made, thank you", undefined],
  ])("« %s » propose « dit avoir payé »", (text, on) => {
    const when = on === undefined ? {} : { day: on };
    expect(read(text)).toEqual([{ kind: "announced-paid", numbers: ["FA-2026-041"], ...when }]);
  });

  it.each([
    ["Nous contestons la facture FA-2026-041.", "other"],
    ["Le prix de FA-2026-041 est erroné, voyez le devis.", "price"],
    ["FA-2026-041 : matériel endommagé à la réception", "quality"],
    ["Nous n'avons jamais reçu la facture FA-2026-041", "invoice-not-received"],
    ["Marchandise de FA-2026-041 toujours pas livrée !", "delivery"],
    ["Merci d'indiquer le numéro de commande sur FA-2026-041", "order-number"],
    ["Nous attendons un avoir sur FA-2026-041.", "credit-expected"],
    ["FA-2026-041 est en double", "duplicate"],
    ["Les travaux de FA-2026-041 ne sont pas terminés.", "works-unfinished"],
  ])("« %s » propose un litige", (text, reason) => {
    expect(read(text)).toEqual([{ kind: "dispute", numbers: ["FA-2026-041"], reason }]);
  });

  it.each([
    "Pouvez-vous me renvoyer FA-2026-041 ?",
    "Bien reçu pour FA-2026-041, merci.",
    "Je ne peux pas payer FA-2026-041 vendredi.",
    "Si vous livrez, FA-2026-041 sera réglée vendredi.",
    "Quand faut-il payer FA-2026-041 ?",
    "FA-2026-041 n'est pas encore réglée.",
    "Nous ne contestons pas FA-2026-041.",
  ])("« %s » : la phrase ne dit rien de sûr, le choix reste entier", (text) => {
    expect(read(text)).toEqual([{ kind: "unsaid", numbers: ["FA-2026-041"] }]);
  });

  it("deux choses dites font deux propositions, chacune avec ses factures", () => {
    const text = "J'ai payé FA-2026-041 hier, mais FA-2026-042 est contestée : le prix est faux.";
    expect(read(text)).toEqual([
      { kind: "announced-paid", numbers: ["FA-2026-041"], day: "2026-11-17" },
      { kind: "dispute", numbers: ["FA-2026-042"], reason: "price" },
    ]);
  });

  it("plusieurs factures d'une même promesse sont ensemble, le numéro le plus long l'emporte", () => {
    expect(read("FA-2026-041 et FA-2026-0412 : on vous règle vendredi")).toEqual([
      { kind: "promise", numbers: ["FA-2026-041", "FA-2026-0412"], day: "2026-11-20" },
    ]);
  });

  it("sans jour lisible, la promesse n'en a pas ; sans date du message, « vendredi » n'en est pas un", () => {
    expect(read("FA-2026-041 sera réglée très bientôt.")).toEqual([
      { kind: "promise", numbers: ["FA-2026-041"] },
    ]);
    const unknown = { text: "FA-2026-041 sera réglée vendredi.", subject: "", writtenOn: undefined };
    expect(replyProposals(unknown, OPEN)).toEqual([{ kind: "promise", numbers: ["FA-2026-041"] }]);
  });
});

describe("Ce qui ne propose rien", () => {
  it.each([
    ["Bonjour, merci de votre message.", "aucun numéro"],
    ["La facture FA-2026-099 sera réglée vendredi.", "une facture qui n'est pas ouverte chez ce client"],
    [
      "Rendez-vous en salle 41 à 12 h 50, je règle le vidéoprojecteur vendredi",
      "un nombre court n'est pas un numéro",
    ],
    ["Nous réglerons 1250 € vendredi", "un montant n'est pas un numéro"],
    ["XFA-2026-041Y sera réglée vendredi", "un numéro pris dans un mot"],
    ["FA-2026-041… sera réglée", "un numéro coupé par la messagerie"],
    ["", "un message vide"],
  ])("« %s » (%s)", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("un numéro de chiffres compte quand « facture » ou « n° » l'annonce", () => {
    expect(read("La facture n° 41 sera réglée vendredi.")[0]?.numbers).toEqual(["41"]);
    expect(read("Facture 1250 : virement fait.")[0]?.numbers).toEqual(["1250"]);
  });

  it("ce qui est cité sous la réponse n'est pas la réponse", () => {
    const quoted =
      "Merci, bonne journée\n\nLe mer. 18 nov. 2026 à 09:12, Menuiserie <a@b.fr> a écrit :\nFA-2026-041 sera réglée vendredi";
    expect(read(quoted)).toEqual([]);
    const outlook = "Merci\n\nDe : Menuiserie <a@b.fr>\nEnvoyé : mardi\nFA-2026-041 est contestée";
    expect(read(outlook)).toEqual([]);
  });

  it("l'objet nomme la facture quand la réponse ne le fait pas, à condition qu'elle dise quelque chose", () => {
    const subject = "Re: Menuiserie – facture FA-2026-041 échue le 11/10/2026";
    expect(read("Je vous règle vendredi.", subject)).toEqual([
      { kind: "promise", numbers: ["FA-2026-041"], day: "2026-11-20" },
    ]);
    expect(read("Merci, bonne journée.", subject)).toEqual([]);
  });

  it("un message énorme ou tordu se lit par son début, sans attendre", () => {
    const start = "FA-2026-041 sera réglée vendredi. ";
    const huge = start + "le virement a été ".repeat(50_000);
    expect(read(huge)[0]).toMatchObject({ kind: "promise", day: "2026-11-20" });
    for (const evil of [
      "a".repeat(200_000),
      "le ".repeat(70_000),
      "FA-".repeat(70_000),
      "\n".repeat(90_000),
      "1/1".repeat(70_000),
    ]) {
      expect(read(evil)).toEqual([]);
    }
  });
});
