import { describe, expect, it } from "vitest";
import { GoogleError } from "../../../extension/platform/google-error.ts";
import { callGoogle, type GoogleCall, type HttpDeps } from "../../../extension/platform/google-http.ts";

type Answer = { readonly status: number; readonly body?: unknown } | Error;

function scene(answers: readonly Answer[]) {
  const calls: { readonly token: string | null; readonly method: string | undefined }[] = [];
  const waits: number[] = [];
  const dropped: string[] = [];
  const deps: HttpDeps = {
    fetch: async (_url, init) => {
      const answer = answers[calls.length];
      calls.push({ token: new Headers(init.headers).get("Authorization"), method: init.method });
      if (answer === undefined) throw new Error("appel de trop");
      if (answer instanceof Error) throw answer;
      return new Response(JSON.stringify(answer.body ?? {}), { status: answer.status });
    },
    token: async () => `jeton-${dropped.length + 1}`,
    invalidate: async (token) => void dropped.push(token),
    sleep: async (milliseconds) => void waits.push(milliseconds),
    random: () => 0,
  };
  return { deps, calls, waits, dropped };
}

const READ: GoogleCall = { method: "GET", url: "https://x/", subject: "workbook", idempotent: true };
const WRITE: GoogleCall = {
  method: "POST",
  url: "https://x/",
  body: {},
  subject: "workbook",
  idempotent: false,
};

async function failure(work: Promise<unknown>): Promise<GoogleError> {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof GoogleError)) throw new Error(`pas une GoogleError : ${String(error)}`);
  return error;
}

const reason = (status: number, text: string) => ({
  status,
  body: { error: { code: status, message: "", errors: [{ reason: text }] } },
});

describe("Appels à Google", () => {
  it("un jeton périmé est renouvelé une fois", async () => {
    const { deps, calls, dropped } = scene([{ status: 401 }, { status: 200, body: { ok: 1 } }]);
    expect(await callGoogle(deps, WRITE)).toEqual({ ok: 1 });
    expect(calls.map(({ token }) => token)).toEqual(["Bearer jeton-1", "Bearer jeton-2"]);
    expect(dropped).toEqual(["jeton-1"]);
  });

  it("un second refus du jeton demande de se reconnecter", async () => {
    const { deps, calls } = scene([{ status: 401 }, { status: 401 }]);
    expect((await failure(callGoogle(deps, READ))).failure).toBe("unauthorised");
    expect(calls).toHaveLength(2);
  });

  it("une lecture attend de plus en plus longtemps : 1, 2, 4, 8 secondes, cinq essais", async () => {
    const { deps, calls, waits } = scene(Array.from({ length: 5 }, () => ({ status: 503 })));
    expect((await failure(callGoogle(deps, READ))).failure).toBe("unavailable");
    expect(calls).toHaveLength(5);
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
  });

  it.each([
    { why: "503", answer: { status: 503 } },
    { why: "réseau coupé", answer: new TypeError("Failed to fetch") },
    { why: "délai dépassé", answer: new DOMException("signal timed out", "TimeoutError") },
  ])(
    "une écriture n'est jamais refaite à l'aveugle ($why) : l'erreur dit qu'on ne sait pas",
    async ({ answer }) => {
      const { deps, calls } = scene([answer]);
      expect((await failure(callGoogle(deps, WRITE))).uncertain).toBe(true);
      expect(calls).toHaveLength(1);
    },
  );

  it("une écriture que Google n'a pas faite, faute de quota, est refaite", async () => {
    const { deps, waits } = scene([{ status: 429 }, reason(403, "rateLimitExceeded"), { status: 200 }]);
    expect(await callGoogle(deps, WRITE)).toEqual({});
    expect(waits).toEqual([1000, 2000]);
  });

  it.each([
    { answer: { status: 404 }, subject: "workbook", failed: "not-found", says: "partagé avec Crescendo" },
    { answer: { status: 404 }, subject: "mail", failed: "not-found", says: "Gmail ne trouve pas" },
    { answer: { status: 403 }, subject: "workbook", failed: "forbidden", says: "droit de modifier" },
    {
      answer: reason(403, "ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
      subject: "mail",
      failed: "scope-missing",
      says: "créer des brouillons",
    },
    {
      answer: { status: 400, body: { error: { message: "Unable to parse range" } } },
      subject: "workbook",
      failed: "invalid",
      says: "Unable to parse range",
    },
    {
      answer: new TypeError("Failed to fetch"),
      subject: "workbook",
      failed: "unavailable",
      says: "n'est pas arrivée jusqu'à Google",
    },
  ] as const)("$failed ($subject) est dit en français", async ({ answer, subject, failed, says }) => {
    const { deps } = scene([answer]);
    const error = await failure(callGoogle(deps, { ...READ, idempotent: false, subject }));
    expect(error.failure).toBe(failed);
    expect(error.message).toContain(says);
  });

  it("« Pas de connexion » ne se dit que si le navigateur sait qu'il n'en a pas", async () => {
    const lost = new TypeError("Failed to fetch");
    const told = async (isOffline: () => boolean) => {
      const {
        failure: code,
        message,
        uncertain,
      } = await failure(callGoogle({ ...scene([lost]).deps, isOffline }, WRITE));
      return { code, uncertain, offline: message.includes("Pas de connexion") };
    };
    expect(await told(() => false)).toEqual({ code: "unavailable", uncertain: true, offline: false });
    // The network went away while the call was on its way.
    const asked = [false, true];
    expect(await told(() => asked.shift() ?? true)).toEqual({
      code: "offline",
      uncertain: true,
      offline: true,
    });
  });

  it("une réponse vide (suppression) est un succès", async () => {
    const deps: HttpDeps = { ...scene([]).deps, fetch: async () => new Response(null, { status: 204 }) };
    expect(await callGoogle(deps, { ...READ, method: "DELETE" })).toBe(undefined);
  });
});
