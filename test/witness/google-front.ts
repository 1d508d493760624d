import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCertificate } from "../sandbox/control/certificate.ts";
import type { RunningSandbox } from "../sandbox/server.ts";

/** Google's names in front of the local Google: what gas-fakes asks besides Sheets is answered here. */
export interface GoogleFront {
  /** Environment in which a Node program reaches it under Google's names. */
  readonly env: Readonly<Record<string, string>>;
  /** What was asked for and could not be answered, in order: how far the witness goes. */
  readonly refused: string[];
  /** Requests passed on to the Sheets API. */
  readonly asked: string[];
  close(): Promise<void>;
}

const SCOPES = [
  "openid",
  "https://www.googleapis.com/auth/userinfo.email",
  "https://www.googleapis.com/auth/spreadsheets",
  "https://www.googleapis.com/auth/drive",
];

/** Starts the front on a free port; Sheets requests go to the sandbox as they are, with its own token. */
export async function googleFront(sandbox: RunningSandbox): Promise<GoogleFront> {
  const folder = mkdtempSync(join(tmpdir(), "crescendo-witness-front-"));
  const { key, cert } = await makeCertificate();
  const ca = join(folder, "certificate.pem");
  writeFileSync(ca, cert);
  const refused: string[] = [];
  const asked: string[] = [];

  const own = (path: string): object | undefined => {
    if (path === "/token") return { access_token: "jeton", expires_in: 3599, token_type: "Bearer" };
    if (path.endsWith("/tokeninfo")) {
      return {
        aud: "temoin",
        user_id: "1",
        sub: "1",
        scope: SCOPES.join(" "),
        expires_in: 3599,
        email: "proprietaire@exemple.fr",
        email_verified: true,
      };
    }
    if (path.startsWith("/drive/v3/files/")) {
      const id = path.slice("/drive/v3/files/".length);
      const mimeType =
        id === "root" ? "application/vnd.google-apps.folder" : "application/vnd.google-apps.spreadsheet";
      return { kind: "drive#file", id, name: id, mimeType };
    }
    return undefined;
  };

  const server = createServer({ key, cert }, (request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", async () => {
      const url = request.url ?? "/";
      const path = url.replace(/\?.*$/, "");
      const known = own(path);
      if (known !== undefined) {
        response.writeHead(200, { "Content-Type": "application/json" });
        response.end(JSON.stringify(known));
        return;
      }
      const method = request.method ?? "GET";
      asked.push(`${method} ${path}`);
      const answer = await fetch(`${sandbox.url}${url}`, {
        method,
        headers: { authorization: `Bearer ${sandbox.accessToken}`, "content-type": "application/json" },
        ...(pieces.length > 0 && { body: asGoogleTypes(Buffer.concat(pieces).toString("utf8")) }),
      });
      const text = await answer.text();
      if (!answer.ok)
        refused.push(`${method} ${path.replace(/[\w-]{20,}/, "…")} → ${answer.status} ${sayOf(text)}`);
      response.writeHead(answer.status, { "Content-Type": "application/json" });
      response.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    refused,
    env: {
      NODE_OPTIONS: `--require "${fileURLToPath(new URL("../push/to-stand-in.cjs", import.meta.url))}"`,
      NODE_EXTRA_CA_CERTS: ca,
      STAND_IN_PORT: String(port),
    },
    close: () =>
      new Promise<void>((resolve) => {
        rmSync(folder, { recursive: true, force: true });
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** gas-fakes gives every number format the type NUMBER; Apps Script makes the pattern `@` a text format. */
function asGoogleTypes(body: string): string {
  return body.replace(/\{"pattern":"@","type":"NUMBER"\}/g, '{"pattern":"@","type":"TEXT"}');
}

function sayOf(text: string): string {
  try {
    const { error }: { error?: { message?: unknown } } = JSON.parse(text);
    return String(error?.message ?? text).slice(0, 200);
  } catch {
    return text.slice(0, 200);
  }
}
