import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { DeliveryMovedSchema } from "@souk/contracts/logistics/v1/logistics_events";
import { PhoneCodeRequestedSchema } from "@souk/contracts/user/v1/user_events";
import { newId } from "@souk/ids/id";
import { orderNumber } from "@souk/ids/order-number";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startNotification } from "./harness.ts";
import { type LocalSms, newNumber, startLocalSms } from "./local-sms.ts";

let shop: Awaited<ReturnType<typeof startNotification>>;
let [one, two]: LocalSms[] = [];
const first = () => one as LocalSms;
const second = () => two as LocalSms;
beforeAll(async () => {
  [one, two] = [await startLocalSms(), await startLocalSms()];
  shop = await startNotification({ SMS_URL: first().url });
});
beforeEach(() => {
  first().faults.set({});
  second().faults.set({});
});
afterAll(async () => {
  await shop.stop();
  await Promise.all([first().stop(), second().stop()]);
});

const soon = { timeout: 15_000, interval: 20 };

function aShopper({ isWanting = true, locale = "en" } = {}) {
  const [shopperId, orderId, phone] = [newId(), newId(), newNumber()];
  shop.state.phones.set(shopperId, phone);
  shop.state.locales.set(shopperId, locale);
  if (isWanting) shop.state.wantingTexts.add(shopperId);
  return { shopperId, orderId, phone, at: new Date(), id: newId() };
}
type Of = ReturnType<typeof aShopper>;

const moved = (change: string, { shopperId, orderId, at, id }: Of, dropId = "") => {
  const ids = { shipmentId: newId(), sellerOrderId: newId(), sellerId: newId() };
  return shop.tell({
    ...{ id: dropId ? newId() : `${id}/${change}`, topic: "logistics-events", type: `logistics.delivery_${change}.v1` },
    key: orderId,
    ...{ schema: DeliveryMovedSchema, payload: { ...ids, orderId, shopperId, dropId, at: timestampFromDate(at) } },
  });
};
const requestCode = (codeId: string) => {
  const payload = { codeId, userId: newId() };
  return shop.tell({
    ...{ topic: "user-events", type: "user.phone-code-requested.v1", key: payload.userId },
    ...{ schema: PhoneCodeRequestedSchema, payload },
  });
};
const arrived = ({ phone }: Of) => first().bodiesTo(phone);
const stateOf = async ({ shopperId }: Of) => {
  const rows = await shop.sql<{ state: string }[]>`
    select state from deliveries where channel = 'sms' and subject_id = ${shopperId}`;
  return rows.map(({ state }) => state);
};
const settles = (who: Of, states: string[]) => vi.waitFor(async () => expect(await stateOf(who)).toEqual(states), soon);

test("three stations of a delivery are told of in one's language, with the order's number and its short link", async () => {
  for (const [locale, words] of [
    ["en", ["comes to you next", "could not deliver", "is delivered"]],
    ["ru", ["едет к вам", "не удалось доставить", "доставлена"]],
  ] as const) {
    const who = aShopper({ locale });
    for (const change of ["next", "attempt_failed", "delivered"]) await moved(change, who);
    await vi.waitFor(() => expect(arrived(who)).toHaveLength(3), soon);
    const texts = arrived(who).join("\n");
    for (const word of words) expect(texts).toContain(word);
    const short = Buffer.from(who.orderId.replaceAll("-", ""), "hex").toString("base64url");
    for (const text of arrived(who)) {
      expect(text).toContain(`https://shop.example/${locale}/o/${short}`);
      expect(text).toContain(orderNumber(who.orderId));
    }
  }
});

test("what is not one of them, a repeated event and parcels of one drop send no more", async () => {
  const [who, dropId] = [aShopper(), newId()];
  for (const change of ["collected", "delayed", "returned"]) await moved(change, who);
  await moved("next", who);
  await moved("next", who);
  for (const _ of [1, 2, 3]) await moved("delivered", who, dropId);
  await settles(who, ["sent", "sent"]);
  expect(arrived(who)).toHaveLength(2);
});

test("who did not ask for it, or has no confirmed number, gets nothing", async () => {
  const [silent, nameless] = [aShopper({ isWanting: false }), aShopper()];
  shop.state.phones.delete(nameless.shopperId);
  for (const who of [silent, nameless]) await moved("delivered", who);
  for (const who of [silent, nameless]) await settles(who, ["skipped"]);
  expect([...arrived(silent), ...arrived(nameless)]).toEqual([]);
});

test("in quiet hours only that the courier comes next is told", async () => {
  const who = aShopper();
  const clock = (ms: number) => new Date(Date.now() + ms).toISOString().slice(11, 16);
  const quiet = { from: clock(-2 * 60 * 60_000), until: clock(2 * 60 * 60_000), timeZone: "UTC" };
  shop.state.quietHours.set(who.shopperId, quiet);
  await moved("delivered", who);
  await moved("next", who);
  await vi.waitFor(() => expect(arrived(who)).toHaveLength(1), soon);
  expect(arrived(who)[0]).toContain("comes to you next");
  const waiting = await shop.sql<{ attempts: number; minutes: number }[]>`
    select attempts, extract(epoch from next_attempt_at - now())::int / 60 as minutes
    from deliveries where channel = 'sms' and subject_id = ${who.shopperId} and topic = 'delivery_delivered'`;
  expect(waiting).toMatchObject([{ attempts: 0 }]);
  expect(waiting[0]?.minutes).toBeGreaterThan(100);
});

test("a code goes to who is to confirm a number, and none when there is nothing to confirm any more", async () => {
  const [codeId, number] = [newId(), newNumber()];
  shop.state.phoneCodes.set(codeId, { number, code: "012345", locale: "ru" });
  await requestCode(codeId);
  await vi.waitFor(() => expect(first().bodiesTo(number)).toHaveLength(1), soon);
  expect(first().bodiesTo(number)[0]).toMatch(/012345/);
  const used = newId();
  await requestCode(used);
  await vi.waitFor(async () => {
    expect(await shop.sql`select 1 from deliveries where subject_id = ${used} and state = 'skipped'`).toHaveLength(1);
  }, soon);
  const kept = await shop.sql`select * from deliveries where subject_id = ${codeId}`;
  expect(JSON.stringify(kept)).not.toMatch(/012345|35191/);
});

test("a provider that fails is asked again; of a lost reply nothing arrives twice", async () => {
  const [failing, lost] = [aShopper(), aShopper()];
  first().faults.set({ error_rate: 1 });
  await moved("delivered", failing);
  await vi.waitFor(async () => {
    const rows = await shop.sql`select 1 from deliveries where subject_id = ${failing.shopperId} and attempts > 1`;
    expect(rows.length).toBeGreaterThan(0);
  }, soon);
  expect(arrived(failing)).toEqual([]);
  first().faults.set({ lose_reply_rate: 1 });
  await moved("delivered", lost);
  await vi.waitFor(() => expect(arrived(lost)).toHaveLength(1), soon);
  first().faults.set({});
  for (const who of [failing, lost]) {
    await settles(who, ["sent"]);
    expect(arrived(who)).toHaveLength(1);
  }
});

test("a number that is refused for good is tried once, is among the dead letters, and can be sent to again", async () => {
  const who = aShopper();
  first().faults.set({ refused_numbers: [who.phone] });
  await moved("delivered", who);
  await settles(who, ["failed"]);
  const letters = await shop.deadLetters.list();
  const letter = letters.find(({ eventType, subject }) => {
    return eventType === "notification.delivery_given_up.v1" && subject === "sms delivery_delivered";
  });
  expect(letter).toMatchObject({ cause: "sms-400-21211", attempts: 1 });
  expect(JSON.stringify(letters, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(
    who.phone.slice(4),
  );
  first().faults.set({});
  await shop.deadLetters.replay(letter?.id ?? "");
  await settles(who, ["sent"]);
  expect(arrived(who)).toHaveLength(1);
});

test("with a second provider a first that fails keeps nobody waiting; when both fail for too long it is given up", async () => {
  await shop.restart({ SMS_SECOND_URL: second().url, DELIVERY_GIVE_UP_MS: "300" });
  first().faults.set({ error_rate: 1 });
  const [told, given] = [aShopper(), aShopper()];
  await moved("delivered", told);
  await vi.waitFor(() => expect(second().bodiesTo(told.phone)).toHaveLength(1), soon);
  expect(arrived(told)).toEqual([]);
  second().faults.set({ error_rate: 1 });
  await moved("delivered", given);
  await settles(given, ["failed"]);
  await shop.restart({});
});

test("without a provider nothing is sent, and that is told; with one it is told too", async () => {
  expect(await (await shop.as(newId())).textMessages()).toBe(true);
  await shop.restart({ SMS_URL: "" });
  const who = aShopper();
  await moved("delivered", who);
  await settles(who, ["skipped"]);
  expect(await (await shop.as(newId())).textMessages()).toBe(false);
  await shop.restart({});
});
