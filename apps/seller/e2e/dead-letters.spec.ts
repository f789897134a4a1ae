import { create, toBinary } from "@bufbuild/protobuf";
import { expect, test } from "@playwright/test";
import { SellerOrderCancelledSchema } from "@souk/contracts/order/v1/order_events";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { expectAccessible } from "@souk/testing/accessible";
import { demoAccount } from "@souk/testing/demo-account";
import { open } from "./console.ts";
import { soldAndHandedOver } from "./sold.ts";
import { partAt, secrets } from "./stack.ts";

const operator = demoAccount("operator@souk.example");

/** Tells that a part was cancelled which the order's payment has no share of: whoever hears of it cannot handle it. */
async function tellNonsense(orderId: string): Promise<void> {
  const bus = createRedisBus({ url: `redis://:${secrets().redisPassword}@${partAt(33)}` });
  const payload = toBinary(
    SellerOrderCancelledSchema,
    create(SellerOrderCancelledSchema, {
      orderId,
      sellerOrderId: newId(),
      total: { currencyCode: "EUR", minorUnits: 5n },
    }),
  );
  const facts = { id: newId(), source: "e2e", type: "order.seller_order_cancelled.v1", key: orderId };
  const value = encodeEnvelope({ ...facts, occurredAt: new Date(), payload });
  try {
    await bus.publish([{ topic: "order-events", key: orderId, value }]);
  } finally {
    await bus.close();
  }
}

test("an event that failed is shown with its cause and content, is replayed, and says what came of it", async ({
  page,
}) => {
  test.slow();
  const { orderId } = await soldAndHandedOver();
  await tellNonsense(orderId);
  await open(page, operator, "/en/operator/dead-letters");
  const letter = page.getByRole("group", { name: /^payment\.on-seller-order-cancelled/ }).filter({ hasText: orderId });
  await expect(async () => {
    await page.reload();
    await expect(letter).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 120_000 });
  await letter.getByText("Payload", { exact: false }).first().click();
  await expect(letter).toContainText('"minorUnits": "5"');
  await expectAccessible(page);
  await letter.getByRole("button", { name: "Replay", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Replay", exact: true }).click();
  await expect(page.getByText("0 handled, 1 failed again.")).toBeVisible({ timeout: 60_000 });
  await expect(letter).toContainText(/Attempts\s*6/);
});
