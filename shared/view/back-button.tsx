import { Icon } from "./icon.tsx";

/** The way back at the head of a page, named by where it leads. */
export function BackButton({
  to,
  onClick,
}: {
  readonly to: string;
  readonly onClick: (() => void) | undefined;
}) {
  return (
    <button type="button" class="back" onClick={onClick}>
      <Icon name="back" />
      {to}
    </button>
  );
}
