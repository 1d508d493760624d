import type { RefreshReport } from "../sidebar-contract.ts";
import type { Server } from "./server.ts";

/**
 * A refresh, then what is left of the look of tabs that it made.
 * @param finishing called when the figures stand and only the look is left: a look that fails is no failure of theirs.
 */
export async function refreshTabs(
  server: Pick<Server, "refresh" | "finishTabs">,
  finishing: () => void = () => undefined,
): Promise<RefreshReport> {
  const report = await server.refresh();
  if (report.unfinished === true) {
    finishing();
    await server.finishTabs().catch(() => undefined);
  }
  return report;
}
