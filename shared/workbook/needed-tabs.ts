import type { TabName } from "./tabs.ts";

/** Tabs of ours that are views or archives: nothing is computed from them. */
const NOT_INPUT: readonly TabName[] = ["Balance âgée", "Relances", "Indicateurs", "Anomalies", "Courriers"];

/** The tabs that a computation needs: the owner's own and our input tabs. Hidden tabs count. */
export function tabsToRead<T extends { readonly title: string }>(tabs: readonly T[]): readonly T[] {
  return tabs.filter(({ title }) => !(NOT_INPUT as readonly string[]).includes(title));
}
