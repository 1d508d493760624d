import { guideAnchorOf } from "#shared/texts/guide/anchors.ts";
import { guideFor } from "#shared/texts/guide/guide.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { GuideView } from "#shared/view/guide/guide-view.tsx";
import { Icon } from "#shared/view/icon.tsx";

const CHAPTERS = guideFor("extension");

interface HelpProps {
  /** The message that the owner wants explained; empty: the contents. */
  readonly about: string;
  readonly onBack: () => void;
}

/** « Aide »: the owner's guide, opened on what explains a message when it comes from one. */
export function HelpScreen({ about, onBack }: HelpProps) {
  const section = guideAnchorOf(about);
  return (
    <>
      <button type="button" class="back" onClick={onBack}>
        <Icon name="back" />
        {panelTexts.help.leave}
      </button>
      <GuideView
        key={about}
        chapters={CHAPTERS}
        opened={section}
        unknown={about !== "" && section === undefined}
      />
    </>
  );
}
