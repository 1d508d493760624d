import { lookUpTexts } from "#shared/texts/panel/look-ups.ts";
import { LateFold } from "#shared/view/late-fold.tsx";
import type { CustomerProps } from "../customer-props.ts";
import { lazy } from "./lazy.tsx";

const LookUpCard = lazy(async () => (await import("./look-up-card.tsx")).LookUpCard);

/** The look-ups offered before the formal notice of a customer at risk (method 5); nothing for any other. */
export function LookUpFirst(props: Pick<CustomerProps, "connector" | "opened" | "customer" | "onChanged">) {
  const { opened, customer } = props;
  if (opened.book.ledger.directory.get(customer)?.segment !== "à risque") return null;
  return <LateFold title={lookUpTexts.first}>{() => <LookUpCard {...props} beforeNotice />}</LateFold>;
}
