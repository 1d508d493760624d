/**
 * What gas-fakes 2.0.2 lacks of the methods that the add-on calls, made from its own advanced Sheets service (the REST
 * API), so that the rest of a run still stands on gas-fakes. Each is named in the witness's report.
 */
const properties = (spreadsheet) =>
  Sheets.Spreadsheets.get(spreadsheet.getId(), { fields: "properties(locale,timeZone)" }).properties;

/** An instant in parts, in a time zone. */
function partsOf(date, timeZone) {
  const shown = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(date);
  return Object.fromEntries(shown.map(({ type, value }) => [type, value]));
}

function formatDate(date, timeZone, pattern) {
  const { year, month, day, hour, minute, second } = partsOf(date, timeZone);
  const signs = { yyyy: year, MM: month, dd: day, HH: hour, mm: minute, ss: second };
  return pattern.replace(/yyyy|MM|dd|HH|mm|ss|'([^']*)'/g, (sign, quoted) => signs[sign] ?? quoted);
}

const isDate = (value) => Object.prototype.toString.call(value) === "[object Date]";

function serialOf(date, timeZone) {
  const { year, month, day, hour, minute, second } = partsOf(date, timeZone);
  const parts = [year, Number(month) - 1, day, hour, minute, second].map(Number);
  return (Date.UTC(...parts) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** Only whole days (`yyyy-MM-dd`), which is all that the add-on writes. */
function parseDate(text, timeZone, pattern) {
  if (pattern !== "yyyy-MM-dd") throw new Error(`parseDate: ${pattern} is not supplemented`);
  const midnight = Date.parse(`${text}T00:00:00Z`);
  const { year, month, day, hour, minute } = partsOf(midnight, timeZone);
  const ahead =
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) - midnight;
  return new Date(midnight - ahead);
}

/** `Class.method` → what stands in for it; called with gas-fakes' own object and the arguments. */
export const SUPPLEMENTS = {
  "LockService.getDocumentLock": () => LockService.getScriptLock(),
  "Utilities.formatDate": (_utilities, ...given) => formatDate(...given),
  "Utilities.parseDate": (_utilities, ...given) => parseDate(...given),
  // With a template gas-fakes fails on a name of its own (onlyOptions): the tab is made without the template's look.
  "Spreadsheet.insertSheet": (spreadsheet, name, index) => spreadsheet.insertSheet(name, index),
  // The REST API has no tab that a person looks at.
  "Spreadsheet.setActiveSheet": (_spreadsheet, sheet) => sheet,
  // gas-fakes writes a day as the text of an instant; Google as its serial number in the spreadsheet's zone.
  "Range.setValues": (range, rows) => {
    const zone = properties(range.getSheet().getParent()).timeZone;
    return range.setValues(
      rows.map((row) => row.map((value) => (isDate(value) ? serialOf(value, zone) : value))),
    );
  },
  // gas-fakes gives the value of a cell without formula; Google an empty text.
  "Range.getFormulas": (range) =>
    range.getFormulas().map((row) => row.map((formula) => (String(formula).startsWith("=") ? formula : ""))),
  // gas-fakes says 1 for an empty tab, Google 0.
  "Sheet.getLastRow": (sheet) =>
    sheet
      .getDataRange()
      .getValues()
      .flat()
      .every((value) => value === "")
      ? 0
      : sheet.getLastRow(),
  "Spreadsheet.getSpreadsheetTimeZone": (spreadsheet) => properties(spreadsheet).timeZone,
  "Spreadsheet.getSpreadsheetLocale": (spreadsheet) => properties(spreadsheet).locale,
};

/** Supplements that a run has called. */
export const used = new Set();

const WRAPPED = new Set(["Spreadsheet", "Sheet", "Range"]);
const originals = new WeakMap();
const unwrap = (value) => (Array.isArray(value) ? value.map(unwrap) : (originals.get(value) ?? value));

/** The kind of a service object: gas-fakes' own name for it. A day, a list and plain data have none. */
function kindOf(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  if (
    Object.prototype.toString.call(value) === "[object Date]" ||
    value.toString === Object.prototype.toString
  )
    return undefined;
  const name = String(value);
  return /^[A-Z]\w+$/.test(name) ? name : undefined;
}

/** A service object of gas-fakes whose lacking methods come from the table above, and those of all it hands out. */
export function completed(service, kind) {
  const wrapped = new Proxy(Object.create(null), {
    get(_target, name) {
      const supplement = SUPPLEMENTS[`${kind}.${String(name)}`];
      const method = supplement ?? service[name];
      if (typeof method !== "function") return method;
      return (...given) => {
        const parameters = given.map(unwrap);
        if (supplement === undefined) return handOut(method.apply(service, parameters));
        used.add(`${kind}.${String(name)}`);
        return handOut(supplement(service, ...parameters));
      };
    },
  });
  originals.set(wrapped, service);
  return wrapped;
}

function handOut(answer) {
  if (Array.isArray(answer)) return kindOf(answer[0]) === undefined ? answer : answer.map(handOut);
  const kind = kindOf(answer);
  // Enumerations are told apart by identity: only what has methods of its own is wrapped.
  return kind !== undefined && WRAPPED.has(kind) ? completed(answer, kind) : answer;
}
