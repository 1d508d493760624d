import { useEffect } from "preact/hooks";
import type { Connector } from "./connector.ts";
import type { Opened } from "./opened.ts";

/** What Gmail's page may be told follows the open workbook; the owner's own work comes first. */
export function useGmailKnown(connector: Connector, opened: Opened | undefined): void {
  useEffect(() => {
    if (opened === undefined) return;
    const wait = requestIdleCallback(() => void connector.tellGmail().catch(() => undefined), {
      timeout: 2_000,
    });
    return () => cancelIdleCallback(wait);
  }, [connector, opened]);
}
