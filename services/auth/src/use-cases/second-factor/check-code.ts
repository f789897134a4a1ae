import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import type { DomainError } from "@souk/errors/domain-error";
import {
  findSecondFactor,
  type SecondFactor,
  secretPlace,
  takeRecoveryCode,
  takeStep,
} from "../../db/second-factor-store.ts";
import { requestMail } from "../../mails/request-mail.ts";
import { hashRecoveryCode, plainCode } from "../../second-factor/recovery-codes.ts";
import { stepOfCode } from "../../second-factor/totp.ts";
import type { AuthDeps } from "../auth-deps.ts";

type Deps = Pick<AuthDeps, "db" | "limits" | "sealer" | "now">;

export interface CodeCheck {
  readonly accountId: string;
  /** As it was typed. */
  readonly code: string;
  readonly clientKey: string;
  /** Whether one for recovery counts as well. */
  readonly mayRecover: boolean;
  refusal(): DomainError;
}

/**
 * Takes a code of the account's second factor, also of one that is only begun; each is good once. Guesses are limited apart
 * from those of the password, which who guesses codes knows.
 * @throws DomainError TOO_MANY_ATTEMPTS, and what `refusal` says
 */
export async function checkCode(deps: Deps, factor: SecondFactor, check: CodeCheck): Promise<void> {
  const attempt = { emailHash: Buffer.from(`second-factor:${factor.accountId}`), clientKey: check.clientKey };
  await deps.limits.check(attempt);
  await deps.limits.admit(attempt);
  if (!(await inTransaction(deps.db, (tx) => takeCode(tx, deps, factor, check)))) throw check.refusal();
  await deps.limits.forgive(attempt);
}

async function takeCode(
  tx: Tx,
  deps: Deps,
  { accountId, secret }: SecondFactor,
  { code, mayRecover }: CodeCheck,
): Promise<boolean> {
  const plain = plainCode(code);
  if (/^\d{6}$/.test(plain)) {
    const step = stepOfCode(deps.sealer.open(secretPlace(accountId), secret), plain, deps.now());
    return step !== undefined && takeStep(tx, accountId, step);
  }
  if (!mayRecover || !(await takeRecoveryCode(tx, accountId, hashRecoveryCode(plain)))) return false;
  await requestMail(tx, deps, { accountId, kind: "recovery_code_used", locale: "en" });
  return true;
}

/** The confirmed one; undefined while there is none. */
export async function secondFactorOf(deps: Pick<AuthDeps, "db">, accountId: string): Promise<SecondFactor | undefined> {
  const factor = await findSecondFactor(deps.db, accountId);
  return factor?.confirmedAt ? factor : undefined;
}
