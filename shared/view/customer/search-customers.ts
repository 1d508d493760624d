import { comparable } from "../../base/normalise.ts";
import type { ListedCustomer } from "../../workbook/customer-list.ts";

/** A list of customers made ready to be searched: what each is found by, once. */
export function customerSearch(
  customers: readonly ListedCustomer[],
): (words: string) => readonly ListedCustomer[] {
  const prepared = customers.map((customer) => ({
    customer,
    said: [customer.name, customer.code, customer.contact].map(comparable).join(" "),
    // A number is looked for whatever its dashes and spaces.
    numbers: customer.numbers.map((number) => comparable(number).replace(/ /g, "")),
  }));
  return (words) => {
    const wanted = comparable(words)
      .split(" ")
      .filter((word) => word !== "");
    if (wanted.length === 0) return customers;
    const number = wanted.join("");
    return prepared
      .filter(
        ({ said, numbers }) =>
          wanted.every((word) => said.includes(word)) || numbers.some((one) => one.includes(number)),
      )
      .map(({ customer }) => customer);
  };
}
