import { countRecoveryCodes } from "../../db/second-factor-store.ts";
import type { AuthDeps } from "../auth-deps.ts";
import { secondFactorOf } from "./check-code.ts";

export interface SecondFactorState {
  readonly confirmedAt: Date;
  readonly recoveryCodesLeft: number;
}

/** Undefined while there is none. */
export async function getSecondFactor(
  deps: Pick<AuthDeps, "db">,
  { accountId }: { accountId: string },
): Promise<SecondFactorState | undefined> {
  const [factor, recoveryCodesLeft] = await Promise.all([
    secondFactorOf(deps, accountId),
    countRecoveryCodes(deps.db, accountId),
  ]);
  return factor?.confirmedAt ? { confirmedAt: factor.confirmedAt, recoveryCodesLeft } : undefined;
}
