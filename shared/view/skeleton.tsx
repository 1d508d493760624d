import { VIEW_WORDS } from "../texts/view.ts";

/** The shape of what comes, while something is read; `label` says what to a screen reader. */
export function Skeleton({ label = VIEW_WORDS.loading }: { readonly label?: string }) {
  return (
    <div role="status" aria-busy="true" class="skeletons">
      <span class="hidden">{label}</span>
      <div class="skeleton short" />
      {[0, 1, 2, 3].map((index) => (
        <div key={index} class="skeleton" />
      ))}
    </div>
  );
}
