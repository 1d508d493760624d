import { render } from "preact";
import { App } from "./app.tsx";
import { googleConnector } from "./google-connector.ts";

const root = document.getElementById("root");
if (root !== null) render(<App connector={googleConnector()} />, root);
