import { useMemo, useState } from "preact/hooks";
import { comparable } from "#shared/base/normalise.ts";
import { NO_CUSTOMER } from "#shared/ledger/customers.ts";
import type { Customer, CustomerKey } from "#shared/model/customer.ts";
import { privacyTexts } from "#shared/texts/panel/privacy.ts";
import { Field } from "#shared/view/field.tsx";

interface PrivacySearchProps {
  readonly customers: readonly Customer[];
  readonly onChoose: (customer: CustomerKey) => void;
}

const SHOWN = 8;

/** A customer found by the first letters of its name, or by its code. */
export function PrivacySearch({ customers, onChoose }: PrivacySearchProps) {
  const texts = privacyTexts.customer;
  const [text, setText] = useState("");
  const forms = useMemo(
    () =>
      customers
        .filter(({ name }) => name !== NO_CUSTOMER)
        .map((customer) => ({
          customer,
          form: ` ${comparable(customer.name)} ${comparable(customer.code ?? "")}`,
        })),
    [customers],
  );
  const wanted = comparable(text);
  const found = wanted === "" ? [] : forms.filter(({ form }) => form.includes(` ${wanted}`));
  return (
    <>
      <Field label={texts.search} hint={texts.searchHint} value={text} onChange={setText} />
      <div role="status">
        {wanted !== "" && found.length === 0 && <p>{texts.none}</p>}
        {found.length > SHOWN && <p class="soft small">{texts.more(found.length - SHOWN)}</p>}
      </div>
      {found.length > 0 && (
        <ul class="lines">
          {found.slice(0, SHOWN).map(({ customer }) => (
            <li key={customer.key}>
              <button
                type="button"
                class="wide"
                aria-label={texts.choose(customer.name)}
                onClick={() => onChoose(customer.key)}
              >
                <bdi>{customer.name}</bdi>
                {customer.code !== undefined && <span class="soft small">{customer.code}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
