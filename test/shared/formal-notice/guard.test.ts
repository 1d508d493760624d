import { describe, expect, it } from "vitest";
import { comparable } from "#shared/base/normalise.ts";
import type { GuardCode } from "#shared/model/formal-notice.ts";
import { CONFIRMED_WORDS } from "#shared/texts/notice-guard.ts";
import { confirmNotice } from "#shared/workbook/formal-notice-of.ts";
import { isSiren } from "#shared/workbook/notice-parties.ts";
import { postalProblem } from "#shared/workbook/postal-address.ts";
import type { Row } from "../cases/grouped-book.ts";
import {
  aBook,
  claimedOf,
  codesOf,
  FA1,
  FRESH,
  findingOf,
  MOREL,
  MOREL_ROW,
  noticeOf,
  plain,
  STEPS_DONE,
  sent,
  told,
} from "./scene.ts";

const without = (header: string) => ({ clients: [{ ...MOREL_ROW, [header]: "" }] });
const setting = (name: string, value: string) => ({ settings: [{ Réglage: name, Valeur: value }] });

describe("Ce qui bloque une mise en demeure", () => {
  it("un avoir ou un règlement non affecté, avec son montant", () => {
    const payments = [
      FRESH,
      { Identifiant: "r-1", Date: "2026-06-20", Client: MOREL, Montant: 120, Devise: "EUR" },
    ];
    const said = findingOf(noticeOf(aBook(STEPS_DONE, { payments })), "credits");
    expect(said.blocking).toBe(true);
    expect(plain(said.message)).toContain("120,00 €");
    expect(said.message).toContain("Règlements");
  });

  it("le même crédit n'est pas dit deux fois", () => {
    const payments = [
      FRESH,
      { Identifiant: "r-1", Date: "2026-06-20", Client: MOREL, Montant: 120, Devise: "EUR" },
    ];
    expect(codesOf(noticeOf(aBook(STEPS_DONE, { payments }))).filter((code) => code === "warning")).toEqual(
      [],
    );
  });

  it("rien à réclamer : pas de minimum de recommandé à confirmer en plus", () => {
    const disputed = noticeOf(aBook([told("d-1", "2026-06-10", "litige ouvert", { Motif: "prix" })]));
    expect(codesOf(disputed)).toContain("nothing-to-claim");
    expect(codesOf(disputed)).not.toContain("below-registered");
  });

  it("aucune phrase ne finit par deux signes", () => {
    const journal = [...STEPS_DONE, told("n-1", "2026-06-20", "mise en demeure préparée", { Étape: 4 })];
    const messages = noticeOf(aBook(journal)).guard.map(({ message }) => message);
    expect(messages.some((message) => message.includes("envoyé ou non"))).toBe(true);
    expect(messages.filter((message) => /[.?!][.?!]$/.test(message))).toEqual([]);
  });

  it("une procédure collective : créances antérieures jamais réclamées", () => {
    const judged = told("j-1", "2026-06-15", "procédure collective", { Factures: "" });
    const notice = noticeOf(aBook([...STEPS_DONE, judged]));
    expect(notice.line.parts).toEqual([]);
    const said = findingOf(notice, "insolvency");
    expect(said.blocking).toBe(true);
    expect(said.message).toContain("L622-24");
    expect(codesOf(notice)).not.toContain("nothing-to-claim");
  });

  it("la procédure de celui qui paie est dite, sans passer pour celle du débiteur", () => {
    const clients: readonly Row[] = [{ Client: "Groupe Payeur" }, { ...MOREL_ROW, Payeur: "Groupe Payeur" }];
    const invoices = [[...FA1], ["Groupe Payeur", "G-1", "08/04/2026", "08/05/2026", 900]];
    const judged = told("j-1", "2026-06-15", "procédure collective", {
      Client: "Groupe Payeur",
      Factures: "",
    });
    const notice = noticeOf(aBook([judged], { clients, invoices }));
    expect(codesOf(notice)).not.toContain("insolvency");
    expect(plain(findingOf(notice, "nothing-to-claim").message)).toContain("procédure collective");
  });

  it("après le jugement, une livraison postérieure reste réclamable seule, à confirmer", () => {
    const judged = told("j-1", "2026-05-01", "procédure collective", { Factures: "" });
    const invoices = [[...FA1], [MOREL, "FA-9", "10/05/2026", "20/05/2026", 400]];
    const notice = noticeOf(aBook([judged], { invoices }));
    expect(claimedOf(notice)).toEqual(["FA-9 400"]);
    expect(findingOf(notice, "insolvency").blocking).toBe(false);
  });

  it.each([
    ["", "address-missing"],
    ["3 place du Marché", "address-incomplete"],
    ["3 place du Marché\n39100", "address-incomplete"],
  ] as const)("adresse « %s » : pas d'enveloppe", (address, code) => {
    const notice = noticeOf(aBook(STEPS_DONE, { clients: [{ ...MOREL_ROW, Adresse: address }] }));
    expect(findingOf(notice, code)).toMatchObject({ blocking: true, kept: "" });
    expect(findingOf(notice, code).message).toContain("Clients");
  });

  it.each([
    ["Raison sociale", "", "sender-name"],
    ["Forme et capital", "", "sender-form"],
    ["SIREN", "", "sender-siren"],
    ["Adresse", "12 rue des Scieurs", "sender-address"],
    ["IBAN", "", "sender-iban"],
    ["IBAN", "FR7630006000011234567890188", "sender-iban-invalid"],
    ["Signataire mise en demeure", "", "sender-signatory"],
  ] as const)("Réglages › %s « %s » : %s", (name, value, code) => {
    const planned = aBook(STEPS_DONE);
    const sender = { ...planned.book.settings.sender };
    const keys: Readonly<Record<string, keyof typeof sender>> = {
      "Raison sociale": "name",
      "Forme et capital": "legalForm",
      SIREN: "siren",
      Adresse: "address",
      IBAN: "iban",
      "Signataire mise en demeure": "formalNoticeSignatory",
    };
    const key = keys[name];
    if (key === undefined) throw new Error(name);
    const changed = { ...sender, [key]: value === "" ? undefined : value };
    const book = { ...planned.book, settings: { ...planned.book.settings, sender: changed } };
    const notice = noticeOf({ ...planned, book });
    expect(findingOf(notice, code).blocking).toBe(true);
    expect(findingOf(notice, code).message).toContain(`ligne ${name}`);
  });

  it("un semestre sans taux : nommé, rien n'est deviné", () => {
    const invoices = [[MOREL, "FA-1", "08/01/2027", "08/02/2027", 1480]];
    const notice = noticeOf(aBook([], { invoices }, "2027-03-22"));
    const said = findingOf(notice, "rate-unknown");
    expect(said.blocking).toBe(true);
    expect(said.message).toContain("2027 S1");
  });

  it("ce qui empêche le calcul est dit une fois, non une fois par champ de la lettre", () => {
    const unknown = noticeOf(
      aBook([], { invoices: [[MOREL, "FA-1", "01/11/2026", "15/12/2026", 1480]] }, "2027-02-01"),
    );
    expect(codesOf(unknown)).toContain("rate-unknown");
    expect(codesOf(unknown)).not.toContain("letter-gap");
    const under = noticeOf(aBook(STEPS_DONE, { settings: [{ Réglage: "Taux de pénalité", Valeur: "5 %" }] }));
    expect(codesOf(under)).toContain("rate-under-floor");
    expect(codesOf(under)).not.toContain("letter-gap");
  });

  it("un taux contractuel sous son plancher : refusé avec le plancher", () => {
    const said = findingOf(
      noticeOf(aBook(STEPS_DONE, setting("Taux de pénalité", "5 %"))),
      "rate-under-floor",
    );
    expect(said.blocking).toBe(true);
    expect(plain(said.message)).toContain("7,86 %");
  });
});

describe("Ce que le propriétaire confirme", () => {
  it("moins de 8 jours après la dernière relance écrite : le septième jour oui, le huitième non", () => {
    const seventh = noticeOf(aBook([sent("s-1", "2026-06-15", "FA-1", 3, "e-mail")]));
    expect(plain(findingOf(seventh, "written-recently").message)).toContain("date du 15/06/2026");
    expect(findingOf(seventh, "written-recently").blocking).toBe(false);
    expect(codesOf(noticeOf(aBook([sent("s-1", "2026-06-14", "FA-1", 3, "e-mail")])))).not.toContain(
      "written-recently",
    );
  });

  it("avant J+30 du scénario : le jour prévu est donné ; à J+30, plus rien", () => {
    const early = noticeOf(aBook([], {}, "2026-06-05"));
    expect(plain(findingOf(early, "before-its-day").message)).toContain("le 07/06/2026 pour FA-1");
    expect(codesOf(noticeOf(aBook([], {}, "2026-06-08")))).not.toContain("before-its-day");
  });

  it("un compte clé que personne n'a joint", () => {
    const clients = [{ ...MOREL_ROW, Typologie: "compte clé" }];
    expect(codesOf(noticeOf(aBook([], { clients })))).toContain("nobody-reached");
    const reached = told("c-1", "2026-06-01", "appel", { Motif: "Joint", Étape: 2 });
    expect(codesOf(noticeOf(aBook([reached], { clients })))).not.toContain("nobody-reached");
  });

  it("une promesse non tenue dont l'appel n'est pas noté", () => {
    const broken = told("p-1", "2026-06-01", "promesse", { "Date promise": "2026-06-10" });
    const notice = noticeOf(aBook([...STEPS_DONE, broken]));
    expect(claimedOf(notice)).toEqual(["FA-1 1480"]);
    expect(codesOf(notice)).toContain("word-broken");
  });

  it("le SIREN du client manquant ou faux, pour un professionnel seulement", () => {
    expect(findingOf(noticeOf(aBook(STEPS_DONE, without("SIREN"))), "customer-siren").message).toContain(
      "siège social",
    );
    const wrong = { clients: [{ ...MOREL_ROW, SIREN: "123456789" }] };
    expect(findingOf(noticeOf(aBook(STEPS_DONE, wrong)), "customer-siren").message).toContain("pas valide");
    const consumer = { clients: [{ ...MOREL_ROW, SIREN: "", Typologie: "particulier" }] };
    expect(codesOf(noticeOf(aBook(STEPS_DONE, consumer)))).not.toContain("customer-siren");
  });

  it("des règlements anciens : l'avertissement de tout brouillon", () => {
    const notice = noticeOf(aBook(STEPS_DONE, { payments: [{ ...FRESH, Date: "2026-06-14" }] }));
    expect(plain(findingOf(notice, "warning").message)).toContain("14/06/2026");
  });

  it("une prescription proche ou peut-être passée : une hypothèse, jamais une protection", () => {
    const invoices = [
      [MOREL, "FA-OLD", "22/05/2021", "21/06/2021", 700],
      [MOREL, "FA-NEAR", "22/05/2021", "22/06/2021", 800],
    ];
    const notice = noticeOf(aBook([], { invoices }));
    expect(plain(findingOf(notice, "limitation-passed").message)).toContain(
      "FA-OLD : prescription peut-être acquise depuis le 21/06/2026",
    );
    expect(plain(findingOf(notice, "limitation-near").message)).toContain(
      "FA-NEAR : prescription au plus tôt le 22/06/2026",
    );
    for (const { message } of notice.guard)
      expect(comparable(message)).not.toMatch(/\b(protege|interrompt|sauve)/);
  });

  it("une échéance estimée d'un débiteur public : sans intérêts, dit", () => {
    const clients = [{ ...MOREL_ROW, Typologie: "public" }];
    const invoices = [[MOREL, "FA-1", "08/04/2026", "", 1480]];
    const notice = noticeOf(aBook([], { clients, invoices }));
    expect(findingOf(notice, "estimated-due").numbers).toEqual(["FA-1"]);
  });
});

describe("La confirmation", () => {
  const all = (codes: readonly GuardCode[]) => [...new Set(codes)];

  it("rien n'est écrit tant qu'un point n'est pas confirmé", () => {
    const notice = noticeOf(aBook(STEPS_DONE.slice(0, 1)));
    const answer = confirmNotice(notice, { confirmed: [], reason: "client parti à l'étranger" });
    expect(answer.kind).toBe("refused");
  });

  it("une étape avancée sans motif est refusée", () => {
    const notice = noticeOf(aBook(STEPS_DONE.slice(0, 1)));
    const answer = confirmNotice(notice, { confirmed: all(codesOf(notice)), reason: "  " });
    if (answer.kind === "ready") throw new Error("acceptée sans motif");
    expect(answer.messages.join(" ")).toContain("motif");
  });

  it("confirmée : le Détail garde ce qui fut vérifié, l'étape avancée garde le motif", () => {
    const notice = noticeOf(aBook(STEPS_DONE.slice(0, 1)));
    const answer = confirmNotice(notice, {
      confirmed: all(codesOf(notice)),
      reason: "client parti à l'étranger",
    });
    if (answer.kind === "refused") throw new Error(answer.messages.join(" "));
    expect(plain(answer.order.event.detail ?? "")).toContain(
      "Vérifié avant la lettre : étapes non faites (2, 3)",
    );
    expect(answer.more).toMatchObject([
      { kind: "étape avancée", step: 4, motive: "client parti à l'étranger" },
    ]);
  });

  it("ce qui bloque ne se confirme pas", () => {
    const notice = noticeOf(aBook(STEPS_DONE, without("Adresse")));
    expect(confirmNotice(notice, { confirmed: all(codesOf(notice)) }).kind).toBe("refused");
  });

  it("aucun mot gardé ne règle une alerte du Journal (déclaration, réserve de propriété, caution)", () => {
    for (const words of Object.values(CONFIRMED_WORDS)) {
      expect(comparable(words)).not.toMatch(
        /declar|reserve de propriete|revendi|caution|garant|aval|codebiteur/,
      );
    }
  });
});

describe("Adresse postale", () => {
  it.each([
    ["3 place du Marché\n39100 Dole", undefined],
    ["3 place du Marché, 39100 Dole", undefined],
    ["3 place du Marché 39100 Dole", undefined],
    ["F-39100 Dole", undefined],
    ["Rue de la Loi 16 1000 Bruxelles Belgique", undefined],
    ["10 Downing Street\nLondon SW1A 2AA\nRoyaume-Uni", undefined],
    ["Unter den Linden 1\n10117 Berlin", undefined],
    ["", "missing"],
    [undefined, "missing"],
    [" \n ", "missing"],
    ["Belgique", "no-postcode"],
    ["3 place du Marché", "no-postcode"],
    ["1200 route de Dole", "no-postcode"],
    ["3 avenue du 8 mai 1945 Dole", "no-postcode"],
    ["3 place du Marché\nDole", "no-postcode"],
    ["3 place du Marché\n39100", "no-city"],
  ] as const)("« %s » : %s", (address, problem) => {
    expect(postalProblem(address)).toBe(problem);
  });

  it("une cellule énorme et hostile se lit en temps linéaire", () => {
    expect(postalProblem(`${"a ".repeat(50_000)}1`)).toBe("no-postcode");
    expect(postalProblem("1".repeat(100_000))).toBe("no-postcode");
  });
});

describe("SIREN", () => {
  it.each([
    ["732829320", true],
    ["732 829 320", true],
    ["73282932000074", true],
    ["356000000", true],
    ["123456789", false],
    ["73282932", false],
    ["", false],
    ["732829320 ; DROP", false],
  ] as const)("%s : %s", (text, valid) => {
    expect(isSiren(text)).toBe(valid);
  });
});
