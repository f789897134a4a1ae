import { PrepareSellerMailResponse_Kind as MailKind, SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import {
  SellerWebhookService,
  WebhookDelivery_State as State,
  Webhook_State,
} from "@souk/contracts/seller/v1/webhook_service";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { eventually, reasonOf, type SellerHarness, startSeller } from "./harness.ts";
import { startReceiver } from "./receiver.ts";
import { verified, webhookShop } from "./webhook-shop.ts";

// Attempts that time out, ten in a row: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

let harness: SellerHarness;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let shop: Awaited<ReturnType<typeof webhookShop>>;
let stranger: Awaited<ReturnType<typeof webhookShop>>;
beforeAll(async () => {
  receiver = await startReceiver();
  harness = await startSeller({
    WEBHOOK_ALLOW_PRIVATE: "true",
    WEBHOOK_TIMEOUT_MS: "400",
    WEBHOOK_CONCURRENCY_EACH: "2",
  });
  shop = await webhookShop(harness, "owner@webhooks.example");
  stranger = await webhookShop(harness, "stranger@webhooks.example");
}, 120_000);
afterAll(async () => {
  await harness.stop();
  await receiver.stop();
});

const settled = (webhookId: string, state: State, count = 1) =>
  eventually(
    () => shop.deliveriesOf(webhookId),
    (all) => all.filter((each) => each.state === state).length >= count,
  );

test("what happens in a shop is sent once, signed so that the standard library verifies it, to its own webhooks alone", async () => {
  const mine = await shop.created(receiver.urlOf("/mine"));
  await stranger.created(receiver.urlOf("/stranger"));
  await shop.created(receiver.urlOf("/other-types"), ["payout.paid"]);
  const offerId = newId();
  await shop.stockRunsLow(offerId);
  const [delivery] = await settled(mine.id, State.DELIVERED);
  const [received] = receiver.at("/mine");
  if (!received || !delivery) throw new Error("nothing arrived");
  expect(verified(received, mine.secret)).toMatchObject({
    ...{ id: delivery.eventId, type: "stock.low", version: 1, shop_id: shop.sellerId },
    data: { offer_id: offerId, available: 2, threshold: 5 },
  });
  expect(received.headers["webhook-id"]).toBe(delivery.eventId);
  expect(() => verified({ ...received, body: `${received.body} ` }, mine.secret)).toThrow();
  // A second event after the first, which was told twice.
  await shop.stockRunsLow();
  await settled(mine.id, State.DELIVERED, 2);
  expect(receiver.at("/mine")).toHaveLength(2);
  expect([receiver.at("/stranger"), receiver.at("/other-types")]).toEqual([[], []]);
});

test("what fails is tried again under the same id at growing distances, whatever the failure, and then given up", async () => {
  const target = await shop.created(receiver.urlOf("/fails"));
  const failures = [
    () => receiver.answerWith("/fails", 500, {}, "out of order"),
    () => receiver.answerWith("/fails", 302, { location: receiver.urlOf("/elsewhere") }),
    () => receiver.answer("/fails", () => {}),
    () => receiver.answer("/fails", (response) => response.socket?.destroy()),
  ];
  const waits: number[] = [];
  failures[0]?.();
  await shop.stockRunsLow();
  for (let attempt = 1; attempt < 10; attempt++) {
    const [delivery] = await eventually(
      () => shop.deliveriesOf(target.id),
      ([first]) => first?.attempts === attempt && first.nextAttemptAt !== undefined,
    );
    const { attempts } = await shop.deliveryOf(delivery?.id ?? "");
    waits.push(Number((delivery?.nextAttemptAt?.seconds ?? 0n) - (attempts[0]?.at?.seconds ?? 0n)));
    failures[attempt % failures.length]?.();
    await shop.hurry();
  }
  const [delivery] = await settled(target.id, State.FAILED);
  expect(delivery?.attempts).toBe(10);
  expect(new Set(receiver.at("/fails").map(({ headers }) => headers["webhook-id"]))).toEqual(
    new Set([delivery?.eventId]),
  );
  expect(receiver.at("/elsewhere")).toEqual([]);
  const expected = [5, 300, 1800, 7200, 18_000, 36_000, 36_000, 72_000, 86_400];
  waits.forEach((seconds, index) => {
    const wanted = expected[index] ?? 0;
    expect(Math.abs(seconds - wanted)).toBeLessThanOrEqual(wanted * 0.1 + 3);
  });
  const { attempts } = await shop.deliveryOf(delivery?.id ?? "");
  expect(attempts.map(({ status, error }) => error || status)).toEqual(
    expect.arrayContaining([500, 302, "timeout", "ECONNRESET"]),
  );
  expect(attempts.find(({ status }) => status === 500)?.response).toBe("out of order");
});

test("a replay sends what was given up with the id it had, and a replay since a time what was missed while it was disabled", async () => {
  const target = await shop.created(receiver.urlOf("/replay"));
  const { sellerId } = shop;
  const update = (enabled: boolean) =>
    shop.client.updateWebhook({ ...target, requestId: newId(), sellerId, webhookId: target.id, enabled });
  await shop.stockRunsLow();
  const [first] = await settled(target.id, State.DELIVERED);
  const since = first?.createdAt;
  if (!first || !since) throw new Error("nothing was delivered");
  await shop.client.replayWebhookDelivery({ requestId: newId(), sellerId, deliveryId: first.id });
  await eventually(
    async () => receiver.at("/replay"),
    (all) => all.length === 2,
  );
  await settled(target.id, State.DELIVERED);
  await update(false);
  // Another webhook tells when the event was taken in.
  const witness = await shop.created(receiver.urlOf("/witness"));
  await shop.stockRunsLow();
  await settled(witness.id, State.DELIVERED);
  expect(await shop.deliveriesOf(target.id)).toHaveLength(1);
  await update(true);
  const again = { requestId: newId(), sellerId, webhookId: target.id, since };
  const { count } = await shop.client.replayWebhooksSince(again);
  expect(await shop.client.replayWebhooksSince(again)).toMatchObject({ count });
  await settled(target.id, State.DELIVERED, 2);
  const ids = receiver.at("/replay").map(({ headers }) => headers["webhook-id"]);
  expect(ids.slice(0, 2)).toEqual([first.eventId, first.eventId]);
  expect(ids[2]).toBe(receiver.at("/witness")[0]?.headers["webhook-id"]);
  expect([count, ids.length]).toEqual([1, 3]);
});

test("a webhook that nothing arrived at for five days is disabled with a mail to the owner, one that answers 410 at once, and enabling sends what waits", async () => {
  const { sellerId } = shop;
  const target = await shop.created(receiver.urlOf("/hopeless"));
  const gone = await shop.created(receiver.urlOf("/gone"));
  receiver.answerWith("/hopeless", 503);
  receiver.answerWith("/gone", 410);
  const stateOf = async (id: string) =>
    (await shop.client.listWebhooks({ sellerId })).webhooks.find((each) => each.id === id)?.state;
  await shop.stockRunsLow();
  await eventually(
    () => stateOf(gone.id),
    (state) => state === Webhook_State.FAILED,
  );
  await eventually(
    async () => (await shop.deliveriesOf(target.id))[0],
    (each) => each?.status === 503,
  );
  await harness.sql`update webhooks set failing_since = now() - interval '119 hours' where id = ${target.id}`;
  await shop.hurry();
  await eventually(
    async () => (await shop.deliveriesOf(target.id))[0],
    (each) => each?.attempts === 2 && each.nextAttemptAt !== undefined,
  );
  await eventually(
    async () => receiver.at("/hopeless"),
    (all) => all.length === 2,
  );
  expect(await stateOf(target.id)).toBe(Webhook_State.ENABLED);
  await harness.sql`update webhooks set failing_since = now() - interval '120 hours' where id = ${target.id}`;
  await eventually(
    async () => {
      await shop.hurry();
      return stateOf(target.id);
    },
    (state) => state === Webhook_State.FAILED,
  );
  const mails =
    await harness.sql`select id, note from mails where kind = 'webhook_disabled' and reason = 'webhook_failing'`;
  const team = harness.network.client(SellerTeamService, "seller", await harness.service());
  expect(mails).toHaveLength(1);
  expect(await team.prepareSellerMail({ mailId: mails[0]?.id })).toMatchObject({
    ...{ to: shop.owner.email, kind: MailKind.WEBHOOK_DISABLED, note: target.url },
  });
  receiver.answerWith("/hopeless", 200);
  await shop.hurry();
  const update = { ...target, requestId: newId(), sellerId, webhookId: target.id, enabled: true };
  const { webhook } = await shop.client.updateWebhook(update);
  expect([webhook?.state, webhook?.failingSince]).toEqual([Webhook_State.ENABLED, undefined]);
  await settled(target.id, State.DELIVERED);
});

test("a webhook that never answers does not hold up the others", async () => {
  const slow = await shop.created(receiver.urlOf("/slow"));
  const quick = await shop.created(receiver.urlOf("/quick"));
  let open = 0;
  let mostOpen = 0;
  receiver.answer("/slow", (response) => {
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.on("close", () => {
      open -= 1;
    });
  });
  for (let event = 0; event < 5; event++) await shop.stockRunsLow();
  await settled(quick.id, State.DELIVERED, 5);
  expect((await shop.deliveriesOf(slow.id)).filter(({ state }) => state === State.DELIVERED)).toEqual([]);
  // Two at a time, and those that one more claim may add to one that is under way.
  expect(mostOpen).toBeLessThanOrEqual(3);
  await shop.client.deleteWebhook({ sellerId: shop.sellerId, webhookId: slow.id });
});

test("a new secret signs at once and the former one too for a day, and a test event arrives", async () => {
  const { sellerId } = shop;
  const target = await shop.created(receiver.urlOf("/rotated"), ["payout.failed"]);
  const request = { requestId: newId(), sellerId, webhookId: target.id };
  const { secret, webhook } = await shop.client.rotateWebhookSecret(request);
  expect((await shop.client.rotateWebhookSecret(request)).secret).toBe(secret);
  expect(webhook?.formerSecretUntil).toBeDefined();
  expect(secret).not.toBe(target.secret);
  await shop.client.testWebhook({ requestId: newId(), sellerId, webhookId: target.id });
  await settled(target.id, State.DELIVERED);
  const [received] = receiver.at("/rotated");
  if (!received) throw new Error("nothing arrived");
  expect(verified(received, secret)).toMatchObject({ type: "webhook.test" });
  expect(verified(received, target.secret)).toMatchObject({ type: "webhook.test" });
  await harness.sql`update webhooks set former_secret_until = now() where id = ${target.id}`;
  await shop.client.testWebhook({ requestId: newId(), sellerId, webhookId: target.id });
  await settled(target.id, State.DELIVERED, 2);
  const later = receiver.at("/rotated")[1];
  if (!later) throw new Error("nothing arrived");
  expect(() => verified(later, target.secret)).toThrow();
  const [row] = await harness.sql`select secret_sealed from webhooks where id = ${target.id}`;
  expect(Buffer.from(row?.secret_sealed).toString("latin1")).not.toContain(secret.slice(6));
});

test("a stranger, and a member who is no owner, learn nothing of a shop's webhooks", async () => {
  const { sellerId } = shop;
  const target = await shop.created(receiver.urlOf("/own"));
  const { deliveryId } = await shop.client.testWebhook({ requestId: newId(), sellerId, webhookId: target.id });
  const keeper = await harness.person("keeper@webhooks.example");
  await harness.sql`insert into memberships (seller_id, user_id, role) values (${sellerId}, ${keeper.id}, 'orders')`;
  const fresh = () => ({ requestId: newId(), sellerId, webhookId: target.id });
  for (const { token } of [keeper, stranger.owner]) {
    const client = harness.network.client(SellerWebhookService, "seller", token);
    const calls: readonly (() => Promise<unknown>)[] = [
      () => client.listWebhooks({ sellerId }),
      () => client.createWebhook({ ...target, requestId: newId(), sellerId }),
      () => client.updateWebhook({ ...target, ...fresh(), enabled: false }),
      () => client.deleteWebhook({ sellerId, webhookId: target.id }),
      () => client.rotateWebhookSecret(fresh()),
      () => client.testWebhook(fresh()),
      () => client.listWebhookDeliveries({ sellerId, webhookId: target.id }),
      () => client.getWebhookDelivery({ sellerId, deliveryId }),
      () => client.replayWebhookDelivery({ requestId: newId(), sellerId, deliveryId }),
      () => client.replayWebhooksSince({ ...fresh(), since: { seconds: 0n, nanos: 0 } }),
    ];
    for (const call of calls) expect(await reasonOf(call())).toBe("SELLER_NOT_FOUND");
  }
  // In the name of their own shop they get no further.
  const own = { requestId: newId(), sellerId: stranger.sellerId };
  expect(await reasonOf(stranger.client.testWebhook({ ...own, webhookId: target.id }))).toBe("WEBHOOK_NOT_FOUND");
  expect(await reasonOf(stranger.client.rotateWebhookSecret({ ...own, webhookId: target.id }))).toBe(
    "WEBHOOK_NOT_FOUND",
  );
  expect(await reasonOf(stranger.deliveryOf(deliveryId))).toBe("DELIVERY_NOT_FOUND");
  expect(await reasonOf(stranger.client.replayWebhookDelivery({ ...own, deliveryId }))).toBe("DELIVERY_NOT_FOUND");
});
