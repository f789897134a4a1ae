import { NotificationChannel, NotificationTopic } from "@souk/contracts/user/v1/user";
import { newId } from "@souk/ids/id";
import { fakeClock } from "@souk/testing/clock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { startUser, type UserHarness } from "./harness.ts";

const clock = fakeClock();
let user: UserHarness;
beforeAll(async () => {
  user = await startUser({ now: clock.now });
});
afterAll(() => user.stop());

const { WISH_CHEAPER, WISH_BACK, ORDERS } = NotificationTopic;
const euros = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const byMail = (topic: NotificationTopic, isOn: boolean) => ({ topic, channel: NotificationChannel.EMAIL, isOn });

const ofShops = [NotificationTopic.SALES, NotificationTopic.PAYOUTS, NotificationTopic.SHOP];

async function subscriber(topics = [WISH_CHEAPER, WISH_BACK]) {
  const shopper = await user.shopper();
  await shopper.updateNotificationChoices({ notificationChoices: topics.map((topic) => byMail(topic, true)) });
  const { unsubscribeToken } = await (await user.demo()).getNotificationChoices({ userId: shopper.id });
  return { shopper, id: shopper.id, token: unsubscribeToken };
}

async function onOf(id: string) {
  const { notificationChoices } = await (await user.demo()).getNotificationChoices({ userId: id });
  return notificationChoices
    .filter(({ isOn, channel }) => isOn && channel === NotificationChannel.EMAIL)
    .map(({ topic }) => topic);
}

test("nobody is mailed about a wishlist who did not ask, and when somebody asked is kept", async () => {
  const { id, shopper } = await subscriber([WISH_BACK]);
  expect(await onOf(id)).toEqual([ORDERS, NotificationTopic.DELIVERY, WISH_BACK, ...ofShops]);
  const { preferences } = await shopper.getPreferences({});
  const choice = preferences?.notificationChoices.find(({ topic, isOn }) => topic === WISH_BACK && isOn);
  expect(Number(choice?.chosenAt?.seconds) * 1000).toBe(clock.now().getTime());
  expect(await onOf((await user.shopper()).id)).not.toContain(WISH_BACK);
});

test("one choice changes nothing else of the preferences, also at the same time as another", async () => {
  const shopper = await user.shopper();
  await shopper.updatePreferences({ preferences: { keepsRecentlyViewed: false } });
  await Promise.all([
    shopper.updateNotificationChoices({ notificationChoices: [byMail(WISH_BACK, true)] }),
    shopper.updateNotificationChoices({ notificationChoices: [byMail(WISH_CHEAPER, true)] }),
  ]);
  const { preferences } = await shopper.getPreferences({});
  expect(preferences?.keepsRecentlyViewed).toBe(false);
  expect(await onOf(shopper.id)).toEqual(expect.arrayContaining([WISH_BACK, WISH_CHEAPER]));
});

test("the link of a mail ends such mails and nothing else; it says what it did and takes it back", async () => {
  const { id, token } = await subscriber();
  const anybody = await user.demo();
  expect((await anybody.getSubscription({ token })).topics).toEqual([WISH_CHEAPER, WISH_BACK]);
  const { topics, undoToken } = await anybody.unsubscribe({ token });
  expect(topics).toEqual([WISH_CHEAPER, WISH_BACK]);
  expect(await onOf(id)).toEqual([ORDERS, NotificationTopic.DELIVERY, ...ofShops]);
  expect(await anybody.unsubscribe({ token })).toMatchObject({ topics: [], undoToken: "" });
  expect((await anybody.undoUnsubscribe({ undoToken })).topics).toEqual([WISH_CHEAPER, WISH_BACK]);
  expect(await onOf(id)).toContain(WISH_BACK);
});

test("undoing begins only what was ended, for an hour, and not over a later choice", async () => {
  const { id, token, shopper } = await subscriber([WISH_BACK]);
  const anybody = await user.demo();
  const { undoToken } = await anybody.unsubscribe({ token });
  expect((await anybody.undoUnsubscribe({ undoToken })).topics).toEqual([WISH_BACK]);
  clock.advance(1_000);
  await shopper.updateNotificationChoices({ notificationChoices: [byMail(WISH_BACK, false)] });
  expect((await anybody.undoUnsubscribe({ undoToken })).topics).toEqual([]);
  clock.advance(61 * 60_000);
  expect(await refusal(anybody.undoUnsubscribe({ undoToken }))).toMatchObject({ reason: "UNDO_EXPIRED" });
  expect(await onOf(id)).not.toContain(WISH_CHEAPER);
});

test("a link tells nothing, is nobody else's, cannot be altered and begins nothing", async () => {
  const [mine, other] = [await subscriber(), await subscriber()];
  const anybody = await user.demo();
  const bytes = Buffer.from(mine.token, "base64url");
  expect(bytes.toString("latin1")).not.toContain(mine.id);
  for (let at = 0; at < bytes.length; at += 3) {
    const altered = Buffer.from(bytes);
    altered[at] = (altered[at] ?? 0) ^ 1;
    const token = altered.toString("base64url");
    expect(await refusal(anybody.unsubscribe({ token }))).toMatchObject({ reason: "UNSUBSCRIBE_LINK_INVALID" });
  }
  const { undoToken } = await anybody.unsubscribe({ token: mine.token });
  expect(await refusal(anybody.unsubscribe({ token: undoToken }))).toMatchObject({ code: "NotFound" });
  expect(await refusal(anybody.undoUnsubscribe({ undoToken: mine.token }))).toMatchObject({ reason: "UNDO_EXPIRED" });
  expect(await onOf(other.id)).toContain(WISH_BACK);
});

test("a deleted account's link ends nothing and keeps nothing", async () => {
  const { id, token } = await subscriber();
  await user.deleteAccount(id);
  await expect.poll(() => user.sql`select from preferences where user_id = ${id}`, { timeout: 15_000 }).toHaveLength(0);
  expect(await (await user.demo()).unsubscribe({ token })).toMatchObject({ topics: [], undoToken: "" });
  expect(await user.sql`select from preferences where user_id = ${id}`).toHaveLength(0);
});

test("wishers are those who want it, saved it for more and are no guests, page by page", async () => {
  const productId = newId();
  const wish = async (id: string, price: bigint) =>
    (await user.wishlist({ user: id })).addWish({ productId, price: euros(price) });
  const subscribers = await Promise.all(Array.from({ length: 5 }, () => subscriber([WISH_CHEAPER])));
  for (const { id } of subscribers) await wish(id, 2_000n);
  await wish((await subscriber([WISH_CHEAPER])).id, 1_000n);
  await wish((await subscriber([WISH_BACK])).id, 2_000n);
  await wish((await user.shopper()).id, 2_000n);
  await (await user.wishlist({ guest: newId() })).addWish({ productId, price: euros(2_000n) });
  const gone = await subscriber([WISH_CHEAPER]);
  await wish(gone.id, 2_000n);
  await (await user.wishlist({ user: gone.id })).removeWish({ productId });
  const sender = await user.wishlist({ service: "notification" });
  const found: string[] = [];
  for (let pageToken = "", pages = 0; pages === 0 || pageToken !== ""; pages++) {
    const about = { productId, topic: WISH_CHEAPER, savedAbove: euros(1_999n) };
    const page = await sender.listWishers({ ...about, pageSize: 2, pageToken });
    found.push(...page.userIds);
    pageToken = page.nextPageToken;
  }
  expect(found).toEqual(subscribers.map(({ id }) => id).toSorted());
  expect((await sender.filterWished({ productIds: [productId, newId()] })).productIds).toEqual([productId]);
  const [{ id = "" } = {}] = subscribers;
  expect((await sender.batchGetWishes({ userId: id, productIds: [productId] })).wishes).toMatchObject([
    { productId, priceWhenAdded: euros(2_000n) },
  ]);
  const stranger = await user.wishlist({ user: newId() });
  expect(await refusal(stranger.listWishers({ productId, topic: WISH_CHEAPER, pageSize: 2 }))).toMatchObject({
    code: "PermissionDenied",
  });
});
