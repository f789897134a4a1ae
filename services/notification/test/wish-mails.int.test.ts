import { AccountDeletedSchema } from "@souk/contracts/auth/v1/auth_events";
import { StockChangedSchema } from "@souk/contracts/inventory/v1/inventory_events";
import { NotificationService } from "@souk/contracts/notification/v1/notification_service";
import { ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { newId } from "@souk/ids/id";
import { asCaller, createClient } from "@souk/service/client";
import { closeSessions } from "@souk/service/sessions";
import { TEST_INTERNAL_SECRET, userToken } from "@souk/testing/principals";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { startNotification } from "./harness.ts";

let shop: Awaited<ReturnType<typeof startNotification>>;
beforeAll(async () => {
  shop = await startNotification();
});
afterEach(() => shop.restart({}));
afterAll(async () => {
  await closeSessions();
  await shop.stop();
});

const soon = { timeout: 20_000, interval: 20 };

/** Somebody with a confirmed address who wants mails and has a product on their list. */
function wisher(productId: string, savedAt: bigint) {
  const [userId, address] = [newId(), `${newId()}@example.com`];
  shop.state.receivers.set(userId, address);
  shop.state.wanting.add(userId);
  shop.state.wishes.push({ userId, productId, savedAt });
  return { userId, address };
}

function productAt(price: bigint, available = 5n): string {
  const productId = newId();
  shop.state.goods.set(productId, { price, available });
  return productId;
}

async function changePrice(productId: string, price: bigint, id = newId()) {
  shop.state.goods.set(productId, { price, available: 5n });
  await tellProduct(productId, id);
  return id;
}

const tellProduct = (productId: string, id = newId()) =>
  shop.tell({
    ...{ id, topic: "product-events", type: "product.changed.v1", key: productId },
    ...{ schema: ProductChangedSchema, payload: { product: { id: productId } } },
  });

async function changeStock(productId: string, available: bigint, price = 2_000n) {
  shop.state.goods.set(productId, { price, available });
  await shop.tell({
    ...{ topic: "stock-events", type: "stock.changed.v1", key: productId, schema: StockChangedSchema },
    payload: { offerId: productId, available, crossedZero: true },
  });
}

async function mailsTo(address: string, count: number) {
  return vi.waitFor(async () => {
    const mails = await shop.mailbox.mailsTo(address);
    expect(mails).toHaveLength(count);
    return mails;
  }, soon);
}

/** When all that was told until now is dealt with: nobody waits for anything, and no page is left. */
async function settled() {
  await vi.waitFor(async () => {
    const [left] = await shop.sql`
      select (select count(*) from watched_products where unseen_changes > 0)
        + (select count(*) from restocked_offers) + (select count(*) from announcements)
        + (select count(*) from wish_news) + (select count(*) from deliveries where state = 'pending') as n`;
    expect(Number(left?.n)).toBe(0);
  }, soon);
}

/** Waits until somebody else got a mail about something else, so that one that should not be there had its time. */
async function afterAMail() {
  const productId = productAt(2_500n);
  const other = wisher(productId, 2_500n);
  await changePrice(productId, 1_000n);
  await mailsTo(other.address, 1);
  await settled();
}

const known = (productId: string) =>
  vi.waitFor(async () => {
    const rows = await shop.sql`
      select from watched_products where product_id = ${productId} and unseen_changes = 0`;
    expect(rows).toHaveLength(1);
  }, soon);

test("who wants it hears of a fall, with the price they saw, and can end it by one click", async () => {
  const productId = productAt(2_500n);
  const { address, userId } = wisher(productId, 2_500n);
  await changePrice(productId, 1_900n);
  const [mail] = await mailsTo(address, 1);
  expect(mail?.subject).toBe("Cheaper now: Mug");
  expect(mail?.text).toContain("€19.00 · was €25.00 when you last saw it");
  expect(mail?.text).toContain(`https://shop.example/en/p/mug-${productId}`);
  expect(mail?.text).toContain(`https://shop.example/en/unsubscribe/end-${userId}`);
  expect(mail?.html).toContain(`href="https://shop.example/en/unsubscribe/end-${userId}"`);
  expect(mail?.oneClickUrl).toBe(`https://shop.example/api/unsubscribe/end-${userId}`);
});

test("events that come again or late tell nothing again, and what went up and down is no fall", async () => {
  const productId = productAt(2_500n);
  const { address } = wisher(productId, 2_500n);
  const id = await changePrice(productId, 1_900n);
  await mailsTo(address, 1);
  await shop.sql`delete from inbox`;
  await tellProduct(productId, id);
  await changePrice(productId, 2_500n);
  await vi.waitFor(async () => {
    const seen = await shop.sql`
      select from watched_products where product_id = ${productId} and price_minor = 2500`;
    expect(seen).toHaveLength(1);
  }, soon);
  await changePrice(productId, 1_900n);
  await afterAMail();
  expect(await shop.mailbox.mailsTo(address)).toHaveLength(1);
});

test("no mail for a small fall, for what is sold out, for an order of one's own, or to an address never confirmed", async () => {
  const productId = productAt(2_500n);
  const small = wisher(productId, 2_000n);
  const buyer = wisher(productId, 2_500n);
  const unconfirmed = wisher(productId, 2_500n);
  shop.state.ordered.add(`${buyer.userId} ${productId}`);
  shop.state.receivers.delete(unconfirmed.userId);
  const gone = productAt(900n, 0n);
  const waiting = wisher(gone, 2_500n);
  await tellProduct(gone);
  await changePrice(productId, 1_901n);
  await afterAMail();
  for (const { address } of [small, buyer, unconfirmed, waiting]) {
    expect(await shop.mailbox.mailsTo(address)).toEqual([]);
  }
});

test("who opted out while their mail waited gets none, and nothing of it is kept", async () => {
  await shop.restart({ WISH_MAIL_AFTER_MS: "600" });
  const productId = productAt(2_500n);
  const { address, userId } = wisher(productId, 2_500n);
  await changePrice(productId, 1_900n);
  await vi.waitFor(async () => {
    expect(await shop.sql`select from deliveries where recipient = ${`account:${userId}`}`).toHaveLength(1);
  }, soon);
  shop.state.wanting.delete(userId);
  await afterAMail();
  expect(await shop.mailbox.mailsTo(address)).toEqual([]);
  expect(await shop.sql`select from wish_news where account_id = ${userId}`).toHaveLength(0);
});

test("many news make one mail, and the next waits for a day", async () => {
  await shop.restart({ WISH_MAIL_AFTER_MS: "600", WISH_MAIL_EVERY_MS: "86400000" });
  const [one, two] = [productAt(2_500n), productAt(4_000n)];
  const { address, userId } = wisher(one, 2_500n);
  shop.state.wishes.push({ userId, productId: two, savedAt: 4_000n });
  await changePrice(one, 1_900n);
  await changePrice(two, 3_000n);
  const [mail] = await mailsTo(address, 1);
  await settled();
  expect(mail?.subject).toBe("News from your wishlist");
  expect(mail?.text).toContain("€19.00");
  expect(mail?.text).toContain("€30.00");
  await changePrice(one, 900n);
  const next = await vi.waitFor(async () => {
    const rows = await shop.sql<{ wait_s: number }[]>`
      select extract(epoch from next_attempt_at - now())::float8 as wait_s from deliveries
      where recipient = ${`account:${userId}`} and state = 'pending'`;
    expect(rows).toHaveLength(1);
    return rows[0]?.wait_s ?? 0;
  }, soon);
  expect(next).toBeGreaterThan(23 * 3_600);
  await shop.sql`delete from wish_news`;
  await shop.sql`delete from deliveries where state = 'pending'`;
});

test("back in stock is told once, not for what was gone for a moment", async () => {
  const productId = productAt(2_000n);
  const { address } = wisher(productId, 2_000n);
  await tellProduct(productId);
  await known(productId);
  await changeStock(productId, 0n);
  await known(productId);
  await vi.waitFor(async () => {
    const rows = await shop.sql`
      select from watched_products where product_id = ${productId} and sold_out_since is not null`;
    expect(rows).toHaveLength(1);
  }, soon);
  await shop.restart({ WISH_BACK_AFTER_MS: "3600000" });
  await changeStock(productId, 3n);
  await vi.waitFor(async () => {
    const rows =
      await shop.sql`select from watched_products where product_id = ${productId} and sold_out_since is null`;
    expect(rows).toHaveLength(1);
  }, soon);
  expect(await shop.mailbox.mailsTo(address)).toEqual([]);
  await shop.sql`update watched_products set sold_out_since = now() - interval '2 hours' where product_id = ${productId}`;
  await changeStock(productId, 3n);
  const [mail] = await mailsTo(address, 1);
  expect(mail?.subject).toBe("In stock again: Mug");
  expect(mail?.text).toContain("In stock again · €20.00");
  await shop.sql`update watched_products set sold_out_since = now() - interval '2 hours' where product_id = ${productId}`;
  await changeStock(productId, 3n);
  await settled();
  expect(await shop.mailbox.mailsTo(address)).toHaveLength(1);
});

test("a product that many wish for is handled in pages, everybody once", async () => {
  await settled();
  await shop.restart({ WISH_MAIL_AFTER_MS: "86400000" });
  const productId = productAt(2_500n);
  const many = Array.from({ length: 1_201 }, () => wisher(productId, 2_500n));
  await changePrice(productId, 1_900n);
  await vi.waitFor(async () => {
    const rows =
      await shop.sql`select distinct recipient from deliveries where topic = 'wish_news' and state = 'pending'`;
    // Somebody of a test before may still wait for theirs.
    const waiting = new Set(rows.map(({ recipient }) => recipient));
    expect(many.filter(({ userId }) => waiting.has(`account:${userId}`))).toHaveLength(many.length);
  }, soon);
  expect(shop.state.wisherPages.filter((id) => id === productId)).toHaveLength(3);
  await shop.sql`delete from wish_news`;
  await shop.sql`delete from deliveries where state = 'pending'`;
});

test("in somebody's quiet hours their mail waits until they end, and is no failure", async () => {
  const productId = productAt(2_500n);
  const { userId, address } = wisher(productId, 2_500n);
  const clock = (at: Date) => at.toISOString().slice(11, 16);
  const [from, until] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 3_600_000)];
  shop.state.quietHours.set(userId, { from: clock(from), until: clock(until), timeZone: "UTC" });
  await changePrice(productId, 1_900n);
  const row = await vi.waitFor(async () => {
    const [found] = await shop.sql<{ state: string; attempts: number; next_attempt_at: Date }[]>`
      select state, attempts, next_attempt_at from deliveries where recipient = ${`account:${userId}`}`;
    expect(found?.next_attempt_at.getTime()).toBeGreaterThan(Date.now() + 3_000_000);
    return found;
  }, soon);
  expect(row).toMatchObject({ state: "pending", attempts: 0 });
  expect(clock(row?.next_attempt_at ?? new Date(0))).toBe(clock(until));
  expect(await shop.mailbox.mailsTo(address)).toHaveLength(0);
  shop.state.quietHours.delete(userId);
  await shop.sql`update deliveries set next_attempt_at = now() where recipient = ${`account:${userId}`}`;
  await mailsTo(address, 1);
});

test("what was told is in one's copy of one's data, and a deleted account leaves nothing behind", async () => {
  const productId = productAt(2_500n);
  const { userId, address } = wisher(productId, 2_500n);
  await changePrice(productId, 1_900n);
  await mailsTo(address, 1);
  await settled();
  const client = createClient(NotificationService, {
    ...{ url: shop.url, caller: "test", internalSecret: TEST_INTERNAL_SECRET },
  });
  const { wishMails } = await client.listWishMails({}, asCaller(await userToken({ id: userId })));
  expect(wishMails).toMatchObject([{ productId, price: { minorUnits: 1_900n } }]);
  expect((await client.listWishMails({}, asCaller(await userToken({ id: newId() })))).wishMails).toEqual([]);
  await shop.tell({
    ...{ topic: "auth-events", type: "auth.account-deleted.v1", key: userId },
    ...{ schema: AccountDeletedSchema, payload: { accountId: userId } },
  });
  await vi.waitFor(async () => {
    const left = await shop.sql`
      select account_id::text as id from told_wishes where account_id = ${userId}
      union all select recipient from deliveries where recipient = ${`account:${userId}`}`;
    expect(left).toHaveLength(0);
  }, soon);
});
