import { render } from "preact";
import { redirectAddress } from "../platform/chrome-identity.ts";
import { localStore } from "../platform/chrome-storage.ts";
import { keepClientId, readClientId } from "../platform/client-id.ts";
import { OptionsPage } from "./options-page.tsx";

const root = document.getElementById("root");
if (root !== null) {
  render(
    <OptionsPage
      redirectAddress={redirectAddress()}
      read={() => readClientId(localStore)}
      keep={(text) => keepClientId(localStore, text)}
    />,
    root,
  );
}
