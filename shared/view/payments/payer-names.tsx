/** To a customer's page, in one currency; `undefined` where there is no such page to go to. */
export type ToCustomer = ((key: string, currency: string) => void) | undefined;

interface PayerNamesProps {
  readonly accounts: readonly { readonly key: string; readonly name: string }[];
  readonly currency: string;
  readonly onCustomer: ToCustomer;
}

/** Whose a payment is, each name leading to its customer's page. */
export function PayerNames({ accounts, currency, onCustomer }: PayerNamesProps) {
  return (
    <span class="customer payers">
      {accounts.map(({ key, name }) =>
        onCustomer === undefined ? (
          <span key={key}>{name}</span>
        ) : (
          <button key={key} type="button" class="link" onClick={() => onCustomer(key, currency)}>
            {name}
          </button>
        ),
      )}
    </span>
  );
}
