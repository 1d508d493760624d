import { useEffect, useRef, useState } from "preact/hooks";
import type { PanelWanted } from "../background/messages.ts";
import type { Connector } from "./connector.ts";
import type { Screen } from "./navigation.ts";
import type { Opened } from "./opened.ts";

/** Goes where Gmail's page asks, once the workbook is open, now and as long as the panel is. */
export function usePanelTarget(
  connector: Connector,
  opened: Opened | undefined,
  arrive: (screen: Screen, said?: string) => void,
): void {
  const [wanted, setWanted] = useState<PanelWanted | undefined>(undefined);
  const arrivals = useRef(0);
  const go = useRef(arrive);
  go.current = arrive;
  useEffect(() => {
    const take = (): void => {
      connector.takePanelTarget().then(
        (found) => found !== undefined && setWanted(found),
        () => undefined,
      );
    };
    take();
    return connector.onPanelTarget(take);
  }, [connector]);
  useEffect(() => {
    if (wanted === undefined || opened === undefined) return;
    setWanted(undefined);
    if (opened.kind !== "book") return;
    arrivals.current += 1;
    const arrival = arrivals.current;
    import("./panel-target.ts").then(
      ({ screenOfTarget }) => {
        const target = screenOfTarget(opened, wanted, arrival);
        if ("screen" in target) go.current(target.screen);
        else go.current({ name: "today" }, target.refused);
      },
      () => undefined,
    );
  }, [wanted, opened]);
}
