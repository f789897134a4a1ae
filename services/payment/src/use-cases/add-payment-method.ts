import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { stableId } from "@souk/ids/id";
import { listMethods, type MethodRow } from "../db/method-store.ts";
import type { MethodAnswer } from "../provider/payment-provider.ts";
import type { PaymentDeps } from "./deps.ts";
import { outcomeUnknown } from "./payment-errors.ts";
import { keepMethod, mostMethods } from "./payment-methods.ts";

interface Input {
  readonly shopperId: string;
  readonly requestId: string;
  readonly paymentToken: string;
}

/** Keeps a new card without paying. What the provider kept under the key, a repeat finds. */
export async function addPaymentMethod(deps: PaymentDeps, input: Input): Promise<MethodRow> {
  const { shopperId } = input;
  if ((await listMethods(deps.db, shopperId)).length >= mostMethods) throw tooMany();
  const answer = await keepAtProvider(deps, input);
  if (answer.kind === "refused") {
    throw new DomainError("failed_precondition", "CARD_REFUSED", "The card was refused.", { code: answer.code });
  }
  if (answer.kind === "unknown") throw outcomeUnknown();
  const kept = { shopperId, provider: deps.provider.name, method: answer.method, now: deps.now() };
  const method = await inTransaction(deps.db, (tx) => keepMethod(tx, kept));
  if (!method) throw tooMany();
  return method;
}

/** A lost reply is asked for again at once, under the same key. */
async function keepAtProvider(deps: PaymentDeps, input: Input): Promise<MethodAnswer> {
  const { shopperId: customer, requestId, paymentToken: token } = input;
  const signal = AbortSignal.timeout(deps.timing.providerTimeoutMs);
  const key = `keep:${stableId("keep-card", `${customer}:${requestId}:${token}`)}`;
  const answer = await deps.provider.keepCard({ key, customer, token }, signal);
  if (answer.kind !== "unknown" || signal.aborted) return answer;
  return deps.provider.keepCard({ key, customer, token }, signal);
}

function tooMany(): DomainError {
  return new DomainError("failed_precondition", "PAYMENT_METHODS_TOO_MANY", "Remove a saved card first.", {
    most: String(mostMethods),
  });
}
