import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { TabCells } from "#shared/model/cell.ts";
import { HEADERS } from "#shared/workbook/tabs.ts";
import { finishLeftOvers } from "../../../extension/background/finish-left-overs.ts";
import { recordEvent } from "../../../extension/drafting/record-event.ts";
import type { GoogleSession } from "../../../extension/platform/google-session.ts";
import { googleSession } from "../../../extension/platform/google-session.ts";
import { intentStore } from "../../../extension/platform/intent-store.ts";
import { computer, FakeGoogle, memoryStore } from "../fake-google.ts";
import { debtors, TODAY, workshopTabs } from "../workshop.ts";

vi.mock("../../../extension/platform/google-session.ts", () => ({ googleSession: vi.fn() }));

const store = memoryStore();
const rings: number[] = [];

beforeEach(async () => {
  rings.length = 0;
  const area = {
    get: async (key: string) => ({ [key]: await store.get(key) }),
    set: async (values: Readonly<Record<string, unknown>>) => {
      for (const [key, value] of Object.entries(values)) await store.set(key, value);
    },
    remove: async (key: string) => store.remove(key),
  };
  const alarms = {
    create: async (_name: string, { delayInMinutes }: { readonly delayInMinutes: number }) =>
      void rings.push(delayInMinutes),
    get: async () => ({ periodInMinutes: 4 }),
    clear: async () => void rings.push(0),
  };
  vi.stubGlobal("chrome", { storage: { local: area, session: area }, alarms });
  vi.stubGlobal("navigator", { onLine: true });
  await store.set("workbook", { id: "classeur", access: "file" });
  await store.set("preferences", { account: "", drafting: "gmail" });
  await store.set("intents", []);
});
afterEach(() => vi.unstubAllGlobals());

/** The worker on these tabs, with a note that waits since the network went. */
async function leftWith(tabs: readonly TabCells[]) {
  const google = new FakeGoogle(tabs);
  const ports = computer(google, store);
  const session: Pick<GoogleSession, "ports"> = { ports: () => ports };
  vi.mocked(googleSession).mockReturnValue(session as GoogleSession);
  google.always = "offline";
  const place = { journal: { sheetId: 4, title: "Journal" }, letters: { sheetId: 5, title: "Courriers" } };
  const event = { id: "note-1", day: TODAY, customer: "name:atelier a0", invoices: [], kind: "note" };
  await recordEvent(ports, async () => place, event as never, "Atelier A0");
  google.always = undefined;
  google.calls.length = 0;
  return google;
}

const ids = (google: FakeGoogle, title: string) => google.rows(title).map(([id]) => id);

/** Our tabs under other names; the names that they had are now those of the owner's own tabs. */
function renamed(): readonly TabCells[] {
  const names: Readonly<Record<string, string>> = { Journal: "Suivi 2026", Courriers: "Lettres 2026" };
  const ours = workshopTabs(debtors(1)).map((tab): TabCells => {
    const title = names[tab.title] ?? tab.title;
    if (tab.title !== "Réglages") return { ...tab, title };
    return { ...tab, rows: [...tab.rows, ["Onglet · Journal", "#4"], ["Onglet · Courriers", "#5"]] };
  });
  return [
    ...ours,
    { sheetId: 40, title: "Journal", rows: [HEADERS.Journal] },
    { sheetId: 41, title: "Courriers", rows: [HEADERS.Courriers] },
  ];
}

describe("Le service finit ce que le panneau a laissé", () => {
  it("dans les onglets que Réglages connaît, même renommés, et dans aucun autre du même nom", async () => {
    const google = await leftWith(renamed());
    await finishLeftOvers();
    expect(ids(google, "Suivi 2026")).toEqual(["note-1"]);
    expect(ids(google, "Journal")).toEqual([]);
    expect(await intentStore(store).all()).toEqual([]);
    expect(rings).toEqual([0]);
  });

  it("sans journal, il n'en crée aucun : la note attend, et il revient moins souvent", async () => {
    const tabs = workshopTabs(debtors(1)).filter(({ title }) => title !== "Journal");
    const google = await leftWith(tabs);
    await finishLeftOvers();
    expect(google.calls).not.toContain("batchUpdate");
    expect((await intentStore(store).all()).map(({ id }) => id)).toEqual(["note-1"]);
    expect(rings).toEqual([8]);
  });

  it("sans réseau, ou sans rien à finir, il n'appelle pas Google", async () => {
    const google = await leftWith(renamed());
    vi.stubGlobal("navigator", { onLine: false });
    await finishLeftOvers();
    expect(google.calls).toEqual([]);
    await store.set("intents", []);
    vi.stubGlobal("navigator", { onLine: true });
    await finishLeftOvers();
    expect(google.calls).toEqual([]);
    expect(rings).toEqual([0]);
  });
});
