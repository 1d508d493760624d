import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeCertificate } from "../sandbox/control/certificate.ts";

/** A server that an unmodified Node program takes for Google. */
export interface AsGoogle {
  /** Environment in which the program reaches it under Google's names. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Answers under Google's names, on a free port, with a certificate made for the occasion. */
export async function servedAsGoogle(answer: RequestListener): Promise<AsGoogle> {
  const folder = mkdtempSync(join(tmpdir(), "crescendo-as-google-"));
  const { key, cert } = await makeCertificate();
  const ca = join(folder, "certificate.pem");
  writeFileSync(ca, cert);
  const server = createServer({ key, cert }, answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const hook = fileURLToPath(new URL("to-stand-in.cjs", import.meta.url));
  return {
    env: {
      NODE_OPTIONS: `--require "${hook}"`,
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
