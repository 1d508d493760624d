import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { Icon } from "#shared/view/icon.tsx";
import { OpenHelpContext } from "#shared/view/open-help.ts";
import { RUBRICS, type Rubric } from "./navigation.ts";

interface ShellProps {
  readonly children: ComponentChildren;
  readonly title?: string;
  readonly rubric?: Rubric;
  readonly onRubric?: (name: Rubric) => void;
}

/** What stands around every screen: the name, the workbook, the way to the rubrics and to « Aide ». */
export function Shell({ children, title, rubric, onRubric }: ShellProps) {
  const openHelp = useContext(OpenHelpContext);
  return (
    <>
      <header class="top">
        <div class="brand">
          <span class="mark" aria-hidden="true" />
          <span class="name">{panelTexts.app}</span>
          {title !== undefined && <span class="workbook">{title}</span>}
          <button type="button" class="sign-only" title={panelTexts.help.open} onClick={() => openHelp?.("")}>
            <Icon name="help" />
            <span class="hidden">{panelTexts.help.open}</span>
          </button>
        </div>
        {onRubric !== undefined && (
          <nav aria-label={panelTexts.nav.label}>
            {RUBRICS.map((name) => (
              <button
                key={name}
                type="button"
                class={name === "settings" ? "sign-only" : undefined}
                title={name === "settings" ? panelTexts.nav.settings : undefined}
                aria-current={rubric === name ? "page" : undefined}
                onClick={() => onRubric(name)}
              >
                {name === "settings" ? (
                  <>
                    <Icon name="settings" />
                    <span class="hidden">{panelTexts.nav.settings}</span>
                  </>
                ) : (
                  panelTexts.nav[name]
                )}
              </button>
            ))}
          </nav>
        )}
      </header>
      <main>{children}</main>
    </>
  );
}
