import { create, toBinary } from "@bufbuild/protobuf";
import { AccountDeletedSchema } from "@souk/contracts/auth/v1/auth_events";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";

/** Says on the bus of that Redis what auth says when an account is deleted; twice, as it may happen. */
export async function tellAccountDeleted(redisUrl: string, accountId: string): Promise<void> {
  const bus = createRedisBus({ url: redisUrl });
  const payload = toBinary(AccountDeletedSchema, create(AccountDeletedSchema, { accountId }));
  const facts = { id: newId(), source: "auth", type: "auth.account-deleted.v1", key: accountId, payload };
  const value = encodeEnvelope({ ...facts, occurredAt: new Date() });
  const record = { topic: "auth-events", key: accountId, value };
  await bus.publish([record, record]);
  await bus.close();
}
