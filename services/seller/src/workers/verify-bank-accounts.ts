import type { Logger } from "@souk/telemetry/logger";
import type { Bank, BankAnswer } from "../bank/bank.ts";
import { lockApplication } from "../db/application-store.ts";
import { type BankAccount, listDueAccounts, postponeAccount, settleAccount } from "../db/bank-account-store.ts";
import { holderPlace, ibanPlace } from "../db/sealed.ts";
import type { SellerDeps } from "../deps.ts";
import { recordCheck } from "../use-cases/decide-check.ts";

const atATime = 10;
const longestRetryMs = 5 * 60_000;

type Deps = Pick<SellerDeps, "db" | "now" | "sealer"> & {
  readonly bank: Bank;
  readonly log: Logger;
  readonly firstRetryMs: number;
};

/** Asks the bank about what waits. Whatever became of a question, it is asked again under the same key, never anew. */
export async function verifyBankAccounts(deps: Deps, stopping: AbortSignal): Promise<void> {
  for (const account of await listDueAccounts(deps.db, deps.now(), atATime)) {
    if (stopping.aborted) return;
    const answer = await ask(deps, account);
    if (answer) await record(deps, account, answer);
  }
}

async function ask(deps: Deps, account: BankAccount): Promise<BankAnswer | undefined> {
  const { id, attempts } = account;
  try {
    return await deps.bank.verify({
      key: id,
      iban: deps.sealer.open(ibanPlace(id), account.ibanSealed),
      holder: deps.sealer.open(holderPlace(id), account.holderSealed),
    });
  } catch (error) {
    const waitMs = Math.min(deps.firstRetryMs * 2 ** Math.min(attempts, 20), longestRetryMs);
    await postponeAccount(deps.db, id, attempts + 1, new Date(deps.now().getTime() + waitMs));
    const reason = error instanceof Error ? error.message : "unknown";
    deps.log.warn({ account: id, attempts, reason }, "the bank gave no answer; it is asked again");
    return undefined;
  }
}

async function record(deps: Deps, account: BankAccount, { isVerified, reason }: BankAnswer): Promise<void> {
  await deps.db.transaction(async (tx) => {
    // Locked before, as by the applicant who gives another account at this moment: then this one is not there any more.
    const application = await lockApplication(tx, account.applicationId);
    if (!application || !(await settleAccount(tx, account.id))) return;
    const decision = { kind: "bank_account", approved: isVerified, reason, note: "" } as const;
    await recordCheck(tx, decision, {
      id: application.id,
      shopName: application.shopName,
      actor: "bank",
      now: deps.now(),
    });
  });
}
