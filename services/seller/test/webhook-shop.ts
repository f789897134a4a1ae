import { create, type DescMessage, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import { StockLowSchema } from "@souk/contracts/inventory/v1/inventory_events";
import { SellerWebhookService } from "@souk/contracts/seller/v1/webhook_service";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { Webhook } from "standardwebhooks";
import { openShop } from "./applying.ts";
import type { SellerHarness } from "./harness.ts";
import type { Received } from "./receiver.ts";

interface Published<Desc extends DescMessage> {
  readonly topic: string;
  readonly type: string;
  readonly key: string;
  readonly schema: Desc;
  readonly payload: MessageInitShape<Desc>;
}

/** As another service would; twice, as it may happen. */
export async function publish<Desc extends DescMessage>(
  harness: SellerHarness,
  { topic, type, key, schema, payload }: Published<Desc>,
): Promise<void> {
  const bus = createRedisBus({ url: harness.network.redisUrl });
  const content = toBinary(schema, create(schema, payload));
  const head = { id: newId(), source: topic, type, key, occurredAt: new Date() };
  const value = encodeEnvelope({ ...head, payload: content });
  await bus.publish([
    { topic, key, value },
    { topic, key, value },
  ]);
  await bus.close();
}

/** A shop with an owner who sets up webhooks. */
export async function webhookShop(harness: SellerHarness, email: string) {
  const owner = await harness.person(email);
  const { sellerId, slug } = await openShop(harness, owner);
  const client = harness.network.client(SellerWebhookService, "seller", owner.token);
  const created = async (url: string, eventTypes: readonly string[] = ["stock.low"]) => {
    const request = { requestId: newId(), sellerId, url, eventTypes: [...eventTypes] };
    const { webhook, secret } = await client.createWebhook(request);
    return { id: webhook?.id ?? "", secret, url, eventTypes: [...eventTypes], description: "" };
  };
  return {
    ...{ owner, sellerId, slug, client, created },
    stockRunsLow: (offerId = newId()) =>
      publish(harness, {
        ...{ topic: "stock-events", type: "stock.low.v1", key: offerId, schema: StockLowSchema },
        payload: { offerId, sellerId, available: 2n, threshold: 5n, version: 1n },
      }),
    deliveriesOf: async (webhookId: string) => (await client.listWebhookDeliveries({ sellerId, webhookId })).deliveries,
    deliveryOf: (deliveryId: string) => client.getWebhookDelivery({ sellerId, deliveryId }),
    /** What waits for its next attempt waits no longer. */
    hurry: () =>
      harness.sql`update webhook_deliveries set next_attempt_at = now() where state = 'pending' and lease is null`,
  };
}

/** What was sent, if its signature is right. */
export function verified({ headers, body }: Received, secret: string): unknown {
  const texts = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return new Webhook(secret).verify(body, texts);
}
