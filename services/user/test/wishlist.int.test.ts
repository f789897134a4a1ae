import { newId } from "@souk/ids/id";
import { fakeClock } from "@souk/testing/clock";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { startUser, type UserHarness } from "./harness.ts";

const clock = fakeClock();
let user: UserHarness;
beforeAll(async () => {
  user = await startUser({ now: clock.now });
});
beforeEach(() => clock.advance(1_000));
afterAll(() => user.stop());

type Wishlist = Awaited<ReturnType<UserHarness["wishlist"]>>;

const euros = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });

async function add(list: Wishlist, productId: string, price = 1_000n) {
  clock.advance(1_000);
  return list.addWish({ productId, price: euros(price) });
}

async function productsOf(list: Wishlist): Promise<string[]> {
  return (await list.listWishes({})).wishes.map(({ productId }) => productId);
}

test("a guest and a shopper each have a list, newest first, with what it cost then", async () => {
  const [guest, shopper] = [await user.wishlist({ guest: newId() }), await user.wishlist({ user: newId() })];
  const [one, two] = [newId(), newId()];
  await add(guest, one, 1_900n);
  await add(guest, two);
  expect(await productsOf(guest)).toEqual([two, one]);
  expect((await guest.listWishes({})).wishes[1]?.priceWhenAdded).toMatchObject(euros(1_900n));
  expect((await guest.listWishedProducts({})).productIds.toSorted()).toEqual([one, two].toSorted());
  expect(await productsOf(shopper)).toEqual([]);
});

test("what is on the list already keeps its price and place", async () => {
  const list = await user.wishlist({ user: newId() });
  const [one, two] = [newId(), newId()];
  await add(list, one, 1_900n);
  await add(list, two);
  const again = await add(list, one, 1_400n);
  expect(again.wish?.priceWhenAdded).toMatchObject(euros(1_900n));
  expect(await productsOf(list)).toEqual([two, one]);
});

test("taken off and brought back soon it is as it was, later or anew it is new", async () => {
  const list = await user.wishlist({ user: newId() });
  const [product, other] = [newId(), newId()];
  await add(list, product, 1_900n);
  await add(list, other);
  await list.removeWish({ productId: product });
  await list.removeWish({ productId: product });
  expect(await productsOf(list)).toEqual([other]);
  const back = await list.addWish({ productId: product, price: euros(1_400n), restore: true });
  expect(back.wish?.priceWhenAdded).toMatchObject(euros(1_900n));
  expect(await productsOf(list)).toEqual([other, product]);
  await list.removeWish({ productId: product });
  const anew = await list.addWish({ productId: product, price: euros(1_400n) });
  expect(anew.wish?.priceWhenAdded).toMatchObject(euros(1_400n));
  await list.removeWish({ productId: product });
  clock.advance(61 * 60_000);
  const late = await list.addWish({ productId: product, price: euros(900n), restore: true });
  expect(late.wish?.priceWhenAdded).toMatchObject(euros(900n));
});

test("pages follow each other without a gap, also when two were added at the same moment", async () => {
  const list = await user.wishlist({ user: newId() });
  const ids = Array.from({ length: 7 }, () => newId());
  await Promise.all(ids.map((productId) => list.addWish({ productId })));
  const seen: string[] = [];
  for (let pageToken = ""; ; ) {
    const page = await list.listWishes({ pageSize: 3, pageToken });
    seen.push(...page.wishes.map(({ productId }) => productId));
    pageToken = page.nextPageToken;
    if (pageToken === "") break;
  }
  expect(seen.toSorted()).toEqual(ids.toSorted());
  expect(await refusal(list.listWishes({ pageToken: "x" }))).toMatchObject({ reason: "PAGE_TOKEN_INVALID" });
});

test("twenty twins of one wish are one wish, and a list takes 300", async () => {
  const id = newId();
  const list = await user.wishlist({ user: id });
  const productId = newId();
  await Promise.all(Array.from({ length: 20 }, () => list.addWish({ productId })));
  expect(await productsOf(list)).toEqual([productId]);
  await user.sql`
    insert into wishes (owner_id, product_id, is_guest, added_at)
    select ${id}, gen_random_uuid(), false, now() from generate_series(1, 299)`;
  expect(await refusal(list.addWish({ productId: newId() }))).toMatchObject({
    code: "FailedPrecondition",
    reason: "WISH_LIMIT",
    metadata: { limit: "300" },
  });
  await list.addWish({ productId });
});

test("signing in moves the guest's list; of a product on both the older wish stays; again it moves nothing", async () => {
  const [guestId, shopperId] = [newId(), newId()];
  const guest = await user.wishlist({ guest: guestId });
  const shopper = await user.wishlist({ user: shopperId });
  const stack = await user.wishlist({ service: "web-bff" });
  const [both, own, theirs, gone] = [newId(), newId(), newId(), newId()];
  await add(guest, both, 1_900n);
  await add(shopper, own);
  await add(shopper, both, 1_400n);
  await add(guest, theirs);
  await add(guest, gone);
  await guest.removeWish({ productId: gone });
  const pair = { guestId, shopperId };
  const merges = await Promise.all([stack.mergeWishlist(pair), stack.mergeWishlist(pair)]);
  expect(merges.map(({ mergedCount }) => mergedCount).toSorted()).toEqual([0, 1]);
  expect(await productsOf(shopper)).toEqual([theirs, own, both]);
  expect((await shopper.listWishes({})).wishes[2]?.priceWhenAdded).toMatchObject(euros(1_900n));
  expect(await productsOf(guest)).toEqual([]);
});

test("a list that is merged with itself stays as it is", async () => {
  const id = newId();
  const list = await user.wishlist({ user: id });
  const [one, two] = [newId(), newId()];
  await add(list, one);
  await add(list, two);
  const stack = await user.wishlist({ service: "web-bff" });
  expect((await stack.mergeWishlist({ guestId: id, shopperId: id })).mergedCount).toBe(0);
  expect(await productsOf(list)).toEqual([two, one]);
});

test("a merge takes the oldest that fit, what was taken off among them, with one write however long the lists are", async () => {
  const [guestId, shopperId] = [newId(), newId()];
  const guest = await user.wishlist({ guest: guestId });
  const shopper = await user.wishlist({ user: shopperId });
  const brought = Array.from({ length: 4 }, () => newId());
  for (const productId of brought) await add(guest, productId);
  await add(shopper, brought[1] ?? "");
  await shopper.removeWish({ productId: brought[1] ?? "" });
  await user.sql`
    insert into wishes (owner_id, product_id, is_guest, added_at)
    select ${shopperId}, gen_random_uuid(), false, ${new Date(0)} from generate_series(1, 298)`;
  await user.sql.unsafe(`
    create table wish_writes (at timestamptz default clock_timestamp());
    create function note_wish_write() returns trigger language plpgsql as
      $$ begin insert into wish_writes default values; return null; end $$;
    create trigger wish_writes after insert on wishes for each statement execute function note_wish_write()`);
  const stack = await user.wishlist({ service: "web-bff" });
  expect((await stack.mergeWishlist({ guestId, shopperId })).mergedCount).toBe(2);
  expect(await user.sql`select from wish_writes`).toHaveLength(1);
  await user.sql.unsafe("drop trigger wish_writes on wishes; drop table wish_writes; drop function note_wish_write()");
  const [second, first, ...others] = (await shopper.listWishes({ pageSize: 100 })).wishes;
  expect([first?.productId, second?.productId]).toEqual(brought.slice(0, 2));
  expect(others.map(({ productId }) => productId)).not.toContain(brought[2]);
  expect(await productsOf(guest)).toEqual([]);
});

test("only a service merges, and nobody reads without being somebody", async () => {
  const shopper = await user.wishlist({ user: newId() });
  const pair = { guestId: newId(), shopperId: newId() };
  expect(await refusal(shopper.mergeWishlist(pair))).toMatchObject({ code: "PermissionDenied" });
  const service = await user.wishlist({ service: "order" });
  expect(await refusal(service.listWishes({}))).toMatchObject({ code: "PermissionDenied" });
});
