import { panelTexts } from "../../texts/panel.ts";

/** The shape of what comes, while the workbook is read. */
export function Skeleton() {
  return (
    <div role="status" aria-busy="true" class="skeletons">
      <span class="hidden">{panelTexts.loading}</span>
      <div class="skeleton short" />
      {[0, 1, 2, 3].map((index) => (
        <div key={index} class="skeleton" />
      ))}
    </div>
  );
}
