import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import { comparable } from "#shared/base/normalise.ts";
import { sendingGuide } from "#shared/texts/formal-notice.ts";
import { checkDeposit, presentationRow } from "#shared/workbook/formal-notice-deposit.ts";
import { printedDeadline } from "#shared/workbook/formal-notice-of.ts";
import { aBook, keyOf, MOREL_ROW, noticeOf, plain, STEPS_DONE, told } from "./scene.ts";

describe("Le délai imprimé (art. 1344 C. civ.)", () => {
  it("dépôt + 3 + 8 jours ; 15 pour un particulier", () => {
    expect(printedDeadline(day("2026-06-22"), "professionnel")).toEqual({
      deposit: "2026-06-22",
      postalDays: 3,
      days: 8,
      deadline: "2026-07-03",
    });
    expect(printedDeadline(day("2026-06-22"), "particulier").deadline).toBe("2026-07-10");
  });

  it("la lettre imprime ce jour-là", () => {
    const { order, printed } = noticeOf(aBook(STEPS_DONE));
    if (order.kind !== "ready") throw new Error("manques");
    expect(order.letter.deadline).toBe(printed.deadline);
    expect(plain(order.letter.text)).toContain("3 juillet 2026");
  });
});

describe("Le dépôt", () => {
  const planned = aBook(STEPS_DONE, {}, "2026-07-06");
  const prepared = {
    id: "n-1",
    day: day("2026-06-22"),
    customer: keyOf(planned),
    invoices: [],
    kind: "mise en demeure préparée" as const,
  };

  it.each([
    ["2026-07-07", "à venir"],
    ["2026-06-21", "22/06/2026"],
  ])("le %s est refusé (%s)", (on, why) => {
    expect(plain(checkDeposit(planned.book, prepared, day(on)).refused ?? "")).toContain(why);
  });

  it("le jour même et le lendemain d'un week-end : rien à dire", () => {
    for (const on of ["2026-06-22", "2026-06-25"]) {
      expect(checkDeposit(planned.book, prepared, day(on))).toEqual({
        refused: undefined,
        warning: undefined,
      });
    }
  });

  it("déposée trop tard, le délai imprimé ne laisse plus assez de jours", () => {
    const { warning = "" } = checkDeposit(planned.book, prepared, day("2026-06-26"));
    expect(plain(warning)).toContain("ne laisse plus que 4 jours, au lieu de 8");
    expect(plain(checkDeposit(planned.book, prepared, day("2026-07-03")).warning ?? "")).toContain(
      "est passé",
    );
  });
});

describe("La première présentation", () => {
  it("une ligne « accusé de réception » au jour de la présentation, qui nomme l'envoi", () => {
    const planned = aBook([
      ...STEPS_DONE,
      told("n-2", "2026-06-09", "mise en demeure envoyée", { Étape: 4, Canal: "recommandé" }),
    ]);
    const sent = planned.book.journal.find(({ id }) => id === "n-2");
    if (sent === undefined) throw new Error("envoi absent");
    const row = presentationRow(planned.book, sent, {
      day: day("2026-06-11"),
      how: "unclaimed",
      newId: "x-1",
    });
    expect(row).toMatchObject({
      kind: "accusé de réception",
      day: "2026-06-11",
      direction: "entrant",
      reference: "n-2",
    });
    expect(row.motive).toContain("non réclamée");
  });
});

describe("Le mode d'envoi", () => {
  const wordsFor = (quality: "professionnel" | "particulier", channel: "recommandé" | "e-mail + courrier") =>
    plain(
      sendingGuide(quality, channel)
        .flatMap(({ title, steps, notes }) => [title, ...steps, ...notes])
        .join("\n"),
    );

  it("LRAR : preuve de dépôt, numéro, non réclamée ou refusée elle reste valable", () => {
    const said = wordsFor("professionnel", "recommandé");
    expect(said).toContain("preuve de dépôt");
    expect(said).toContain("Cass. 1re civ., 20 janvier 2021, n° 19-20.680");
  });

  it("LRE : service qualifié, 15 jours, preuves à archiver ; un particulier doit avoir accepté avant", () => {
    expect(wordsFor("professionnel", "recommandé")).toContain("art. L100");
    expect(wordsFor("professionnel", "recommandé")).toContain("R53-3");
    expect(wordsFor("particulier", "recommandé")).toContain("il doit avoir accepté");
  });

  it("sous le minimum : la lettre simple d'abord", () => {
    expect(sendingGuide("professionnel", "e-mail + courrier")[0]?.title).toContain("lettre simple");
  });

  it("aucune phrase ne dit que la lettre protège ou interrompt", () => {
    expect(comparable(wordsFor("particulier", "e-mail + courrier"))).not.toMatch(
      /protege|interrompt|huissier/,
    );
  });

  it("un particulier : 15 jours dans la lettre", () => {
    const planned = aBook([], { clients: [{ ...MOREL_ROW, Typologie: "particulier" }] });
    expect(noticeOf(planned).printed.days).toBe(15);
  });
});
