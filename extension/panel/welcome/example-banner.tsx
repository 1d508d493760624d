import { welcomeTexts } from "#shared/texts/panel/welcome.ts";
import type { Connector } from "../connector.ts";
import { Problem } from "../parts/problem.tsx";
import { useAction } from "../use-action.ts";

interface ExampleBannerProps {
  readonly connector: Connector;
  /** The owner's last workbook is open again, or there is none and they choose. */
  readonly onLeft: () => void;
}

/** Said on every screen while the example is open, with the way out. */
export function ExampleBanner({ connector, onLeft }: ExampleBannerProps) {
  const texts = welcomeTexts.example;
  const leave = useAction(async () => {
    await connector.openLast("any");
    onLeft();
  });
  return (
    <aside class="example" aria-label={texts.workbook}>
      <span>{texts.banner}</span>
      <button type="button" class="quiet" disabled={leave.busy} onClick={() => leave.run()}>
        {texts.leave}
      </button>
      {leave.failure !== undefined && <Problem failure={leave.failure} />}
    </aside>
  );
}
