import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCompany, registryUrl } from "../../../extension/lookups/company-registry.ts";
import { noticesUrl, openedProcedure, readNotices } from "../../../extension/lookups/insolvency-notices.ts";
import { sampleWorkbook } from "../../sandbox/sample/make-sample.ts";
import type { RunningSandbox } from "../../sandbox/server.ts";
import { startedSandbox } from "../started-sandbox.ts";

let running: RunningSandbox;
beforeAll(async () => {
  running = await startedSandbox({ workbook: sampleWorkbook(), today: "2026-11-22" });
});
afterAll(() => running.close());

/** The SIREN of the customers of a segment, as `Clients` writes them. */
function sirens(segment: string): readonly string[] {
  const rows = running.sandbox.workbook.sheets.find(({ title }) => title === "Clients")?.rows ?? [];
  const text = rows.map((row) => row.map((cell) => String(cell?.value ?? "")));
  const [head = [], ...customers] = text;
  return customers
    .filter((row) => row[head.indexOf("Typologie")] === segment)
    .map((row) => (row[head.indexOf("SIREN")] ?? "").replace(/\D/g, ""));
}

/** As the page's fake network does. */
async function ask(address: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const { host, pathname, search } = new URL(address);
  const answer = await fetch(`${running.url}/registres/${host}${pathname}${search}`);
  return { status: answer.status, body: await answer.json() };
}

describe("Registres publics du bac à sable", () => {
  it("connaît les entreprises inventées de l'échantillon, par l'adresse même que l'extension demande", async () => {
    const [siren = ""] = sirens("grand compte");
    const { body } = await ask(registryUrl(siren));
    expect(readCompany(body, siren)).toMatchObject({ kind: "company", state: "active" });
    expect(readNotices((await ask(noticesUrl(siren))).body, siren)).toEqual([]);
  });

  it("deux clients à risque ont un jugement inventé : celui que le journal sait, et un de dix jours", async () => {
    const found = await Promise.all(
      sirens("à risque").map(async (siren) => readNotices((await ask(noticesUrl(siren))).body, siren) ?? []),
    );
    const notices = found.flat();
    expect(notices.map((one) => [one.judged, one.published, openedProcedure(one)])).toEqual([
      ["2026-09-22", "2026-10-01", "redressement judiciaire"],
      ["2026-11-12", "2026-11-19", "liquidation judiciaire"],
    ]);
  });

  it("ne dit rien d'une entreprise qui pourrait exister, ni d'une autre adresse : 501", async () => {
    const addresses = [
      registryUrl("732829320"),
      noticesUrl("732829320"),
      "https://recherche-entreprises.api.gouv.fr/near_point?lat=1",
      "https://api.insee.example/x",
    ];
    expect((await Promise.all(addresses.map(ask))).map(({ status }) => status)).toEqual([501, 501, 501, 501]);
  });
});
