import { inTransaction } from "@souk/database/transaction";
import { confirmFactor, findSecondFactor, replaceRecoveryCodes } from "../../db/second-factor-store.ts";
import { requestMail } from "../../mails/request-mail.ts";
import { hashRecoveryCode, newRecoveryCodes, plainCode } from "../../second-factor/recovery-codes.ts";
import type { AuthDeps } from "../auth-deps.ts";
import { endAllSessions } from "../end-all-sessions.ts";
import { recordEndings } from "../record-endings.ts";
import { checkCode } from "./check-code.ts";
import { codeWrong, factorExists, factorNotBegun } from "./refusals.ts";

export interface ConfirmSecondFactorInput {
  readonly accountId: string;
  /** Stays signed in; all others have never given a code. */
  readonly sessionId: string;
  readonly code: string;
  readonly clientKey: string;
}

/** The app has the secret: it counts from now on. Gives the recovery codes, which are told here only. */
export async function confirmSecondFactor(deps: AuthDeps, input: ConfirmSecondFactorInput): Promise<string[]> {
  const { accountId, sessionId, code, clientKey } = input;
  const begun = await findSecondFactor(deps.db, accountId);
  if (!begun) throw factorNotBegun();
  if (begun.confirmedAt) throw factorExists();
  await checkCode(deps, begun, { accountId, code, clientKey, mayRecover: false, refusal: codeWrong });
  const codes = newRecoveryCodes();
  const ending = { accountId, keepId: sessionId, reason: "revoked" } as const;
  await inTransaction(deps.db, async (tx) => {
    if (!(await confirmFactor(tx, accountId, deps.now()))) throw factorExists();
    await replaceRecoveryCodes(tx, accountId, hashesOf(codes));
    await recordEndings(tx, deps, ending);
    await requestMail(tx, deps, { accountId, kind: "second_factor_on", locale: "en" });
  });
  await endAllSessions(deps, ending);
  return codes;
}

/** What is kept of recovery codes. */
export const hashesOf = (codes: readonly string[]): Buffer[] => codes.map((code) => hashRecoveryCode(plainCode(code)));
