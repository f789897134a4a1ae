import { DomainError } from "@souk/errors/domain-error";
import { stableId } from "@souk/ids/id";
import { findMethod, listMethods, type MethodRow } from "../db/method-store.ts";
import { findSetup, insertSetupOnce, type SetupRow } from "../db/setup-store.ts";
import { leaseEnd, type PaymentDeps } from "./deps.ts";
import { outcomeUnknown } from "./payment-errors.ts";
import { mostMethods } from "./payment-methods.ts";
import { notKept, settleCardSetup } from "./settle-card-setup.ts";

interface Input {
  readonly shopperId: string;
  readonly requestId: string;
  readonly paymentToken: string;
  /** `{setup_id}` is replaced. Empty: the shopper cannot be sent to the bank. */
  readonly returnUrl: string;
  readonly makesDefault: boolean;
}

export interface CardSetup {
  readonly setup: SetupRow;
  readonly method: MethodRow | undefined;
}

/** Keeps a new card without paying, once the bank agrees. What came of a request, a repeat finds. */
export async function addPaymentMethod(deps: PaymentDeps, input: Input): Promise<CardSetup> {
  const { shopperId, requestId, paymentToken, makesDefault } = input;
  const id = stableId("keep-card", `${shopperId}:${requestId}:${paymentToken}`);
  if (!(await findSetup(deps.db, id))) {
    if ((await listMethods(deps.db, shopperId)).length >= mostMethods) throw tooMany();
    const returnUrl = input.returnUrl.replaceAll("{setup_id}", id);
    const asked = { state: "pending", dueAt: leaseEnd(deps), createdAt: deps.now() } as const;
    const card = { shopperId, paymentToken, returnUrl, makesDefault, provider: deps.provider.name };
    await insertSetupOnce(deps.db, { id, ...card, ...asked });
  }
  const setup = await settleCardSetup(deps, id);
  if (setup.state === "pending") throw outcomeUnknown();
  if (setup.state === "refused") throw setup.refusalCode === notKept ? tooMany() : refused(setup.refusalCode);
  return withMethod(deps, setup);
}

/** A shopper's own setup, as it is now. */
export async function getCardSetup(
  deps: PaymentDeps,
  { id, shopperId }: { id: string; shopperId: string },
): Promise<CardSetup> {
  const setup = await findSetup(deps.db, id);
  if (setup?.shopperId !== shopperId) {
    throw new DomainError("not_found", "CARD_SETUP_NOT_FOUND", "No card is being added under this id.");
  }
  return withMethod(deps, await settleCardSetup(deps, id));
}

async function withMethod({ db }: PaymentDeps, setup: SetupRow): Promise<CardSetup> {
  const method = setup.paymentMethodId === null ? undefined : await findMethod(db, setup.paymentMethodId);
  return { setup, method: method?.removedAt === null ? method : undefined };
}

function refused(code: string): DomainError {
  return new DomainError("failed_precondition", "CARD_REFUSED", "The card was refused.", { code });
}

function tooMany(): DomainError {
  return new DomainError("failed_precondition", "PAYMENT_METHODS_TOO_MANY", "Remove a saved card first.", {
    most: String(mostMethods),
  });
}
