import { printA1, resolveA1 } from "../../workbook/a1.ts";
import { type Condition, conditionTexts } from "../../workbook/rules.ts";
import { serialOf } from "../../workbook/serial.ts";
import { type Host, isDate, ServiceFailure } from "./host.ts";
import { formatJavaDate } from "./java-dates.ts";
import { rangeInside, rangeService } from "./range-service.ts";
import { instantOfSerial } from "./zoned-time.ts";

/** A criterion: Google's API type, its name in Apps Script's enumerations, and the builders' methods that choose it. */
export interface Criterion {
  readonly type: string;
  readonly name: string;
  readonly require?: string;
  readonly when?: string;
}

const criterion = (type: string, name: string, require?: string, when?: string): Criterion => ({
  type,
  name,
  ...(require !== undefined && { require }),
  ...(when !== undefined && { when }),
});

/** Every criterion of rules of entry (`require`) and of conditional formats (`when`). */
export const criteria: readonly Criterion[] = [
  criterion("BLANK", "CELL_EMPTY", undefined, "whenCellEmpty"),
  criterion("NOT_BLANK", "CELL_NOT_EMPTY", undefined, "whenCellNotEmpty"),
  criterion("ONE_OF_LIST", "VALUE_IN_LIST", "requireValueInList"),
  criterion("ONE_OF_RANGE", "VALUE_IN_RANGE", "requireValueInRange"),
  criterion("BOOLEAN", "CHECKBOX", "requireCheckbox"),
  criterion("CUSTOM_FORMULA", "CUSTOM_FORMULA", "requireFormulaSatisfied", "whenFormulaSatisfied"),
  criterion("DATE_IS_VALID", "DATE_IS_VALID_DATE", "requireDate"),
  criterion("DATE_AFTER", "DATE_AFTER", "requireDateAfter", "whenDateAfter"),
  criterion("DATE_BEFORE", "DATE_BEFORE", "requireDateBefore", "whenDateBefore"),
  criterion("DATE_EQ", "DATE_EQUAL_TO", "requireDateEqualTo", "whenDateEqualTo"),
  criterion("DATE_BETWEEN", "DATE_BETWEEN", "requireDateBetween"),
  criterion("DATE_NOT_BETWEEN", "DATE_NOT_BETWEEN", "requireDateNotBetween"),
  criterion("DATE_ON_OR_AFTER", "DATE_ON_OR_AFTER", "requireDateOnOrAfter"),
  criterion("DATE_ON_OR_BEFORE", "DATE_ON_OR_BEFORE", "requireDateOnOrBefore"),
  criterion("NUMBER_BETWEEN", "NUMBER_BETWEEN", "requireNumberBetween", "whenNumberBetween"),
  criterion("NUMBER_NOT_BETWEEN", "NUMBER_NOT_BETWEEN", "requireNumberNotBetween", "whenNumberNotBetween"),
  criterion("NUMBER_EQ", "NUMBER_EQUAL_TO", "requireNumberEqualTo", "whenNumberEqualTo"),
  criterion("NUMBER_NOT_EQ", "NUMBER_NOT_EQUAL_TO", "requireNumberNotEqualTo", "whenNumberNotEqualTo"),
  criterion("NUMBER_GREATER", "NUMBER_GREATER_THAN", "requireNumberGreaterThan", "whenNumberGreaterThan"),
  criterion(
    "NUMBER_GREATER_THAN_EQ",
    "NUMBER_GREATER_THAN_OR_EQUAL_TO",
    "requireNumberGreaterThanOrEqualTo",
    "whenNumberGreaterThanOrEqualTo",
  ),
  criterion("NUMBER_LESS", "NUMBER_LESS_THAN", "requireNumberLessThan", "whenNumberLessThan"),
  criterion(
    "NUMBER_LESS_THAN_EQ",
    "NUMBER_LESS_THAN_OR_EQUAL_TO",
    "requireNumberLessThanOrEqualTo",
    "whenNumberLessThanOrEqualTo",
  ),
  criterion("TEXT_CONTAINS", "TEXT_CONTAINS", "requireTextContains", "whenTextContains"),
  criterion(
    "TEXT_NOT_CONTAINS",
    "TEXT_DOES_NOT_CONTAIN",
    "requireTextDoesNotContain",
    "whenTextDoesNotContain",
  ),
  criterion("TEXT_EQ", "TEXT_EQUAL_TO", "requireTextEqualTo", "whenTextEqualTo"),
  criterion("TEXT_STARTS_WITH", "TEXT_STARTS_WITH", undefined, "whenTextStartsWith"),
  criterion("TEXT_ENDS_WITH", "TEXT_ENDS_WITH", undefined, "whenTextEndsWith"),
  criterion("TEXT_IS_EMAIL", "TEXT_IS_VALID_EMAIL", "requireTextIsEmail"),
  criterion("TEXT_IS_URL", "TEXT_IS_VALID_URL", "requireTextIsUrl"),
];

/** The condition a builder's method asks for. A list of texts, or a range, comes as the first argument. */
export function conditionFrom(host: Host, type: string, args: readonly unknown[]): Condition {
  const given = type === "ONE_OF_LIST" ? (args[0] as unknown[]) : type === "ONE_OF_RANGE" ? [args[0]] : args;
  if (!Array.isArray(given)) throw new ServiceFailure("A list of values is expected.");
  if (type === "ONE_OF_LIST" && given.length === 0)
    throw new ServiceFailure("At least one value is required in the list.");
  const values = given.map((value) => ({ userEnteredValue: typed(host, value) }));
  return { type, ...(values.length > 0 && { values }) };
}

/** A value as it would be typed: a day in ISO, which every locale reads. */
function typed(host: Host, value: unknown): string {
  if (host.isService(value)) {
    const { sheet, box } = rangeInside(host, value);
    return `=${printA1(sheet.title, box)}`;
  }
  if (isDate(value)) return formatJavaDate(value.getTime(), host.workbook.timeZone, "yyyy-MM-dd");
  return String(value);
}

/** What `getCriteriaValues` gives for a condition. */
export function criteriaValues(host: Host, condition: Condition, showCustomUi: boolean): unknown[] {
  const texts = conditionTexts(condition);
  if (condition.type === "ONE_OF_LIST") return [[...texts], showCustomUi];
  if (condition.type === "ONE_OF_RANGE") {
    const found = resolveA1(host.workbook, (texts[0] ?? "").replace(/^=/, "").replace(/\$/g, ""));
    return [found === undefined ? null : rangeService(host, found.sheet, found.box), showCustomUi];
  }
  if (condition.type.startsWith("NUMBER_")) return texts.map(Number);
  if (condition.type.startsWith("DATE_")) {
    return texts.map((text) => {
      const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
      return host.date(instantOfSerial(serialOf(year, month, day) ?? 0, host.workbook.timeZone));
    });
  }
  return [...texts];
}

/** The name of a condition in Apps Script's enumeration. */
export function criteriaName(condition: Condition): string {
  return criteria.find(({ type }) => type === condition.type)?.name ?? condition.type;
}
