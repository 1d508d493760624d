import { render } from "preact";
import { App } from "./app.tsx";
import { scriptServer } from "./server.ts";
import { VIEWS } from "./views.ts";
import "#shared/view/tokens.css";
import "#shared/view/base.css";
import "#shared/view/buttons.css";
import "#shared/view/cards.css";
import "#shared/view/lists.css";
import "#shared/view/forms.css";
import "#shared/view/figures.css";
import "#shared/view/payments.css";
import "#shared/view/day-filters.css";
import "#shared/view/plans.css";
import "#shared/view/indicators.css";
import "#shared/view/closer-cases.css";
import "./sidebar.css";

const root = document.getElementById("crescendo");
if (root !== null) {
  // The menu leaves this mark in the page for another view than the first.
  const wanted = document.getElementById("opened-view")?.dataset.view;
  const opened = VIEWS.find((view) => view === wanted) ?? "home";
  render(<App server={scriptServer()} opened={opened} />, root);
}
