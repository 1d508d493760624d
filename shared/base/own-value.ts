/** The value that a record holds under a key of its own: « constructor » typed in a cell is no key of any record. */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.prototype.propertyIsEnumerable.call(record, key) ? record[key] : undefined;
}
