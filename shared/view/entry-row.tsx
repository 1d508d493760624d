import { Icon } from "./icon.tsx";

/** A line of a list that leads to a page: its title, and a few words under it. */
export function EntryRow(props: { readonly title: string; readonly hint?: string; readonly go: () => void }) {
  const { title, hint = "" } = props;
  return (
    <li>
      <button type="button" class="entry" onClick={props.go}>
        <span>
          {title}
          {hint !== "" && <span class="soft under">{hint}</span>}
        </span>
        <span class="chevron">
          <Icon name="next" />
        </span>
      </button>
    </li>
  );
}
