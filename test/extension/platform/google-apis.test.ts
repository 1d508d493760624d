import { describe, expect, it } from "vitest";
import type { HttpDeps } from "../../../extension/platform/google-http.ts";
import { googleMail } from "../../../extension/platform/google-mail.ts";
import { googleSheets } from "../../../extension/platform/google-sheets.ts";

function scene(
  answer: (url: URL, init: RequestInit) => { readonly status?: number; readonly body: unknown },
) {
  const urls: URL[] = [];
  const deps: HttpDeps = {
    fetch: async (address, init) => {
      const url = new URL(address);
      urls.push(url);
      const { status = 200, body } = answer(url, init);
      return new Response(JSON.stringify(body), { status });
    },
    token: async () => "t",
    invalidate: async () => undefined,
    sleep: async () => undefined,
    random: () => 0,
  };
  return { deps, urls };
}

describe("Google Sheets", () => {
  it("ne garde que les onglets qui ont des cellules", async () => {
    const { deps } = scene(() => ({
      body: {
        properties: { title: "Suivi", locale: "fr_FR", timeZone: "Europe/Paris" },
        sheets: [
          { properties: { sheetId: 0, title: "Factures", gridProperties: { rowCount: 10 } } },
          { properties: { sheetId: 7, title: "Graphique" } },
        ],
      },
    }));
    const { tabs, timeZone } = await googleSheets(deps, "id").metadata();
    expect(tabs).toEqual([{ sheetId: 0, title: "Factures" }]);
    expect(timeZone).toBe("Europe/Paris");
  });

  it("demande toutes les cellules en un appel : valeurs brutes, dates en numéros, titres entre apostrophes", async () => {
    const { deps, urls } = scene(() => ({ body: { valueRanges: [{ values: [["a", "", 1, true]] }, {}] } }));
    const rows = await googleSheets(deps, "id").ranges(["Factures d'avril", "Journal"]);
    expect(rows).toEqual([[["a", null, 1, true]], []]);
    expect(urls).toHaveLength(1);
    expect(urls[0]?.searchParams.getAll("ranges")).toEqual(["'Factures d''avril'", "'Journal'"]);
    expect(urls[0]?.searchParams.get("valueRenderOption")).toBe("UNFORMATTED_VALUE");
    expect(urls[0]?.searchParams.get("dateTimeRenderOption")).toBe("SERIAL_NUMBER");
  });
});

describe("Gmail", () => {
  it("une création sans identifiant dans la réponse laisse un doute, pas un échec", async () => {
    const { deps } = scene(() => ({ body: {} }));
    const error = await googleMail(deps)
      .create("x")
      .catch((caught: unknown) => caught);
    expect((error as { uncertain: boolean }).uncertain).toBe(true);
  });

  it("un brouillon disparu n'a plus d'en-tête, et le supprimer n'est pas une erreur", async () => {
    const { deps } = scene(() => ({ status: 404, body: { error: { code: 404 } } }));
    expect(await googleMail(deps).header("r-1", "X-Crescendo-Id")).toBe(undefined);
    expect(await googleMail(deps).remove("r-1")).toBe(undefined);
  });

  it("aucun appel n'envoie de message", async () => {
    const { deps, urls } = scene(() => ({ body: { id: "r-1", message: {}, drafts: [{ id: "r-1" }] } }));
    const mail = googleMail(deps);
    await mail.create("x");
    await mail.newest();
    await mail.header("r-1", "X-Crescendo-Id");
    await mail.remove("r-1");
    await mail.address();
    expect(urls.filter(({ pathname }) => pathname.includes("send"))).toEqual([]);
  });
});
