import { printA1 } from "../../workbook/a1.ts";
import { type Host, isDate } from "./host.ts";
import { rangeInside } from "./range-service.ts";

const validationSteps = [
  "requireValueInList",
  "requireValueInRange",
  "requireDate",
  "requireDateAfter",
  "requireDateBefore",
  "requireDateOnOrAfter",
  "requireNumberBetween",
  "requireNumberGreaterThan",
  "requireNumberGreaterThanOrEqualTo",
  "requireNumberLessThanOrEqualTo",
  "requireCheckbox",
  "requireFormulaSatisfied",
  "requireTextIsEmail",
  "setAllowInvalid",
  "setHelpText",
];

const conditionalSteps = [
  "whenCellEmpty",
  "whenCellNotEmpty",
  "whenFormulaSatisfied",
  "whenNumberBetween",
  "whenNumberEqualTo",
  "whenNumberGreaterThan",
  "whenNumberGreaterThanOrEqualTo",
  "whenNumberLessThan",
  "whenNumberLessThanOrEqualTo",
  "whenTextContains",
  "whenTextDoesNotContain",
  "whenTextEqualTo",
  "whenTextStartsWith",
  "setBackground",
  "setBold",
  "setFontColor",
  "setItalic",
  "setStrikethrough",
  "setUnderline",
];

/** `newDataValidation()`: the rule is kept with the cell; values are not checked against it. */
export function dataValidationBuilder(host: Host): object {
  return builder(host, "DataValidationBuilder", validationSteps, "DataValidation");
}

/** `newConditionalFormatRule()`: the rule is kept with the sheet; nothing is coloured by it. */
export function conditionalFormatBuilder(host: Host): object {
  return builder(host, "ConditionalFormatRuleBuilder", conditionalSteps, "ConditionalFormatRule");
}

function builder(host: Host, name: string, steps: readonly string[], built: string): object {
  const rule: Record<string, unknown> = {};
  const step =
    (method: string) =>
    (...args: unknown[]) => {
      rule[method] = args.map((value) => plain(host, value));
      return self;
    };
  const self: object = host.service(name, {
    navigate: {
      ...Object.fromEntries(steps.map((method) => [method, step(method)])),
      setRanges: (ranges) => {
        rule.ranges = (ranges as unknown[]).map((range) => plain(host, range));
        return self;
      },
      build: () => host.link(host.service(built, { navigate: { copy: () => self } }), { ...rule }),
    },
  });
  return self;
}

function plain(host: Host, value: unknown): unknown {
  if (host.isService(value)) {
    const { sheet, box } = rangeInside(host, value);
    return printA1(sheet.title, box);
  }
  if (isDate(value)) return value.getTime();
  return Array.isArray(value) ? value.map((item) => plain(host, item)) : value;
}
