import { generate } from "selfsigned";
import { registerHosts } from "../registers/register-routes.ts";

/** The names for which the stand-in answers over HTTPS. */
export const googleHosts: readonly string[] = [
  "mail.google.com",
  "sheets.googleapis.com",
  "gmail.googleapis.com",
  "script.googleapis.com",
  "oauth2.googleapis.com",
  "accounts.google.com",
  "www.googleapis.com",
  "docs.google.com",
  // Not Google's: the public registers of the optional look-ups.
  ...registerHosts,
];

/** A certificate made for this run, for Google's names and this machine. It is trusted by nobody. */
export async function makeCertificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          ...[...googleHosts, "localhost"].map((value) => ({ type: 2 as const, value })),
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
