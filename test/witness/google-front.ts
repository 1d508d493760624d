import { type AsGoogle, servedAsGoogle } from "../push/as-google.ts";
import type { RunningSandbox } from "../sandbox/server.ts";

/** Google's names in front of the local Google: what gas-fakes asks besides Sheets is answered here. */
export interface GoogleFront extends AsGoogle {
  /** What was asked for and could not be answered, in order: how far the witness goes. */
  readonly refused: string[];
  /** Requests passed on to the Sheets API. */
  readonly asked: string[];
}

const SCOPES = [
  "openid",
  "https://www.googleapis.com/auth/userinfo.email",
  "https://www.googleapis.com/auth/spreadsheets",
  "https://www.googleapis.com/auth/drive",
];

/** Starts the front on a free port; Sheets requests go to the sandbox as they are, with its own token. */
export async function googleFront(sandbox: RunningSandbox): Promise<GoogleFront> {
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

  const served = await servedAsGoogle((request, response) => {
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
  return {
    asked,
    refused,
    ...served,
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
