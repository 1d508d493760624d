import { gmail, type gmail_v1 } from "@googleapis/gmail";
import { auth as sheetsAuth } from "@googleapis/sheets";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RunningSandbox } from "../../sandbox/server.ts";
import { ask, startedSandbox } from "../started-sandbox.ts";

const compose = "https://www.googleapis.com/auth/gmail.compose";
const readonly = "https://www.googleapis.com/auth/gmail.readonly";
const metadata = "https://www.googleapis.com/auth/gmail.metadata";

let sandbox: RunningSandbox;
let client: gmail_v1.Gmail;

function clientWith(accessToken: string): gmail_v1.Gmail {
  const auth = new sheetsAuth.OAuth2();
  auth.setCredentials({ access_token: accessToken, expiry_date: Date.now() + 3_600_000 });
  return gmail({ version: "v1", auth, rootUrl: `${sandbox.url}/`, retry: false });
}

function message(headers: readonly string[], body = "Bonjour"): string {
  return Buffer.from([...headers, "", body].join("\r\n"), "utf8").toString("base64url");
}

function relance(subject = "Facture FA-12", more: readonly string[] = []): string {
  return message([
    "To: Julie Martin <julie@martin.example>",
    `Subject: =?UTF-8?B?${Buffer.from(subject, "utf8").toString("base64")}?=`,
    "Content-Type: text/plain; charset=UTF-8",
    ...more,
  ]);
}

async function create(raw: string, threadId?: string): Promise<gmail_v1.Schema$Draft> {
  const made = await client.users.drafts.create({
    userId: "me",
    requestBody: { message: { raw, threadId } },
  });
  return made.data;
}

async function refusal(work: Promise<unknown>): Promise<{ code: unknown; message: string; status: unknown }> {
  try {
    await work;
  } catch (error) {
    const failed = error as { status?: unknown; code?: unknown; message: string };
    return { code: failed.status ?? failed.code, message: failed.message, status: failed.status };
  }
  throw new Error("L’appel a réussi alors qu’un refus était attendu.");
}

async function tokenFor(scopes: readonly string[], expiresIn = 3600): Promise<string> {
  const answer = await ask(sandbox, "POST", "/sandbox/tokens", { scopes, expiresIn });
  return (answer.body as { accessToken: string }).accessToken;
}

beforeAll(async () => {
  sandbox = await startedSandbox();
});
beforeEach(async () => {
  client = clientWith(sandbox.accessToken);
  for (const { draft } of sandbox.sandbox.mailbox.drafts()) sandbox.sandbox.mailbox.deleteDraft(draft.id);
});
afterAll(() => sandbox.close());

describe("Brouillons par le client de Google", () => {
  it("un brouillon créé se relit avec ses destinataires, son objet et son texte", async () => {
    const raw = message(
      [
        "To: =?UTF-8?Q?Ren=C3=A9e?= Martin <renee@martin.example>",
        "Subject: =?UTF-8?B?RmFjdHVyZSDDqWNodWU=?=",
        "MIME-Version: 1.0",
        "Content-Type: multipart/alternative; boundary=b1",
      ],
      [
        "--b1",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "1=E2=80=AF234,56 =E2=82=AC",
        "--b1",
        "Content-Type: text/html; charset=UTF-8",
        "Content-Transfer-Encoding: base64",
        "",
        Buffer.from("<p>1 234 €</p>", "utf8").toString("base64"),
        "--b1--",
      ].join("\r\n"),
    );
    const made = await create(raw);
    const read = await client.users.drafts.get({ userId: "me", id: made.id ?? "" });
    const payload = read.data.message?.payload;
    const header = (name: string) => payload?.headers?.find((entry) => entry.name === name)?.value;
    expect(read.data.message?.labelIds).toEqual(["DRAFT"]);
    expect(header("Subject")).toBe("Facture échue");
    expect(header("To")).toBe("Renée Martin <renee@martin.example>");
    expect(payload?.mimeType).toBe("multipart/alternative");
    expect(payload?.parts?.map((part) => part.partId)).toEqual(["0", "1"]);
    const bodies = payload?.parts?.map((part) =>
      Buffer.from(part.body?.data ?? "", "base64url").toString("utf8"),
    );
    expect(bodies).toEqual(["1\u202f234,56 €", "<p>1 234 €</p>"]);
    expect(read.data.message?.snippet).toBe("1 234,56 €");
  });

  it("Gmail complète l’expéditeur, la date et l’identifiant du message", async () => {
    const made = await create(relance());
    const read = await client.users.drafts.get({ userId: "me", id: made.id ?? "", format: "metadata" });
    const names = read.data.message?.payload?.headers?.map((header) => header.name);
    expect(names).toEqual(["From", "Date", "Message-ID", "To", "Subject", "Content-Type"]);
    expect(read.data.message?.payload?.body).toBeUndefined();
  });

  it("à la modification le brouillon garde son identifiant, son message en change", async () => {
    const made = await create(relance("Avant"));
    const changed = await client.users.drafts.update({
      userId: "me",
      id: made.id ?? "",
      requestBody: { message: { raw: relance("Après") } },
    });
    expect(changed.data.id).toBe(made.id);
    expect(changed.data.message?.id).not.toBe(made.message?.id);
    expect(changed.data.message?.threadId).toBe(made.message?.threadId);
    const old = await refusal(client.users.messages.get({ userId: "me", id: made.message?.id ?? "" }));
    expect(old.code).toBe(404);
  });

  it("la liste se cherche par identifiant de message, objet, destinataire, et se lit page par page", async () => {
    await create(relance("Facture FA-1", ["Message-ID: <un@crescendo.example>"]));
    await create(relance("Relevé au 12/05/2026", ["Message-ID: <deux@crescendo.example>"]));
    await create(relance("Facture FA-3", ["Message-ID: <trois@crescendo.example>"]));
    const found = async (q: string): Promise<number> =>
      (await client.users.drafts.list({ userId: "me", q })).data.drafts?.length ?? 0;
    expect(await found("rfc822msgid:deux@crescendo.example")).toBe(1);
    expect(await found("rfc822msgid:<deux@crescendo.example>")).toBe(1);
    expect(await found("subject:facture")).toBe(2);
    expect(await found("to:julie@martin.example subject:relevé")).toBe(1);
    expect(await found("inconnu")).toBe(0);
    const first = await client.users.drafts.list({ userId: "me", maxResults: 2 });
    expect(first.data.drafts).toHaveLength(2);
    const second = await client.users.drafts.list({
      userId: "me",
      maxResults: 2,
      pageToken: first.data.nextPageToken ?? "",
    });
    expect(second.data.drafts).toHaveLength(1);
    expect(second.data.nextPageToken).toBeUndefined();
  });

  it("un brouillon envoyé n’est plus un brouillon : son message est dans les envoyés", async () => {
    const made = await create(relance());
    const sent = await client.users.drafts.send({ userId: "me", requestBody: { id: made.id } });
    expect(sent.data.labelIds).toEqual(["SENT"]);
    expect(sent.data.threadId).toBe(made.message?.threadId);
    expect((await refusal(client.users.drafts.get({ userId: "me", id: made.id ?? "" }))).code).toBe(404);
    const thread = await client.users.threads.get({ userId: "me", id: made.message?.threadId ?? "" });
    expect(thread.data.messages?.map((entry) => entry.id)).toEqual([sent.data.id]);
  });

  it("un brouillon sans destinataire ne part pas", async () => {
    const made = await create(message(["Subject: Sans adresse"]));
    const refused = await refusal(client.users.drafts.send({ userId: "me", requestBody: { id: made.id } }));
    expect(refused).toMatchObject({ code: 400, message: "Recipient address required" });
  });

  it("un brouillon supprimé répond 404", async () => {
    const made = await create(relance());
    expect((await client.users.drafts.delete({ userId: "me", id: made.id ?? "" })).status).toBe(204);
    expect((await refusal(client.users.drafts.delete({ userId: "me", id: made.id ?? "" }))).code).toBe(404);
  });

  it("la réponse rejoint sa conversation si elle la nomme et garde l’objet, sinon elle en ouvre une autre", async () => {
    const first = await create(relance("Facture FA-12", ["Message-ID: <fa12@crescendo.example>"]));
    const threadId = first.message?.threadId ?? "";
    const reply = await create(
      relance("Re: Facture FA-12", [
        "In-Reply-To: <fa12@crescendo.example>",
        "References: <fa12@crescendo.example>",
      ]),
      threadId,
    );
    expect(reply.message?.threadId).toBe(threadId);
    const otherSubject = await create(
      relance("Mise en demeure", ["References: <fa12@crescendo.example>"]),
      threadId,
    );
    expect(otherSubject.message?.threadId).not.toBe(threadId);
    const noReference = await create(relance("Facture FA-12"), threadId);
    expect(noReference.message?.threadId).not.toBe(threadId);
    for (const header of ["In-Reply-To", "References"]) {
      const half = await create(relance("Facture FA-12", [`${header}: <fa12@crescendo.example>`]), threadId);
      expect(half.message?.threadId).not.toBe(threadId);
    }
    const elsewhere = ["In-Reply-To: <autre@crescendo.example>", "References: <autre@crescendo.example>"];
    const stranger = await create(relance("Facture FA-12", elsewhere), threadId);
    expect(stranger.message?.threadId).not.toBe(threadId);
    expect((await refusal(create(relance(), "19affffffffffff0"))).code).toBe(404);
  });

  it("le téléversement donne le même brouillon, avec et sans description JSON", async () => {
    const source = Buffer.from(relance("Par téléversement"), "base64url");
    for (const requestBody of [undefined, { message: {} }]) {
      const made = await client.users.drafts.create(
        { userId: "me", requestBody, media: { mimeType: "message/rfc822", body: source.toString("latin1") } },
        { rootUrl: `${sandbox.url}/` },
      );
      const read = await client.users.drafts.get({ userId: "me", id: made.data.id ?? "", format: "raw" });
      expect(Buffer.from(read.data.message?.raw ?? "", "base64url").toString()).toContain(source.toString());
    }
  });
});

describe("Messages refusés", () => {
  it.each([
    { why: "base64 illisible", raw: "pas*du*base64", says: /Base64 decoding failed/ },
    { why: "message vide", raw: "", says: /payload message string/ },
    { why: "aucun en-tête", raw: message([], "Bonjour tout le monde"), says: /no headers/ },
    {
      why: "octets 8 bits dans un en-tête",
      raw: message(["To: a@b.example", "Subject: Échue"]),
      says: /US-ASCII/,
    },
    {
      why: "ligne de plus de 998 caractères",
      raw: message(["To: a@b.example"], "x".repeat(999)),
      says: /998/,
    },
    { why: "adresse impossible", raw: message(["To: julie chez martin"]), says: /Invalid To header/ },
    { why: "domaine sans point", raw: message(["To: julie@martin"]), says: /Invalid To header/ },
    {
      why: "multipart sans fin",
      raw: message(["Content-Type: multipart/mixed; boundary=b"], "--b\r\n\r\nx"),
      says: /closing boundary/,
    },
    { why: "deux objets", raw: message(["Subject: a", "Subject: b"]), says: /more than one subject/ },
  ])("$why : 400", async ({ raw, says }) => {
    const refused = await refusal(create(raw));
    expect(refused.code).toBe(400);
    expect(refused.message).toMatch(says);
    expect((await client.users.drafts.list({ userId: "me" })).data.drafts).toBeUndefined();
  });

  it("une ligne de 998 caractères passe encore", async () => {
    expect((await create(message(["To: a@b.example"], "x".repeat(998)))).message?.labelIds).toEqual([
      "DRAFT",
    ]);
  });
});

describe("Droits", () => {
  it("un jeton inconnu ou expiré : 401", async () => {
    for (const token of ["inconnu", await tokenFor([compose], 0)]) {
      const refused = await refusal(clientWith(token).users.getProfile({ userId: "me" }));
      expect(refused.code).toBe(401);
      expect(refused.message).toContain("Request had invalid authentication credentials.");
    }
  });

  it("gmail.compose ouvre les brouillons et le profil, pas les messages ni les réglages : 403", async () => {
    const limited = clientWith(await tokenFor([compose]));
    const profile = await limited.users.getProfile({ userId: "me" });
    expect(profile.data.emailAddress).toBe("camille@menuiserie-durand.example");
    expect((await limited.users.drafts.list({ userId: "me" })).status).toBe(200);
    for (const work of [
      limited.users.messages.list({ userId: "me" }),
      limited.users.threads.get({ userId: "me", id: "x" }),
      limited.users.settings.sendAs.list({ userId: "me" }),
    ]) {
      const refused = await refusal(work);
      expect(refused.code).toBe(403);
      expect(refused.message).toBe("Request had insufficient authentication scopes.");
    }
  });

  it("gmail.readonly lit les brouillons et n’en crée pas", async () => {
    const reading = clientWith(await tokenFor([readonly]));
    expect((await reading.users.drafts.list({ userId: "me" })).status).toBe(200);
    const refused = await refusal(
      reading.users.drafts.create({ userId: "me", requestBody: { message: { raw: relance() } } }),
    );
    expect(refused.code).toBe(403);
  });

  it("gmail.metadata montre les en-têtes demandés et refuse le contenu", async () => {
    const made = await create(relance());
    const limited = clientWith(await tokenFor([metadata]));
    const id = made.message?.id ?? "";
    const shown = await limited.users.messages.get({
      userId: "me",
      id,
      format: "metadata",
      metadataHeaders: ["Subject"],
    });
    expect(shown.data.payload?.headers).toEqual([{ name: "Subject", value: "Facture FA-12" }]);
    expect((await refusal(limited.users.messages.get({ userId: "me", id }))).code).toBe(403);
  });

  it("la boîte d’un autre : 403 ; une méthode que le bac à sable n’a pas : 501 qui la nomme", async () => {
    expect((await refusal(client.users.getProfile({ userId: "autre@exemple.fr" }))).code).toBe(403);
    const refused = await refusal(client.users.labels.list({ userId: "me" }));
    expect(refused.code).toBe(501);
    expect(refused.message).toContain("/gmail/v1/users/me/labels");
  });

  it("l’adresse d’expédition est celle du compte", async () => {
    const answer = await client.users.settings.sendAs.list({ userId: "me" });
    expect(answer.data.sendAs?.map((entry) => entry.sendAsEmail)).toEqual([
      "camille@menuiserie-durand.example",
    ]);
  });
});
