import { comparable } from "../../base/normalise.ts";
import type { Book } from "../book.ts";
import type { SenderAsked } from "./state-types.ts";

/** (e) Who signs, which SIREN, which IBAN, as `Réglages` holds them. @param mark the question was passed with gaps */
export function askSender({ settings }: Book, mark: string | undefined): SenderAsked {
  const { name = "", signatory = "", siren = "", iban = "", formalNoticeSignatory } = settings.sender;
  const isWhole = signatory !== "" && siren !== "" && iban !== "";
  return {
    status: mark !== undefined || isWhole ? "answered" : "open",
    name,
    signatory,
    signsNotices:
      formalNoticeSignatory === undefined || comparable(formalNoticeSignatory) === comparable(signatory),
    siren,
    iban,
  };
}
