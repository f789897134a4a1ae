import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { findSetup, lockSetup, type SetupRow, saveSetup } from "../db/setup-store.ts";
import type { MethodAnswer } from "../provider/payment-provider.ts";
import type { PaymentDeps } from "./deps.ts";
import { keepMethod, preferMethod } from "./payment-methods.ts";

/** Of a card that was not kept because there are too many, or the account is gone: our own word, no provider's. */
export const notKept = "not_kept";

/** Finds out what became of a card that is being added, and notes it once. Not yet decided: it is given back as it is. */
export async function settleCardSetup(deps: PaymentDeps, id: string): Promise<SetupRow> {
  const setup = await findSetup(deps.db, id);
  if (!setup) throw new Error("a card setup that was there before is gone");
  if (setup.dueAt === null) return setup;
  const signal = AbortSignal.timeout(deps.timing.providerTimeoutMs);
  const answer = await ask(deps, setup, signal);
  // A lost reply is asked for again at once, under the same key.
  const again = answer.kind === "unknown" && !signal.aborted ? await ask(deps, setup, signal) : answer;
  return inTransaction(deps.db, async (tx) => {
    const locked = await lockSetup(tx, id);
    if (!locked) throw new Error("a card setup that was there before is gone");
    return locked.dueAt === null ? locked : note(tx, deps, locked, again);
  });
}

async function ask(
  { provider, timing, now }: PaymentDeps,
  setup: SetupRow,
  signal: AbortSignal,
): Promise<MethodAnswer> {
  const { id, shopperId: customer, paymentToken: token, returnUrl, providerSetupId } = setup;
  const isOver = setup.createdAt.getTime() + timing.giveUpMs <= now().getTime();
  if (providerSetupId !== "" && isOver) return provider.giveUpKeeping(providerSetupId, signal);
  if (providerSetupId !== "") return provider.findKept(providerSetupId, signal);
  if (token === null) throw new Error(`the open card setup ${id} has nothing to ask with`);
  return provider.keepCard({ key: `keep:${id}`, customer, token, returnUrl }, signal);
}

async function note(tx: Tx, deps: PaymentDeps, setup: SetupRow, answer: MethodAnswer): Promise<SetupRow> {
  const { timing, now } = deps;
  const later = (ms: number) => new Date(now().getTime() + ms);
  const settled = { paymentToken: null, actionUrl: "", dueAt: null };
  switch (answer.kind) {
    case "method": {
      const { shopperId, provider } = setup;
      const kept = await keepMethod(tx, { shopperId, provider, method: answer.method, now: now() });
      if (!kept) return saveSetup(tx, setup, { ...settled, state: "refused", refusalCode: notKept });
      if (setup.makesDefault) await preferMethod(tx, kept);
      return saveSetup(tx, setup, { ...settled, state: "kept", paymentMethodId: kept.id });
    }
    case "action": {
      const { setupId: providerSetupId, actionUrl } = answer;
      const dueAt = later(timing.actionPollMs);
      return saveSetup(tx, setup, { state: "action_required", providerSetupId, actionUrl, paymentToken: null, dueAt });
    }
    case "refused":
      return saveSetup(tx, setup, { ...settled, state: "refused", refusalCode: answer.code });
    case "unknown":
      deps.log.warn({ setupId: setup.id, err: answer.cause }, "a card setup in doubt");
      return saveSetup(tx, setup, { state: setup.state, dueAt: later(timing.retryLongestMs) });
  }
}
