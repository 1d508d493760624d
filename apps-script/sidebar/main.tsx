import { render } from "preact";
import { App } from "./app.tsx";
import { scriptServer } from "./server.ts";
import "./sidebar.css";

const root = document.getElementById("crescendo");
if (root !== null) {
  // The menu's « Aide » leaves this mark in the page.
  render(<App server={scriptServer()} help={document.getElementById("open-help") !== null} />, root);
}
