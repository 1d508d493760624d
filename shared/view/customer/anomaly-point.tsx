import type { ComponentChildren } from "preact";
import type { Severity } from "../../model/problem.ts";
import { customerTexts } from "../../texts/customer-page.ts";
import type { Anomaly } from "../../workbook/anomaly-list.ts";

const words = customerTexts.anomalies;
const SEVERITIES = Object.keys(words.severities) as Severity[];

interface AnomalyPointProps {
  readonly anomaly: Anomaly;
  /** The way to its cell, where there is one. */
  readonly children?: ComponentChildren;
}

/** One thing that could not be read or looks strange: what, where, its value, and what to do. */
export function AnomalyPoint({ anomaly, children }: AnomalyPointProps) {
  const { value, problem, whatToDo, severity } = anomaly;
  return (
    <>
      <p class="strong">{problem}</p>
      <p class="line-facts">
        <span class={`tag severity-${SEVERITIES.indexOf(severity)}`}>{words.severities[severity]}</span>
        <span>{anomalyPlace(anomaly)}</span>
      </p>
      {value !== "" && <p class="soft small">{words.value(value)}</p>}
      <p class="small">{whatToDo}</p>
      {children}
    </>
  );
}

/** « Factures », ligne 12, colonne « Montant » */
export function anomalyPlace({ tab, row, header }: Anomaly): string {
  return words.where(tab, row === 0 ? undefined : row, header);
}
