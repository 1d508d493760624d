import { describe, expect, it } from "vitest";
import { noticesUrl, openedProcedure, readNotices } from "../../../extension/lookups/insolvency-notices.ts";
import { notice, noticesAnswer, OPENING, previous, SIREN } from "./answers.ts";

const read = (...notices: readonly unknown[]) => {
  const found = readNotices(noticesAnswer(...notices), SIREN);
  if (found === undefined) throw new Error("la réponse n'est pas lue");
  return found;
};
const only = (one: unknown) => {
  const [found] = read(one);
  if (found === undefined) throw new Error("aucun avis");
  return found;
};
const judgment = (more: object): string => JSON.stringify({ ...OPENING, ...more });

describe("Annonces du BODACC", () => {
  it("seul le SIREN part dans l'adresse, avec la famille « collective »", () => {
    const { host, searchParams } = new URL(noticesUrl(SIREN));
    expect(host).toBe("bodacc-datadila.opendatasoft.com");
    expect(searchParams.get("where")).toBe(`registre like "${SIREN}" and familleavis="collective"`);
    expect(searchParams.get("order_by")).toBe("dateparution desc");
  });

  it("un avis d'ouverture : jugement, tribunal, lien", () => {
    expect(only(notice())).toEqual({
      id: "A202600561234",
      published: "2026-03-20",
      type: "announcement",
      family: "Jugement d'ouverture",
      nature: "Jugement d'ouverture de liquidation judiciaire",
      judged: "2026-03-12",
      more: "Désignant liquidateur Me Exemple, 1 place du Palais 69002 Lyon.",
      court: "Tribunal des activités économiques de Lyon",
      url: "https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A202600561234",
      standing: "stands",
    });
  });

  it.each([
    ["2026-03-12", "2026-03-12"],
    ["12 mars 2026", "2026-03-12"],
    ["1er août 2026", "2026-08-01"],
    ["01/08/2026", "2026-08-01"],
    ["2026-03-12T00:00:00+01:00", "2026-03-12"],
    ["31 février 2026", undefined],
    ["", undefined],
    ["bientôt", undefined],
  ])("date du jugement « %s »", (date, expected) => {
    expect(only(notice({ jugement: judgment({ date }) })).judged).toBe(expected);
  });

  it("le jugement peut être un objet, un texte illisible ou absent", () => {
    expect(only(notice({ jugement: OPENING })).judged).toBe("2026-03-12");
    expect(only(notice({ jugement: "{pas du JSON" })).nature).toBe("");
    expect(only(notice({ jugement: null })).nature).toBe("");
    expect(only(notice({ jugement: "[1]" })).judged).toBe(undefined);
  });

  it.each([
    [["732 829 320", "404 833 048"], 1],
    ["732829320,404833048", 1],
    ["732 829 320", 1],
    [["404833048"], 0],
    [null, 0],
    [[{ a: 1 }], 0],
  ])("registre %j : %i avis de ce SIREN", (registre, count) => {
    expect(read(notice({ registre }))).toHaveLength(count);
  });

  it("un avis d'une autre famille est laissé de côté", () => {
    expect(read(notice({ familleavis: "vente" }))).toEqual([]);
  });

  it("le plus récent vient d'abord, chaque avis une fois", () => {
    const ids = read(
      notice({ id: "A202600010001", dateparution: "2026-01-05" }),
      notice({ id: "A202600990001", dateparution: "2026-05-22" }),
      notice({ id: "A202600010001", dateparution: "2026-01-05" }),
      notice({ id: "A202600500001", dateparution: null }),
    ).map(({ id }) => id);
    expect(ids).toEqual(["A202600990001", "A202600010001", "A202600500001"]);
  });

  it.each([
    ["annulation", "cancelled"],
    ["rectificatif", "corrected"],
  ])("un avis de type « %s » change l'avis qu'il nomme", (typeavis, standing) => {
    const found = read(
      notice({ id: "A2026005600012", dateparution: "2026-03-20" }),
      notice({ id: "A2026005600013", dateparution: "2026-03-20" }),
      notice({
        id: "A2026009900001",
        dateparution: "2026-05-22",
        typeavis,
        parutionavisprecedent: previous(12),
      }),
    );
    expect(found.map((one) => [one.id, one.standing])).toEqual([
      ["A2026009900001", "stands"],
      ["A2026005600013", "stands"],
      ["A2026005600012", standing],
    ]);
  });

  it("une rétractation sur tierce opposition annule l'avis d'avant", () => {
    const found = read(
      notice({ id: "A2026005612", dateparution: "2026-03-20" }),
      notice({
        id: "A202600991",
        dateparution: "2026-05-22",
        parutionavisprecedent: previous(12),
        jugement: judgment({ famille: "Rétractation sur tierce opposition", nature: "" }),
      }),
    );
    expect(found.map(({ standing }) => standing)).toEqual(["stands", "cancelled"]);
  });

  it("une annulation qui ne dit pas laquelle met en doute les avis d'avant, pas ceux d'après", () => {
    const found = read(
      notice({ id: "A202600560001", dateparution: "2026-03-20" }),
      notice({ id: "A202600990001", dateparution: "2026-05-22", typeavis: "annulation" }),
      notice({ id: "A202601200001", dateparution: "2026-06-30" }),
    );
    expect(found.map(({ standing }) => standing)).toEqual(["stands", "stands", "in-doubt"]);
  });

  it.each([
    ["javascript:alert(1)"],
    ["http://www.bodacc.fr/avis"],
    ["https://bodacc.fr.exemple.test/avis"],
    ["pas une adresse"],
  ])("un lien qui n'est pas de l'éditeur (%s) n'est pas proposé", (url_complete) => {
    expect(only(notice({ url_complete })).url).toBe("");
  });

  it.each([[{}], [null], [{ results: "x" }], [{ error_code: "ODSQLError" }]])(
    "une réponse qui n'en est pas une (%j) n'est pas lue",
    (body) => {
      expect(readNotices(body, SIREN)).toBe(undefined);
    },
  );
});

describe("Ce qu'un avis ouvre", () => {
  it.each([
    ["Jugement d'ouverture", "Jugement d'ouverture de liquidation judiciaire", "liquidation judiciaire"],
    [
      "Jugement d'ouverture",
      "Jugement d'ouverture d'une procédure de redressement judiciaire",
      "redressement judiciaire",
    ],
    ["Jugement d'ouverture", "Jugement d'ouverture d'une procédure de sauvegarde", "sauvegarde"],
    ["Jugement d'ouverture", "", "procédure à préciser"],
    ["Jugement prononçant", "Jugement de conversion en liquidation judiciaire", "liquidation judiciaire"],
    ["Jugement prononçant", "Jugement prononçant la liquidation judiciaire", "liquidation judiciaire"],
    ["Jugement de clôture", "Jugement de clôture pour insuffisance d'actif", undefined],
    ["Dépôt de l'état des créances", "Dépôt de l'état des créances", undefined],
    ["Jugement arrêtant un plan", "Jugement arrêtant le plan de redressement", undefined],
  ])("%s / %s → %s", (famille, nature, expected) => {
    expect(openedProcedure(only(notice({ jugement: judgment({ famille, nature }) })))).toBe(expected);
  });

  it("un avis annulé n'ouvre rien", () => {
    const found = read(
      notice({ id: "A2026005612" }),
      notice({
        id: "A202600991",
        dateparution: "2026-05-22",
        typeavis: "annulation",
        parutionavisprecedent: previous(12),
      }),
    );
    expect(found.map(openedProcedure)).toEqual([undefined, undefined]);
  });
});
