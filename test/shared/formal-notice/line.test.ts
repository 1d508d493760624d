import { describe, expect, it } from "vitest";
import { preparedId } from "#shared/dunning/prepared-id.ts";
import { type Row, withEvents } from "../cases/grouped-book.ts";
import {
  aBook,
  claimedOf,
  codesOf,
  FA1,
  FRESH,
  findingOf,
  keyOf,
  MOREL,
  noticeOf,
  plain,
  STEPS_DONE,
  sent,
  TODAY,
  told,
} from "./scene.ts";

describe("Ce qu'une mise en demeure réclame", () => {
  it("au tour de la mise en demeure, c'est la ligne du plan elle-même", () => {
    const planned = aBook(STEPS_DONE);
    const own = planned.lines.find(({ action }) => action === "registered-letter");
    const notice = noticeOf(planned);
    expect(own).not.toBe(undefined);
    expect(notice.line).toBe(own);
    expect(codesOf(notice)).toEqual(["sender-siren-invalid"]);
    expect(notice.advanced).toBe(undefined);
  });

  it("plus tôt, la même somme, avec les étapes non faites nommées et leurs jours", () => {
    const notice = noticeOf(aBook(STEPS_DONE.slice(0, 1)));
    expect(claimedOf(notice)).toEqual(["FA-1 1480"]);
    expect(notice.line).toMatchObject({
      step: 4,
      channel: "recommandé",
      action: "registered-letter",
      claimed: 148_000,
    });
    expect(notice.line.template).toBe("Mise en demeure");
    const said = findingOf(notice, "steps-skipped");
    expect(said.blocking).toBe(false);
    expect(plain(said.message)).toContain(
      "étape 2 (téléphone, J+10), étape 3 (e-mail et courrier, J+20), pour FA-1",
    );
    expect(plain(said.message)).toContain("La prochaine était prévue le 18/05/2026");
    expect(said.kept).toBe("étapes non faites (2, 3)");
  });

  it("l'identifiant préparé est celui que tout ordinateur calcule", () => {
    const planned = aBook(STEPS_DONE.slice(0, 1));
    const { order } = noticeOf(planned);
    if (order.kind !== "ready") throw new Error(order.gaps.map(({ message }) => message).join(" "));
    expect(order.id).toBe(preparedId(keyOf(planned), 4, ["FA-1"], 0));
    expect(order.event).toMatchObject({
      kind: "mise en demeure préparée",
      step: 4,
      channel: "recommandé",
      amount: 148_000,
    });
    expect(order.letter.deadline).toBe("2026-07-03");
  });

  it("une facture contestée en partie : seul le reste est réclamé, et c'est dit", () => {
    const notice = noticeOf(
      aBook([...STEPS_DONE, told("d-1", "2026-06-10", "litige ouvert", { Montant: 300, Motif: "prix" })]),
    );
    expect(claimedOf(notice)).toEqual(["FA-1 1180"]);
    expect(findingOf(notice, "dispute")).toMatchObject({
      blocking: false,
      amount: 30_000,
      numbers: ["FA-1"],
    });
  });

  it.each([
    ["promesse en cours", told("p-1", "2026-06-18", "promesse", { "Date promise": "2026-06-30" }), "promise"],
    ["pause", told("p-2", "2026-06-18", "pause", { "Date promise": "2026-07-30" }), "pause"],
    ["paiement annoncé", told("p-3", "2026-06-19", "annoncé payé"), "announced-paid"],
    ["offre en discussion", told("p-4", "2026-06-19", "offre reçue", { Montant: 700 }), "negotiation"],
    [
      "dossier transmis",
      told("p-5", "2026-06-19", "dossier transmis", { Motif: "Cabinet Roux" }),
      "handed-over",
    ],
    ["passage en perte", told("p-6", "2026-06-19", "passage en perte"), "written-off"],
  ] as const)("%s : rien n'est réclamé, et la raison est donnée", (_what, row, code) => {
    const notice = noticeOf(aBook([...STEPS_DONE, row]));
    expect(notice.line.parts).toEqual([]);
    expect(findingOf(notice, code)).toMatchObject({ blocking: false, amount: 148_000 });
    const nothing = findingOf(notice, "nothing-to-claim");
    expect(nothing.blocking).toBe(true);
    expect(plain(nothing.message)).toContain("1 480,00 € hors de la lettre (FA-1)");
    expect(notice.order.kind).toBe("gaps");
  });

  it("un échéancier en cours n'est pas réclamé", () => {
    const row = told("e-1", "2026-06-15", "échéancier", {
      Montant: 1480,
      Détail: "30/06/2026 740,00 ; 30/07/2026 740,00",
    });
    const notice = noticeOf(aBook([...STEPS_DONE, row]));
    expect(notice.line.parts).toEqual([]);
    expect(findingOf(notice, "instalment-plan").amount).toBe(148_000);
  });

  it("une facture pas encore échue n'y est jamais, le jour de l'échéance non plus", () => {
    const invoices = [[...FA1], [MOREL, "FA-2", "22/05/2026", "22/06/2026", 500]];
    expect(claimedOf(noticeOf(aBook([], { invoices })))).toEqual(["FA-1 1480"]);
    const dayAfter = aBook([], { invoices }, "2026-06-23");
    expect(claimedOf(noticeOf(dayAfter))).toEqual(["FA-1 1480", "FA-2 500"]);
  });

  it("les factures arrivées à cette étape passent seules, les autres sont « également échues »", () => {
    const invoices = [[...FA1], [MOREL, "FA-2", "08/05/2026", "08/06/2026", 500]];
    const notice = noticeOf(aBook(STEPS_DONE, { invoices }));
    expect(claimedOf(notice)).toEqual(["FA-1 1480"]);
    expect(notice.line.informed.map(({ open }) => open.item.number)).toEqual(["FA-2"]);
    expect(codesOf(notice)).not.toContain("steps-skipped");
  });

  it("le choix du propriétaire passe avant : une facture plus récente est réclamée, ses étapes nommées", () => {
    const invoices = [[...FA1], [MOREL, "FA-2", "08/05/2026", "08/06/2026", 500]];
    const notice = noticeOf(aBook(STEPS_DONE, { invoices }), MOREL, { invoices: ["FA-2"] });
    expect(claimedOf(notice)).toEqual(["FA-2 500"]);
    expect(plain(findingOf(notice, "before-its-day").message)).toContain("J+30 : le 08/07/2026 pour FA-2");
    expect(findingOf(notice, "steps-skipped").numbers).toEqual(["FA-2"]);
  });

  it("un acompte impayé n'y est jamais", () => {
    const invoices = [
      [...FA1, ""],
      [MOREL, "FA-2", "08/04/2026", "08/05/2026", 300, "Acompte"],
    ];
    const columns = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Type"];
    const notice = noticeOf(aBook([], { invoices, columns }));
    expect(claimedOf(notice)).toEqual(["FA-1 1480"]);
    expect(findingOf(notice, "deposit")).toMatchObject({
      blocking: false,
      amount: 30_000,
      numbers: ["FA-2"],
    });
  });

  it("une facture sans échéance reste hors de la lettre, nommée", () => {
    const invoices = [[...FA1], [MOREL, "FA-2", "08/04/2026", "", 300]];
    const notice = noticeOf(aBook(STEPS_DONE, { invoices }));
    expect(claimedOf(notice)).toEqual(["FA-1 1480"]);
    expect(findingOf(notice, "no-due-date").numbers).toEqual(["FA-2"]);
  });

  it("le débiteur, jamais celui qui paie : les factures payées pour un autre n'y sont pas", () => {
    const clients: readonly Row[] = [
      { Client: "Groupe Payeur", Adresse: "1 rue A\n39000 Lons", SIREN: "732829320" },
      {
        Client: MOREL,
        Payeur: "Groupe Payeur",
        Adresse: "3 place du Marché\n39100 Dole",
        SIREN: "732829320",
      },
    ];
    const invoices = [[...FA1], ["Groupe Payeur", "G-1", "08/04/2026", "08/05/2026", 900]];
    const planned = aBook([], { clients, invoices });
    expect(claimedOf(noticeOf(planned))).toEqual(["FA-1 1480"]);
    const payer = noticeOf(planned, "Groupe Payeur");
    expect(claimedOf(payer)).toEqual(["G-1 900"]);
    expect(payer.line.accounts).toBe(undefined);
    expect(findingOf(payer, "other-debtors").message).toContain(MOREL);
  });

  it("chaque devise a la sienne : rien en euros n'entre dans une autre, et l'autre n'est pas préparée", () => {
    const columns = ["Client", "N° facture", "Date", "Échéance", "Montant TTC", "Devise"];
    const invoices = [
      [...FA1, "EUR"],
      [MOREL, "US-1", "08/04/2026", "08/05/2026", 900, "USD"],
    ];
    const planned = aBook([], { invoices, columns });
    expect(claimedOf(noticeOf(planned))).toEqual(["FA-1 1480"]);
    const foreign = noticeOf(planned, MOREL, {}, "USD");
    expect(claimedOf(foreign)).toEqual(["US-1 900"]);
    expect(findingOf(foreign, "currency").blocking).toBe(true);
  });

  it("sous le minimum d'un recommandé : lettre et e-mail, dit", () => {
    const invoices = [[MOREL, "FA-1", "08/04/2026", "08/05/2026", 149.99]];
    const notice = noticeOf(aBook([], { invoices }));
    expect(notice.line).toMatchObject({ channel: "e-mail + courrier", action: "letter", claimed: 14_999 });
    expect(plain(findingOf(notice, "below-registered").message)).toContain("150,00 €");
    const at = noticeOf(aBook([], { invoices: [[MOREL, "FA-1", "08/04/2026", "08/05/2026", 150]] }));
    expect(at.line.channel).toBe("recommandé");
  });
});

describe("Jamais deux fois", () => {
  const posted = [
    ...STEPS_DONE,
    told("n-1", "2026-06-08", "mise en demeure préparée", { Étape: 4, Canal: "recommandé" }),
    told("n-2", "2026-06-09", "mise en demeure envoyée", { Étape: 4, Canal: "recommandé", Référence: "n-1" }),
  ];

  it("une mise en demeure déjà partie pour ces factures bloque, avec son jour et son délai", () => {
    const notice = noticeOf(aBook(posted));
    expect(notice.line.parts).toEqual([]);
    const said = findingOf(notice, "already-sent");
    expect(said.blocking).toBe(true);
    expect(plain(said.message)).toContain("partie le 09/06/2026 pour FA-1 (délai imprimé : 20/06/2026)");
  });

  it("annulée, elle ne bloque plus", () => {
    const cancelled = told("n-3", "2026-06-10", "annulation", { Référence: "n-2" });
    const both = [...posted, cancelled, told("n-4", "2026-06-10", "annulation", { Référence: "n-1" })];
    expect(codesOf(noticeOf(aBook(both)))).not.toContain("already-sent");
  });

  it("une facture plus récente peut être réclamée à part, l'autre est nommée", () => {
    const invoices = [[...FA1], [MOREL, "FA-2", "15/04/2026", "15/05/2026", 500]];
    const notice = noticeOf(aBook(posted, { invoices }));
    expect(claimedOf(notice)).toEqual(["FA-2 500"]);
    expect(findingOf(notice, "other-notice-running")).toMatchObject({ blocking: false });
  });

  it("une mise en demeure préparée sans réponse bloque jusqu'à « Envoyé ? »", () => {
    const notice = noticeOf(aBook(posted.slice(0, 4)));
    expect(plain(findingOf(notice, "already-prepared").message)).toContain("préparée depuis le 08/06/2026");
    expect(findingOf(notice, "already-prepared").blocking).toBe(true);
  });

  it("l'étape avancée a le même identifiant sur tous les ordinateurs, un autre une fois annulée", () => {
    const planned = aBook([]);
    const first = noticeOf(planned).advanced;
    if (first === undefined) throw new Error("pas d'étape avancée");
    expect(noticeOf(aBook([])).advanced?.id).toBe(first.id);
    expect(first).toMatchObject({ kind: "étape avancée", step: 4, invoices: [{ number: "FA-1" }] });
    const written = withEvents(planned, [{ ...first, motive: "client parti" }]);
    expect(noticeOf(written).advanced).toBe(undefined);
    const cancelled = withEvents(written, [
      {
        id: "a-1",
        day: planned.book.asOf,
        customer: first.customer,
        invoices: [],
        kind: "annulation",
        reference: first.id,
      },
    ]);
    const again = noticeOf(cancelled).advanced;
    expect(again).toMatchObject({ kind: "étape avancée", step: 4 });
    expect(again?.id).not.toBe(first.id);
  });
});

describe("Une fois l'étape avancée écrite", () => {
  it("le plan demande la même mise en demeure, au même identifiant", () => {
    const planned = aBook([sent("s-1", "2026-05-11", "FA-1", 1, "e-mail")], { payments: [FRESH] }, TODAY);
    const before = noticeOf(planned);
    if (before.advanced === undefined) throw new Error("pas d'étape avancée");
    const after = noticeOf(withEvents(planned, [{ ...before.advanced, motive: "déménagement annoncé" }]));
    expect(codesOf(after)).not.toContain("steps-skipped");
    expect(after.line.step).toBe(4);
    if (before.order.kind !== "ready" || after.order.kind !== "ready") throw new Error("manques");
    expect(after.order.id).toBe(before.order.id);
  });
});
