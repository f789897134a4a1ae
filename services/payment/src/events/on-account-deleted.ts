import { AccountDeletedSchema } from "@souk/contracts/auth/v1/auth_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { forgetMethods } from "../use-cases/payment-methods.ts";

/** The cards of whoever deletes their account are forgotten, here and by and by at the provider. */
export const onAccountDeleted = (now: () => Date) =>
  defineConsumer({
    name: "payment.on-account-deleted",
    topic: "auth-events",
    type: "auth.account-deleted.v1",
    schema: AccountDeletedSchema,
    handle: (tx, { payload }) => forgetMethods(tx, payload.accountId, now()),
  });
