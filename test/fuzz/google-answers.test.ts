import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readCompany } from "../../extension/lookups/company-registry.ts";
import { openedProcedure, readNotices } from "../../extension/lookups/insolvency-notices.ts";
import { lookUp } from "../../extension/lookups/look-up.ts";
import { GoogleError } from "../../extension/platform/google-error.ts";
import type { HttpDeps } from "../../extension/platform/google-http.ts";
import { googleMail } from "../../extension/platform/google-mail.ts";
import { googleSheets } from "../../extension/platform/google-sheets.ts";
import { readWorkbook } from "../../extension/reading/read-workbook.ts";
import { damagedText } from "./damage.ts";
import { anyJson, hostileText } from "./hostile.ts";
import { LONG_TEST, runs } from "./runs.ts";

vi.setConfig({ testTimeout: LONG_TEST });

/** Google's side that always answers the same. */
function google(status: number, body: string): HttpDeps {
  return {
    fetch: async () => new Response(status === 204 ? null : body, { status }),
    token: async () => "jeton",
    invalidate: async () => undefined,
    sleep: async () => undefined,
    random: () => 0,
  };
}

const SOUND = {
  metadata: JSON.stringify({
    properties: { title: "Suivi", locale: "fr_FR", timeZone: "Europe/Paris" },
    sheets: [
      { properties: { sheetId: 0, title: "Factures", gridProperties: { rowCount: 10 } } },
      { properties: { sheetId: 4, title: "Journal", gridProperties: { rowCount: 10 } } },
    ],
  }),
  ranges: JSON.stringify({
    spreadsheetId: "id",
    valueRanges: [
      {
        range: "Factures!A1:B2",
        values: [
          ["Client", "N° facture"],
          ["Morel", 12],
        ],
      },
      { range: "Journal!A1:A2" },
    ],
  }),
  column: JSON.stringify({
    range: "Journal!A1:A3",
    majorDimension: "COLUMNS",
    values: [["Identifiant", "e-1", "e-2"]],
  }),
  written: JSON.stringify({ spreadsheetId: "id", replies: [{}] }),
  drafts: JSON.stringify({
    drafts: [{ id: "r-1", message: { id: "m", threadId: "t" } }],
    resultSizeEstimate: 1,
  }),
  draft: JSON.stringify({
    id: "r-1",
    message: { id: "m", threadId: "t", payload: { headers: [{ name: "X-Crescendo-Id", value: "e-1" }] } },
  }),
  refused: JSON.stringify({
    error: { code: 403, message: "no", errors: [{ reason: "insufficientPermissions" }] },
  }),
};

/** What may come in the place of Google's answer: a page of a hotel's network, a proxy's, half an answer, other JSON. */
const notGoogles = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "<!doctype html><title>Connexion au réseau</title>",
    "OK",
    "null",
    "true",
    "12",
    '"id"',
    "[]",
    "[{}]",
    '{"error":{"code":500}}',
    SOUND.refused,
  ),
  fc
    .constantFrom(...Object.values(SOUND))
    .chain((text) => fc.integer({ min: 0, max: text.length - 1 }).map((end) => text.slice(0, end))),
  hostileText,
);
const anything = fc.oneof(
  notGoogles,
  damagedText(...Object.values(SOUND)),
  anyJson.map((value) => JSON.stringify(value)),
);
const anyStatus = fc.constantFrom(
  200,
  200,
  200,
  201,
  204,
  301,
  400,
  401,
  403,
  404,
  408,
  409,
  413,
  429,
  500,
  502,
  503,
);

const sheetsOf = (status: number, body: string) => googleSheets(google(status, body), "id");
const mailOf = (status: number, body: string) => googleMail(google(status, body));

/** Every call of the extension to Google, with the answer that it is given. */
const CALLS: readonly (readonly [name: string, call: (status: number, body: string) => Promise<unknown>])[] =
  [
    ["spreadsheets.get", (status, body) => sheetsOf(status, body).metadata()],
    ["values.batchGet", (status, body) => sheetsOf(status, body).ranges(["Factures", "Journal"])],
    ["values.get", (status, body) => sheetsOf(status, body).column("Journal", "A")],
    ["batchUpdate", (status, body) => sheetsOf(status, body).batchUpdate([])],
    ["drafts.create", (status, body) => mailOf(status, body).create("x")],
    ["drafts.list", (status, body) => mailOf(status, body).newest()],
    ["drafts.get", (status, body) => mailOf(status, body).header("r-1", "X-Crescendo-Id")],
    ["drafts.delete", (status, body) => mailOf(status, body).remove("r-1")],
    ["getProfile", (status, body) => mailOf(status, body).address()],
  ];

type Settled = { readonly value: unknown } | { readonly error: unknown };
const settled = (work: Promise<unknown>): Promise<Settled> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );

describe("Ce qui arrive à la place d'une réponse de Google", () => {
  it.each(CALLS.filter(([name]) => name !== "drafts.delete"))(
    "%s : une page, un morceau, un autre texte avec « 200 » n'est jamais pris pour une réussite",
    async (_name, call) => {
      await fc.assert(
        fc.asyncProperty(notGoogles, async (body) => {
          const result = await settled(call(200, body));
          if (!("error" in result)) throw new Error(`« ${body} » a donné ${JSON.stringify(result.value)}`);
          expect(result.error).toBeInstanceOf(GoogleError);
          expect((result.error as GoogleError).uncertain).toBe(true);
          expect((result.error as GoogleError).message).toMatch(/^La demande n'est pas arrivée/);
        }),
        runs(30),
      );
    },
  );

  it("quels que soient le code et le corps : une réponse bien formée, ou un échec qui dit sa phrase", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CALLS), anyStatus, anything, async ([name, call], status, body) => {
        const result = await settled(call(status, body));
        if ("error" in result) {
          expect(result.error, name).toBeInstanceOf(GoogleError);
          const { message, uncertain } = result.error as GoogleError;
          expect(message.length, name).toBeGreaterThan(20);
          if (status >= 400 && status < 500 && status !== 408) expect(uncertain, name).toBe(false);
          return;
        }
        // Not found is an answer for a draft that is looked at or deleted; 400 and 404, for one that is deleted.
        if (status >= 300) expect(["drafts.get", "drafts.delete"], `${name} ${status}`).toContain(name);
      }),
      runs(250),
    );
  });

  it("un classeur dont la réponse est abîmée : lu, refusé avec une phrase, ou un échec de Google ; jamais une autre erreur", async () => {
    await fc.assert(
      fc.asyncProperty(damagedText(SOUND.metadata), damagedText(SOUND.ranges), async (metadata, ranges) => {
        const deps: HttpDeps = {
          ...google(200, ""),
          fetch: async (url) => new Response(url.includes("values:batchGet") ? ranges : metadata),
        };
        const result = await settled(
          readWorkbook(googleSheets(deps, "id"), new Date("2026-11-17T10:00:00Z")),
        );
        if ("error" in result) expect(result.error).toBeInstanceOf(GoogleError);
        else expect(["book", "proposal", "refused"]).toContain((result.value as { kind: string }).kind);
      }),
      runs(100),
    );
  });
});

const SIREN = "732829320";
const COMPANY = JSON.stringify({
  results: [
    {
      siren: SIREN,
      nom_complet: "GARAGE",
      etat_administratif: "A",
      siege: { adresse: "1 RUE", siret: `${SIREN}00074` },
    },
  ],
});
const NOTICES = JSON.stringify({
  results: [
    {
      id: "A202600451234",
      registre: [SIREN],
      familleavis: "collective",
      typeavis: "Avis initial",
      dateparution: "2026-10-01",
      jugement:
        '{"famille":"Jugement d\'ouverture","nature":"Jugement de liquidation judiciaire","date":"2026-09-28"}',
      url_complete: "https://www.bodacc.fr/annonce/detail/1",
    },
  ],
});

describe("Ce que répondent les registres publics", () => {
  it("une réponse abîmée est lue ou « non vérifiée » ; rien n'est dit d'une autre entreprise", async () => {
    const body = fc.oneof(anything, damagedText(COMPANY, NOTICES));
    await fc.assert(
      fc.asyncProperty(body, anyStatus, async (text, status) => {
        const fetch = async () => new Response(status === 204 ? null : text, { status });
        const found = await lookUp({ fetch, sleep: async () => undefined, now: () => 0 }, SIREN);
        for (const part of [found.company, found.notices])
          expect(["found", "not-verified"]).toContain(part.kind);
        if (found.notices.kind !== "found") return;
        for (const notice of found.notices.value) {
          expect(
            notice.url === "" ||
              /^https:\/\/([a-z-]+\.)*(bodacc\.fr|bodacc-datadila\.opendatasoft\.com)\//.test(notice.url),
          ).toBe(true);
          expect([
            undefined,
            "liquidation judiciaire",
            "redressement judiciaire",
            "sauvegarde",
            "procédure à préciser",
          ]).toContain(openedProcedure(notice));
        }
      }),
      runs(150),
    );
  });

  it("une valeur JSON quelconque, champ par champ", () => {
    const record = fc.dictionary(
      fc.constantFrom(
        "siren",
        "siege",
        "registre",
        "familleavis",
        "jugement",
        "id",
        "typeavis",
        "dateparution",
        "parutionavisprecedent",
        "url_complete",
        "date_fermeture",
      ),
      fc.oneof(fc.constantFrom<unknown>(SIREN, [SIREN], "collective", { date: "2026-01-01" }), anyJson),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(record, anyJson), { maxLength: 4 }), (results) => {
        const company = readCompany({ results }, SIREN);
        expect(["company", "nothing"]).toContain(company?.kind);
        for (const notice of readNotices({ results }, SIREN) ?? []) expect(notice.id).not.toBe("");
      }),
      runs(150),
    );
  });
});
