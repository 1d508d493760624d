import { guideAnchorOf } from "#shared/texts/guide/anchors.ts";
import { guideFor } from "#shared/texts/guide/guide.ts";
import { panelTexts } from "#shared/texts/panel/panel.ts";
import { BackButton } from "#shared/view/back-button.tsx";
import { GuideView } from "#shared/view/guide/guide-view.tsx";

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
      <BackButton to={panelTexts.help.leave} onClick={onBack} />
      <GuideView
        key={about}
        chapters={CHAPTERS}
        opened={section}
        unknown={about !== "" && section === undefined}
      />
    </>
  );
}
