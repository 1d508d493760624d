import type { Day } from "../base/day.ts";
import { addWorkingDays } from "../base/working-days.ts";
import { callTexts } from "../texts/call-forms.ts";
import type { FormField } from "./event-form.ts";

/** Another day on which the customer is to be answered: five working days, unless another one is said. */
export function retargetField(today: Day): FormField {
  return {
    kind: "day",
    name: "day",
    label: callTexts.fields.newTarget,
    value: addWorkingDays(today, 5),
    missing: callTexts.missing.newTarget,
    min: today,
    early: callTexts.days.targetPast,
  };
}
