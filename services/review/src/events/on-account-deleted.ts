import { AccountDeletedSchema } from "@souk/contracts/auth/v1/auth_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { forgetShopper } from "../use-cases/forget-shopper.ts";

export const onAccountDeleted = defineConsumer({
  name: "review.on-account-deleted",
  topic: "auth-events",
  type: "auth.account-deleted.v1",
  schema: AccountDeletedSchema,
  handle: (tx, event) => forgetShopper(tx, event.payload.accountId),
});
