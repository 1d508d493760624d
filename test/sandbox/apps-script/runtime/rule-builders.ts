import { colorOf, hexOf } from "../../workbook/colors.ts";
import type { Condition, ConditionalFormat, GradientPoint, ValidationRule } from "../../workbook/rules.ts";
import type { Sheet } from "../../workbook/workbook.ts";
import { type Host, type Method, ServiceFailure } from "./host.ts";
import { rangeInside, rangeService } from "./range-service.ts";
import { conditionFrom, criteria, criteriaName, criteriaValues } from "./rule-criteria.ts";

/** What stands behind a rule of entry that a script holds. */
export function validationInside(host: Host, service: unknown): ValidationRule {
  const inside = host.inside(service) as { validation?: ValidationRule } | undefined;
  if (inside?.validation === undefined) throw new ServiceFailure("A DataValidation is expected.");
  return inside.validation;
}

/** A `DataValidation` over a rule of entry. */
export function dataValidation(host: Host, rule: ValidationRule): object {
  const condition = rule.condition ?? { type: "BOOLEAN" };
  const self = host.service("DataValidation", {
    navigate: {
      getAllowInvalid: () => rule.strict !== true,
      getHelpText: () => rule.inputMessage ?? null,
      getCriteriaType: () => criteriaName(condition),
      getCriteriaValues: () => criteriaValues(host, condition, rule.showCustomUi !== false),
      copy: () => dataValidationBuilder(host, rule),
    },
  });
  return host.link(self, { validation: rule });
}

/** `newDataValidation()`: by default an entry that does not meet the rule is kept and marked. */
export function dataValidationBuilder(
  host: Host,
  from: ValidationRule = { strict: false, showCustomUi: true },
): object {
  let rule = from;
  const chained = (work: Method): Method => {
    return (...args) => {
      work(...args);
      return self;
    };
  };
  const require = (type: string) =>
    chained((...args) => {
      const isList = type === "ONE_OF_LIST" || type === "ONE_OF_RANGE";
      rule = {
        ...rule,
        condition: conditionFrom(host, type, args),
        ...(isList && { showCustomUi: args[1] !== false }),
      };
    });
  const steps: Record<string, Method> = {
    setAllowInvalid: chained((allowed) => {
      rule = { ...rule, strict: allowed !== true };
    }),
    setHelpText: chained((text) => {
      rule = { ...rule, inputMessage: String(text) };
    }),
    withCriteria: chained((name, args) => {
      const found = criteria.find((one) => one.require !== undefined && one.name === name);
      if (found === undefined) throw new ServiceFailure(`Unknown criteria ${String(name)}.`);
      rule = { ...rule, condition: conditionFrom(host, found.type, args as unknown[]) };
    }),
    build: () => dataValidation(host, rule),
    copy: () => dataValidationBuilder(host, rule),
  };
  for (const { type, require: method } of criteria) {
    if (method !== undefined) steps[method] = require(type);
  }
  const self: object = host.service("DataValidationBuilder", { navigate: steps });
  return self;
}

/** What stands behind a rule of conditional format that a script holds. */
export function conditionalFormatInside(host: Host, service: unknown): ConditionalFormat {
  const inside = host.inside(service) as { format?: ConditionalFormat } | undefined;
  if (inside?.format === undefined) throw new ServiceFailure("A ConditionalFormatRule is expected.");
  return inside.format;
}

/** A `ConditionalFormatRule` of a sheet. */
export function conditionalFormatRule(host: Host, format: ConditionalFormat, sheet: Sheet): object {
  const self = host.service("ConditionalFormatRule", {
    navigate: {
      getRanges: () => format.ranges.map((box) => rangeService(host, sheet, box)),
      getBooleanCondition: () =>
        format.booleanRule === undefined
          ? null
          : booleanCondition(host, format.booleanRule.condition, format.booleanRule.format),
      getGradientCondition: () => null,
      copy: () => conditionalFormatBuilder(host, { ...format, sheet }),
    },
  });
  return host.link(self, { format });
}

function booleanCondition(
  host: Host,
  condition: Condition,
  format: Readonly<Record<string, unknown>>,
): object {
  const text = (format.textFormat ?? {}) as Readonly<Record<string, unknown>>;
  const hex = (value: unknown) => (value === undefined ? null : hexOf(value));
  return host.service("BooleanCondition", {
    navigate: {
      getCriteriaType: () => criteriaName(condition),
      getCriteriaValues: () => criteriaValues(host, condition, true),
      getBackground: () => hex(format.backgroundColor),
      getFontColor: () => hex(text.foregroundColor),
      getBold: () => text.bold ?? null,
      getItalic: () => text.italic ?? null,
      getStrikethrough: () => text.strikethrough ?? null,
      getUnderline: () => text.underline ?? null,
    },
  });
}

interface Draft extends ConditionalFormat {
  readonly sheet?: Sheet;
}

const pointTypes: Readonly<Record<string, string>> = {
  NUMBER: "NUMBER",
  PERCENT: "PERCENT",
  PERCENTILE: "PERCENTILE",
  MIN: "MIN",
  MAX: "MAX",
};

/** `newConditionalFormatRule()`. */
export function conditionalFormatBuilder(host: Host, from: Draft = { ranges: [] }): object {
  let draft = from;
  const look = (change: (format: Record<string, unknown>) => void) => {
    const rule = draft.booleanRule ?? { condition: { type: "NOT_BLANK" }, format: {} };
    const format = { ...rule.format };
    change(format);
    draft = { ...draft, booleanRule: { ...rule, format } };
    return self;
  };
  const textLook = (name: string): Method => {
    return (value) =>
      look((format) => {
        const text = { ...(format.textFormat as object | undefined), [name]: value ?? undefined };
        format.textFormat = text;
      });
  };
  const when = (condition: Condition) => {
    draft = { ...draft, booleanRule: { format: draft.booleanRule?.format ?? {}, condition } };
    return self;
  };
  const point = (name: "minpoint" | "midpoint" | "maxpoint", made: GradientPoint) => {
    const { booleanRule: _booleanRule, ...rest } = draft;
    draft = { ...rest, gradientRule: { ...draft.gradientRule, [name]: made } };
    return self;
  };
  const pointWith =
    (name: "minpoint" | "midpoint" | "maxpoint"): Method =>
    (color, type, value) =>
      point(name, {
        color: colorOf(color) ?? {},
        type: pointTypes[String(type)] ?? "NUMBER",
        value: String(value),
      });
  const steps: Record<string, Method> = {
    setBackground: (color) =>
      look((format) => {
        format.backgroundColor = colorOf(color);
      }),
    setFontColor: (color) => textLook("foregroundColor")(colorOf(color)),
    setBold: textLook("bold"),
    setItalic: textLook("italic"),
    setStrikethrough: textLook("strikethrough"),
    setUnderline: textLook("underline"),
    setGradientMinpoint: (color) => point("minpoint", { color: colorOf(color) ?? {}, type: "MIN" }),
    setGradientMaxpoint: (color) => point("maxpoint", { color: colorOf(color) ?? {}, type: "MAX" }),
    setGradientMinpointWithValue: pointWith("minpoint"),
    setGradientMidpointWithValue: pointWith("midpoint"),
    setGradientMaxpointWithValue: pointWith("maxpoint"),
    withCriteria: (name, args) => {
      const found = criteria.find((one) => one.when !== undefined && one.name === name);
      if (found === undefined) throw new ServiceFailure(`Unknown criteria ${String(name)}.`);
      return when(conditionFrom(host, found.type, args as unknown[]));
    },
    setRanges: (ranges) => {
      const inside = (ranges as unknown[]).map((range) => rangeInside(host, range));
      const sheet = inside[0]?.sheet;
      if (inside.some((one) => one.sheet !== sheet))
        throw new ServiceFailure("Conditional format ranges must all be on the same sheet.");
      draft = { ...draft, ranges: inside.map(({ box }) => box), ...(sheet && { sheet }) };
      return self;
    },
    getRanges: () => {
      const { sheet } = draft;
      return sheet === undefined ? [] : draft.ranges.map((box) => rangeService(host, sheet, box));
    },
    copy: () => conditionalFormatBuilder(host, draft),
    build: () => {
      const { sheet, ...format } = draft;
      if (sheet === undefined) throw new ServiceFailure("Conditional format rule must have ranges.");
      if (format.booleanRule === undefined && format.gradientRule === undefined)
        throw new ServiceFailure("Conditional format rule must have a condition.");
      return conditionalFormatRule(host, format, sheet);
    },
  };
  for (const { type, when: method } of criteria) {
    if (method !== undefined) steps[method] = (...args) => when(conditionFrom(host, type, args));
  }
  const self: object = host.service("ConditionalFormatRuleBuilder", { navigate: steps });
  return self;
}
