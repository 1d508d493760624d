/** Nothing to show, and what that means. */
export function Empty({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <div class="empty">
      <p class="strong">{title}</p>
      <p class="soft">{hint}</p>
    </div>
  );
}
