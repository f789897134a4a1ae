import { create, toBinary } from "@bufbuild/protobuf";
import { ReturnChangedSchema } from "@souk/contracts/order/v1/order_events";
import { PayoutChangedSchema } from "@souk/contracts/payment/v1/payout_events";
import { PrepareSellerMailResponse_Kind as Kind, SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import { encodeEnvelope } from "@souk/events/envelope";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { orderNumber } from "@souk/ids/order-number";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "./applying.ts";
import { eventually, type SellerHarness, startSeller } from "./harness.ts";

let harness: SellerHarness;
beforeAll(async () => {
  harness = await startSeller();
});
afterAll(() => harness.stop());

test("who keeps a shop's orders gets one mail about a return that is asked for, however often the event comes", async () => {
  const owner = await harness.person("o1@returned.example");
  const { sellerId } = await openShop(harness, owner);
  const [orderId, returnId] = [newId(), newId()];
  const payload = toBinary(ReturnChangedSchema, create(ReturnChangedSchema, { sellerId, orderId, returnId }));
  const envelope = { id: newId(), source: "order", type: "order.return_requested.v1", key: orderId };
  const value = encodeEnvelope({ ...envelope, occurredAt: new Date(), payload });
  const bus = createRedisBus({ url: harness.network.redisUrl });
  const record = { topic: "order-events", key: orderId, value };
  await bus.publish([record, record]);
  await bus.close();
  const mails = () => harness.sql`select id from mails where subject_id = ${returnId}`;
  const [mail] = await eventually(mails, (rows) => rows.length > 0);
  const team = harness.network.client(SellerTeamService, "seller", await harness.service());
  expect(await team.prepareSellerMail({ mailId: mail?.id })).toMatchObject({
    ...{ to: owner.email, kind: Kind.RETURN_REQUESTED, orderNumber: orderNumber(orderId) },
  });
  expect(await mails()).toHaveLength(1);
});

test("who keeps a shop's money gets one mail about a payout that came back, however often the event comes", async () => {
  const owner = await harness.person("o2@returned.example");
  const { sellerId } = await openShop(harness, owner);
  const id = newId();
  const amount = { currencyCode: "EUR", minorUnits: 9_000n };
  const payout = { id, sellerId, amount, destinationLast4: "4321", failureCode: "account_closed" };
  const payload = toBinary(PayoutChangedSchema, create(PayoutChangedSchema, { payout }));
  const envelope = { id: newId(), source: "payment", type: "payout.failed.v1", key: sellerId };
  const value = encodeEnvelope({ ...envelope, occurredAt: new Date(), payload });
  const bus = createRedisBus({ url: harness.network.redisUrl });
  const record = { topic: "payout-events", key: sellerId, value };
  await bus.publish([record, record]);
  await bus.close();
  const mails = () => harness.sql`select id from mails where subject_id = ${id}`;
  const [mail] = await eventually(mails, (rows) => rows.length > 0);
  const team = harness.network.client(SellerTeamService, "seller", await harness.service());
  expect(await team.prepareSellerMail({ mailId: mail?.id })).toMatchObject({
    ...{ to: owner.email, locale: "ru", kind: Kind.PAYOUT_RETURNED, reason: "account_closed" },
    note: expect.stringMatching(/^90,00\s€, •••• 4321$/),
  });
  expect(await mails()).toHaveLength(1);
});
