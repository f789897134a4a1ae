import { once, type RequestKey } from "@souk/database/once";
import { newId } from "@souk/ids/id";
import { replaceBankAccount } from "../db/bank-account-store.ts";
import { holderPlace, ibanPlace } from "../db/sealed.ts";
import type { SellerDeps } from "../deps.ts";
import { requireBankAccount } from "../domain/bank-account.ts";
import { lockEditable, reopenCheck } from "./application-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly applicantId: string;
  readonly applicationId: string;
  readonly iban: string;
  readonly holder: string;
}

/** Keeps an account to pay out to; a worker asks the bank about it. */
export async function setBankAccount(deps: Pick<SellerDeps, "db" | "now" | "sealer">, input: Input): Promise<void> {
  const { applicationId } = input;
  const { iban, holder, countryCode, last4 } = requireBankAccount(input);
  await once(deps.db, input.request, async (tx) => {
    await lockEditable(tx, applicationId, input.applicantId);
    const id = newId();
    await replaceBankAccount(tx, {
      ...{ id, applicationId, countryCode, last4, state: "asking", nextAttemptAt: deps.now() },
      ibanSealed: deps.sealer.seal(ibanPlace(id), iban),
      holderSealed: deps.sealer.seal(holderPlace(id), holder),
    });
    await reopenCheck(tx, applicationId, { kind: "bank_account", isGiven: true, now: deps.now() });
  });
}
