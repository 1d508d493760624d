import { plainText } from "../control/tab-view.ts";
import type { ApiRequest, ApiResponse, Sandbox } from "../types.ts";

/** The public registers that the extension may ask, for which the stand-in answers over HTTPS. */
export const registerHosts = [
  "recherche-entreprises.api.gouv.fr",
  "bodacc-datadila.opendatasoft.com",
] as const;

/** Where the page's fake network brings their addresses: `/registres/<host>/<path>`. */
const pagePrefix = "/registres/";

/** Numbers that are never given out begin so: only the sample's invented companies are known here. */
const invented = /^000\d{6}$/;

/**
 * The two registers, with invented companies only: those of the open workbook whose SIREN nobody can have. Any other
 * number is a 501, so that nothing is ever said of a company that exists. `undefined`: not a register's address.
 */
export function registerRoute(request: ApiRequest, sandbox: Sandbox): ApiResponse | undefined {
  const asked = addressOf(request);
  if (asked === undefined) return undefined;
  if (request.method !== "GET") return notDone(`${request.method} ${request.path}`);
  const { host, path } = asked;
  if (host === registerHosts[0] && path === "/search") {
    const siren = request.query.get("q") ?? "";
    return invented.test(siren) ? { status: 200, body: companyAnswer(siren, sandbox) } : notDone(siren);
  }
  if (host === registerHosts[1] && path.endsWith("/datasets/annonces-commerciales/records")) {
    const siren =
      /^registre like "(\d{9})" and familleavis="collective"$/.exec(request.query.get("where") ?? "")?.[1] ??
      "";
    return invented.test(siren) ? { status: 200, body: noticesAnswer(siren, sandbox) } : notDone(siren);
  }
  return notDone(path);
}

function addressOf({ host, path }: ApiRequest): { readonly host: string; readonly path: string } | undefined {
  const known = (name: string): boolean => registerHosts.some((one) => one === name);
  if (known(host)) return { host, path };
  if (!path.startsWith(pagePrefix)) return undefined;
  const [named = "", ...rest] = path.slice(pagePrefix.length).split("/");
  return { host: known(named) ? named : "", path: `/${rest.join("/")}` };
}

function notDone(what: string): ApiResponse {
  return { status: 501, body: { erreur: `Le bac à sable ne sait pas répondre à\u00a0: ${what}` } };
}

interface Named {
  readonly name: string;
  readonly address: string;
}

/** The customers of the workbook by SIREN, in the order of `Clients`. */
function customers({ workbook }: Sandbox): ReadonlyMap<string, Named> {
  const rows = (workbook.sheets.find(({ title }) => title === "Clients")?.rows ?? []).map((row) =>
    row.map((cell) => plainText(cell)),
  );
  const head = rows.findIndex(([first]) => first === "Client");
  const column = (row: readonly string[], name: string): string =>
    row[(rows[head] ?? []).indexOf(name)] ?? "";
  return new Map(
    rows
      .slice(head + 1)
      .map((row) => [
        column(row, "SIREN").replace(/\D/g, ""),
        { name: column(row, "Client"), address: column(row, "Adresse") },
      ]),
  );
}

function companyAnswer(siren: string, sandbox: Sandbox): object {
  const found = customers(sandbox).get(siren);
  const results =
    found === undefined
      ? []
      : [
          {
            siren,
            nom_complet: found.name.toUpperCase(),
            etat_administratif: "A",
            date_fermeture: null,
            statut_diffusion: "O",
            siege: { siret: `${siren}00015`, adresse: found.address.toUpperCase(), etat_administratif: "A" },
          },
        ];
  return { results, total_results: results.length, page: 1, per_page: 1, total_pages: results.length };
}

interface InventedJudgment {
  readonly nature: string;
  readonly judged: (today: string) => string;
  readonly published: (today: string) => string;
}

/** Judgments of the sample's companies: one that its journal knows, one that a look-up finds out. */
const judgments: Readonly<Record<string, InventedJudgment>> = {
  "SARL Cuisines Prestige Est": {
    nature: "Jugement d'ouverture d'une procédure de redressement judiciaire",
    judged: () => "2026-09-22",
    published: () => "2026-10-01",
  },
  "EURL Martinel Agencement": {
    nature: "Jugement d'ouverture de liquidation judiciaire",
    judged: (today) => daysBefore(today, 10),
    published: (today) => daysBefore(today, 3),
  },
};

function noticesAnswer(siren: string, sandbox: Sandbox): object {
  const judgment = judgments[customers(sandbox).get(siren)?.name ?? ""];
  const today = sandbox.clock.today();
  const published = judgment?.published(today) ?? "";
  if (judgment === undefined || published > today) return { total_count: 0, results: [] };
  return {
    total_count: 1,
    results: [
      {
        id: `A${published.slice(0, 4)}0099${siren.slice(-4)}`,
        dateparution: published,
        typeavis: "annonce",
        familleavis: "collective",
        registre: [siren, `${siren.slice(0, 3)} ${siren.slice(3, 6)} ${siren.slice(6)}`],
        tribunal: "Tribunal inventé du bac à sable",
        jugement: JSON.stringify({
          type: "initial",
          famille: "Jugement d'ouverture",
          nature: judgment.nature,
          date: judgment.judged(today),
          complementJugement: "Avis inventé pour essayer Crescendo\u00a0: cette entreprise n'existe pas.",
        }),
        parutionavisprecedent: null,
        url_complete: "",
      },
    ],
  };
}

function daysBefore(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - count);
  return date.toISOString().slice(0, 10);
}
