/** Days as `YYYY-MM-DD`, moved without any clock. */
export function plusDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** So many days from Monday to Friday, from the first one on. */
export function workingDays(first: string, count: number): readonly string[] {
  const days: string[] = [];
  for (let day = first; days.length < count; day = plusDays(day, 1)) {
    if (weekday(day) % 6 !== 0) days.push(day);
  }
  return days;
}

/** `JJ/MM/AAAA`. */
export const french = (day: string): string => day.split("-").reverse().join("/");

/** The serial number of a day in a sheet. */
export const serialOf = (day: string): number =>
  (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
