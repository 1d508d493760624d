import type { ComponentChildren } from "preact";
import type { ActionIcon } from "../texts/plan-line.ts";
import { Icon } from "./icon.tsx";

interface PlanLineProps {
  readonly icon: ActionIcon;
  readonly customer: string;
  /** « 1 234,56 € »; empty when nothing is claimed. */
  readonly claimed: string;
  /** What to do, how late, when, by whom: empty ones are left out. */
  readonly facts: readonly string[];
  readonly why: string;
  /** What is said besides. */
  readonly children?: ComponentChildren;
  readonly onOpen: () => void;
}

/** One line of the day's plan: a button that opens it. */
export function PlanLine({ icon, customer, claimed, facts, why, children, onOpen }: PlanLineProps) {
  return (
    <button type="button" class="line" onClick={onOpen}>
      <span class={`sign sign-${icon}`}>
        <Icon name={icon} />
      </span>
      <span class="line-main">
        <span class="line-top">
          <span class="customer">{customer}</span>
          {claimed !== "" && <span class="amount">{claimed}</span>}
        </span>
        <span class="line-facts">
          {facts
            .filter((fact) => fact !== "")
            .map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
        </span>
        <span class="why">{why}</span>
        {children}
      </span>
      <span class="chevron">
        <Icon name="next" />
      </span>
    </button>
  );
}
