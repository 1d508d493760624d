import { describe, expect, it } from "vitest";
import { day } from "#shared/base/day.ts";
import type { CustomerKey } from "#shared/model/customer.ts";
import type { JournalEvent } from "#shared/model/journal.ts";
import { readCompany } from "../../../extension/lookups/company-registry.ts";
import { readNotices } from "../../../extension/lookups/insolvency-notices.ts";
import { notableAbsence, notableClosure, notableNotice } from "../../../extension/panel/look-up-events.ts";
import { readWorkbook } from "../../../extension/reading/read-workbook.ts";
import { FakeGoogle } from "../fake-google.ts";
import { asBook, debtors, TODAY, workshopTabs } from "../workshop.ts";
import { notice, noticesAnswer, OPENING, registryAnswer, SIREN } from "./answers.ts";

const bati = "n:bati" as CustomerKey;

async function book(journal: readonly JournalEvent[] = []) {
  const google = new FakeGoogle(workshopTabs(debtors(1)));
  const read = asBook(await readWorkbook(google.sheets, new Date(`${TODAY}T10:00:00Z`)));
  return { ...read.book, journal };
}
function first(shape: Parameters<typeof notice>[0] = {}) {
  const [found] = readNotices(noticesAnswer(notice(shape)), SIREN) ?? [];
  if (found === undefined) throw new Error("aucun avis");
  return found;
}
const placed = (event: Omit<JournalEvent, "origin">): JournalEvent => ({
  ...event,
  origin: { tab: "Journal", row: 2 },
});

describe("Noter un avis dans le journal", () => {
  it("une ouverture : procédure collective, au jour du jugement, avec l'avis et son jour de publication", async () => {
    const found = notableNotice(await book(), bati, first());
    expect(found?.event).toMatchObject({
      kind: "procédure collective",
      day: "2026-03-12",
      customer: bati,
      invoices: [],
      motive: "liquidation judiciaire",
    });
    expect(found?.event.detail).toBe(
      "Source : BODACC, avis A202600561234 publié le 20/03/2026. Tribunal des activités économiques de Lyon. Jugement d'ouverture de liquidation judiciaire.",
    );
    expect(found?.noted).toBe(false);
  });

  it("noté une fois ; annulé, il peut l'être de nouveau sous un autre identifiant", async () => {
    const one = notableNotice(await book(), bati, first());
    if (one === undefined) throw new Error("rien à noter");
    const written = placed(one.event);
    expect(notableNotice(await book([written]), bati, first())).toMatchObject({
      noted: true,
      event: { id: one.event.id },
    });
    const cancelled = placed({
      id: "annulation",
      day: TODAY,
      customer: bati,
      invoices: [],
      kind: "annulation",
      reference: one.event.id,
    });
    const again = notableNotice(await book([written, cancelled]), bati, first());
    expect(again?.noted).toBe(false);
    expect(again?.event.id).not.toBe(one.event.id);
  });

  it("deux avis, ou un avis de deux clients, ne sont pas la même ligne", async () => {
    const now = await book();
    const ids = [
      notableNotice(now, bati, first()),
      notableNotice(now, bati, first({ id: "A202600569999" })),
      notableNotice(now, "n:autre" as CustomerKey, first()),
    ].map((one) => one?.event.id);
    expect(new Set(ids).size).toBe(3);
  });

  it("sans date de jugement lisible, l'ouverture n'est pas notée d'ici", async () => {
    const undated = first({ jugement: JSON.stringify({ ...OPENING, date: "?" }) });
    expect(notableNotice(await book(), bati, undated)).toBe(undefined);
  });

  it("une clôture est un fait de solvabilité, pas une procédure qui s'ouvre", async () => {
    const closing = {
      famille: "Jugement de clôture",
      nature: "Clôture pour insuffisance d'actif",
      date: "3 avril 2026",
    };
    expect(
      notableNotice(await book(), bati, first({ jugement: JSON.stringify(closing) }))?.event,
    ).toMatchObject({
      kind: "solvabilité",
      day: "2026-04-03",
      motive: "Clôture pour insuffisance d'actif",
    });
  });

  it("une entreprise cessée, et l'absence d'avis, se notent avec leur source et le jour", async () => {
    const company = readCompany(
      registryAnswer({ etat_administratif: "C", date_fermeture: "2026-02-28" }),
      SIREN,
    );
    if (company === undefined) throw new Error("illisible");
    const now = await book();
    expect(notableClosure(now, bati, company, day("2026-11-22"))?.event).toMatchObject({
      kind: "solvabilité",
      day: "2026-11-22",
      motive: "Entreprise cessée au registre des entreprises depuis le 28/02/2026",
      detail: "Source : recherche-entreprises.api.gouv.fr, consulté le 22/11/2026.",
    });
    expect(notableAbsence(now, bati, day("2026-11-22")).event.detail).toBe(
      "Source : BODACC, bodacc-datadila.opendatasoft.com, consulté le 22/11/2026.",
    );
    const active = readCompany(registryAnswer(), SIREN);
    expect(active && notableClosure(now, bati, active, day("2026-11-22"))).toBe(undefined);
  });
});
