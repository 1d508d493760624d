import { describe, expect, it } from "vitest";
import { endedEvents, endingOf, narrowedByEnds } from "#shared/dunning/ended-events.ts";
import type { EventKind, JournalEvent } from "#shared/model/journal.ts";
import { anEvent, keyOf } from "./builders.ts";

const at = (
  kind: EventKind,
  id: string,
  invoices = "",
  more: { readonly of?: string; readonly reference?: string } = {},
): JournalEvent => anEvent(kind, "2026-06-01", invoices, { id, ...more });
const payerKey = (payer: string | undefined) => (payer === undefined ? undefined : keyOf(payer));
/** What ended what: `D1 < C1`. */
const ends = (events: readonly JournalEvent[], payer?: string): readonly string[] =>
  [...endingOf(events, payerKey(payer))].map(([event, end]) => `${event?.id} < ${end.id}`);
/** Events with the invoices that are left to them: `D1: FA-1`. */
const left = (events: readonly JournalEvent[], payer?: string): readonly string[] =>
  narrowedByEnds(events, payerKey(payer)).map(
    ({ id, invoices }) => `${id}: ${invoices.map(({ number }) => number).join(", ")}`,
  );

describe("Ce qu'un « litige clos » ou une « reprise » finit", () => {
  it("le dernier de sa sorte encore ouvert, puis celui d'avant", () => {
    const disputes = [at("litige ouvert", "D1"), at("litige ouvert", "D2"), at("pause", "P1")];
    expect(ends([...disputes, at("litige clos", "C1")])).toEqual(["D2 < C1"]);
    expect(ends([...disputes, at("litige clos", "C1"), at("litige clos", "C2")])).toEqual([
      "D2 < C1",
      "D1 < C2",
    ]);
    expect(ends([...disputes, at("reprise", "R1")])).toEqual(["P1 < R1"]);
  });

  it.each<{ readonly kind: EventKind; readonly ended: boolean }>([
    { kind: "pause", ended: true },
    { kind: "offre reçue", ended: true },
    { kind: "contre-proposition envoyée", ended: true },
    { kind: "dossier transmis", ended: true },
    { kind: "annoncé payé", ended: true },
    { kind: "litige ouvert", ended: false },
    { kind: "promesse", ended: false },
    { kind: "note", ended: false },
  ])("une reprise finit « $kind » : $ended", ({ kind, ended }) => {
    const event = at(kind, "X");
    expect(endedEvents([event, at("reprise", "R1")]).has(event)).toBe(ended);
  });

  it("rien de ce qui vient après elle, ni quand rien n'est fini", () => {
    expect(ends([at("litige clos", "C1"), at("litige ouvert", "D1")])).toEqual([]);
    expect(ends([at("litige ouvert", "D1"), at("note", "N1")])).toEqual([]);
    expect(ends([])).toEqual([]);
  });

  it("qui nomme des factures finit le dernier qui en parle, ou qui parle de tout", () => {
    const events = [at("litige ouvert", "D1", "FA-1, FA-3"), at("litige ouvert", "D2", "FA-2")];
    expect(ends([...events, at("litige clos", "C1", "fa-1")])).toEqual(["D1 < C1"]);
    expect(ends([...events, at("litige clos", "C1", "FA-9")])).toEqual([]);
    expect(ends([at("litige ouvert", "D0"), ...events, at("litige clos", "C1", "FA-9")])).toEqual([
      "D0 < C1",
    ]);
    expect(ends([...events, at("litige clos", "C1")])).toEqual(["D2 < C1"]);
  });

  it("qui nomme sa référence finit celui-là, de quelque sorte qu'il soit, et rien d'autre", () => {
    const events = [at("litige ouvert", "D1"), at("promesse", "W1"), at("litige ouvert", "D2")];
    expect(ends([...events, at("litige clos", "C1", "", { reference: "D1" })])).toEqual(["D1 < C1"]);
    expect(ends([...events, at("reprise", "R1", "", { reference: "W1" })])).toEqual(["W1 < R1"]);
    expect(ends([...events, at("litige clos", "C1", "", { reference: "inconnu" })])).toEqual([]);
  });

  it("une référence vide n'en est pas une, même devant une ligne sans identifiant", () => {
    const events = [
      at("note", ""),
      at("litige ouvert", "D1"),
      at("litige clos", "C1", "", { reference: "" }),
    ];
    expect(ends(events)).toEqual(["D1 < C1"]);
  });

  it("sous un payeur : le sien, ou celui du payeur quand tous deux nomment la facture", () => {
    const closed = (dispute: readonly [string, string], end: readonly [string, string]) =>
      ends(
        [
          at("litige ouvert", "D1", dispute[1], { of: dispute[0] }),
          at("litige clos", "C1", end[1], { of: end[0] }),
        ],
        "Siège",
      ).length === 1;
    expect(closed(["Nord", ""], ["Nord", ""])).toBe(true);
    expect(closed(["Nord", ""], ["Siège", ""])).toBe(true);
    expect(closed(["Nord", ""], ["Sud", ""])).toBe(false);
    expect(closed(["Nord", "FA-1"], ["Sud", "FA-1"])).toBe(false);
    expect(closed(["Siège", "FA-1"], ["Nord", "FA-1"])).toBe(true);
    expect(closed(["Siège", ""], ["Nord", "FA-1"])).toBe(false);
    expect(closed(["Siège", "FA-1"], ["Nord", ""])).toBe(false);
    expect(closed(["Siège", ""], ["Nord", ""])).toBe(false);
  });

  it("d'un client seul, tout est à lui", () => {
    const events = [
      at("litige ouvert", "D1", "", { of: "Nord" }),
      at("litige clos", "C1", "", { of: "Sud" }),
    ];
    expect(ends(events)).toEqual(["D1 < C1"]);
  });
});

describe("Ce qu'une fin partielle laisse", () => {
  const dispute = at("litige ouvert", "D1", "FA-1, FA-2");

  it("les autres factures du litige, ou de la suspension", () => {
    expect(left([dispute, at("litige clos", "C1", "fa-1")])).toEqual(["D1: FA-2", "C1: fa-1"]);
    expect(left([at("pause", "P1", "FA-1, FA-2"), at("reprise", "R1", "FA-2")])).toEqual([
      "P1: FA-1",
      "R1: FA-2",
    ]);
  });

  it("finies toutes, ou sans facture nommée, ou par sa référence : la ligne reste entière", () => {
    const whole = "D1: FA-1, FA-2";
    expect(left([dispute, at("litige clos", "C1", "FA-1, FA-2")])[0]).toBe(whole);
    expect(left([dispute, at("litige clos", "C1")])[0]).toBe(whole);
    expect(left([dispute, at("litige clos", "C1", "FA-1", { reference: "D1" })])[0]).toBe(whole);
    expect(left([dispute, at("litige clos", "C1", "FA-1", { reference: "" })])[0]).toBe("D1: FA-2");
    expect(left([dispute])).toEqual([whole]);
  });

  it("seulement ce qui est de sa sorte", () => {
    expect(left([dispute, at("reprise", "R1", "FA-1")])[0]).toBe("D1: FA-1, FA-2");
    expect(left([at("pause", "P1", "FA-1, FA-2"), at("litige clos", "C1", "FA-1")])[0]).toBe(
      "P1: FA-1, FA-2",
    );
    const other = [
      at("pause", "P1", "FA-1, FA-2"),
      at("promesse", "W1", "FA-1"),
      at("reprise", "R1", "FA-9"),
    ];
    expect(left(other)[0]).toBe("P1: FA-1, FA-2");
  });

  it("le dernier d'avant elle qui les nomme, lui seul", () => {
    const again = at("litige ouvert", "D2", "FA-1, FA-3");
    const about = at("litige ouvert", "D3", "FA-4, FA-5");
    const later = at("litige ouvert", "D4", "FA-1, FA-6");
    expect(left([dispute, again, about, at("litige clos", "C1", "FA-1"), later])).toEqual([
      "D1: FA-1, FA-2",
      "D2: FA-3",
      "D3: FA-4, FA-5",
      "C1: FA-1",
      "D4: FA-1, FA-6",
    ]);
  });

  it("deux fins de suite retirent l'une après l'autre", () => {
    const three = at("litige ouvert", "D1", "FA-1, FA-2, FA-3");
    const events = [three, at("litige clos", "C1", "FA-1"), at("litige clos", "C2", "FA-3")];
    expect(left(events)[0]).toBe("D1: FA-2");
  });

  it("sous un payeur, la fin d'un compte ne touche pas au litige d'un autre", () => {
    const north = at("litige ouvert", "D1", "FA-1, FA-2", { of: "Nord" });
    const end = (of: string) => at("litige clos", "C1", "FA-1", { of });
    expect(left([north, end("Sud")], "Siège")[0]).toBe("D1: FA-1, FA-2");
    expect(left([north, end("Nord")], "Siège")[0]).toBe("D1: FA-2");
    expect(left([north, end("Siège")], "Siège")[0]).toBe("D1: FA-2");
  });
});
