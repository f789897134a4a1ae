import { AccountDeletedSchema } from "@souk/contracts/auth/v1/auth_events";
import { defineConsumer } from "@souk/events/define-consumer";
import { eraseAccount } from "../db/news-store.ts";
import { eraseNotifications } from "../db/notification-store.ts";
import { erasePush } from "../db/push-store.ts";

/** Who deletes their account leaves nothing about their wishes behind, and nothing that they were told. */
export const onAccountDeleted = defineConsumer({
  name: "notification.on-account-deleted",
  topic: "auth-events",
  type: "auth.account-deleted.v1",
  schema: AccountDeletedSchema,
  async handle(tx, { payload: { accountId } }) {
    await eraseAccount(tx, accountId);
    await eraseNotifications(tx, accountId);
    await erasePush(tx, accountId);
  },
});
