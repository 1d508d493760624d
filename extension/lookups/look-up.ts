import type { InsolvencyNotice } from "#shared/model/insolvency-notice.ts";
import { askPublicData, type PublicAnswer, type PublicDataDeps } from "../platform/public-data.ts";
import { type CompanyFound, readCompany, registryUrl } from "./company-registry.ts";
import { noticesUrl, readNotices } from "./insolvency-notices.ts";

/** Why a register gave nothing that can be used: « non vérifié ». */
type NotVerified = Extract<PublicAnswer, { kind: "none" }>["why"];

/** What one register said, or that it said nothing. */
type Looked<T> =
  | { readonly kind: "found"; readonly value: T }
  | { readonly kind: "not-verified"; readonly why: NotVerified };

/** Both look-ups of a SIREN at one moment. Nothing is decided from them: they are shown. */
export interface LookUp {
  readonly siren: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly company: Looked<CompanyFound>;
  readonly notices: Looked<readonly InsolvencyNotice[]>;
}

/** Asks both registers about a SIREN whose key was checked; each may fail without the other. */
export async function lookUp(deps: PublicDataDeps, siren: string): Promise<LookUp> {
  const at = deps.now();
  const [company, notices] = await Promise.all([
    askPublicData(deps, registryUrl(siren)),
    askPublicData(deps, noticesUrl(siren)),
  ]);
  return {
    siren,
    at,
    company: readAs(company, (body) => readCompany(body, siren)),
    notices: readAs(notices, (body) => readNotices(body, siren)),
  };
}

function readAs<T>(answer: PublicAnswer, read: (body: unknown) => T | undefined): Looked<T> {
  if (answer.kind === "none") return { kind: "not-verified", why: answer.why };
  const value = read(answer.body);
  return value === undefined ? { kind: "not-verified", why: "unreadable" } : { kind: "found", value };
}
