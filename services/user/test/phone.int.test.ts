import { NotificationChannel, NotificationTopic } from "@souk/contracts/user/v1/user";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { refusal } from "./errors.ts";
import { startUser, type UserHarness } from "./harness.ts";

const clock = { ms: Date.now() };
const later = (ms: number) => {
  clock.ms += ms;
};
let user: UserHarness;
beforeAll(async () => {
  user = await startUser({ now: () => new Date(clock.ms) });
});
afterAll(() => user.stop());

let last = 0;
const newNumber = () => `+3519${String(20_000_000 + ++last)}`;
const texts = { topic: NotificationTopic.DELIVERY, channel: NotificationChannel.SMS };
const [second, minute, day] = [1_000, 60_000, 24 * 60 * 60_000];

type Shopper = Awaited<ReturnType<UserHarness["shopper"]>>;
const save = (shopper: Shopper, number: string) => shopper.savePhone({ requestId: newId(), number });

/** What the newest message to somebody says, as whoever sends it asks for it. */
async function lastCode({ id }: Shopper) {
  const [row] = await user.sql<{ id: string }[]>`
    select id from phone_codes where user_id = ${id} order by sent_at desc limit 1`;
  return { codeId: row?.id ?? "", ...(await (await user.demo()).preparePhoneCode({ codeId: row?.id ?? newId() })) };
}
const wrongOf = (code: string) => (code === "000000" ? "000001" : "000000");

async function withPhone(number = newNumber()) {
  const shopper = await user.shopper();
  await save(shopper, number);
  await shopper.confirmPhone({ code: (await lastCode(shopper)).code });
  return shopper;
}
const confirmedOf = async ({ id }: Shopper) => (await (await user.demo()).getConfirmedPhone({ userId: id })).number;
const wantsTexts = async ({ id }: Shopper) =>
  (await (await user.demo()).getNotificationChoices({ userId: id })).notificationChoices.some(
    ({ channel, isOn }) => channel === NotificationChannel.SMS && isOn,
  );

test("a number is confirmed by the code that is sent to it, and is nobody's to send to before", async () => {
  const [shopper, number] = [await user.shopper(), newNumber()];
  expect((await shopper.getPhone({})).phone).toMatchObject({ number: "" });
  const { phone } = await save(shopper, number.replace("+351", "+351 "));
  expect(phone?.number).toBe(number);
  expect(phone?.confirmedAt).toBeUndefined();
  expect(await confirmedOf(shopper)).toBe("");
  const { code, number: receiver } = await lastCode(shopper);
  expect([code, receiver]).toEqual([expect.stringMatching(/^\d{6}$/), number]);
  expect((await shopper.confirmPhone({ code })).phone?.confirmedAt).toBeDefined();
  expect(await confirmedOf(shopper)).toBe(number);
  expect(await lastCode(shopper)).toMatchObject({ number: "", code: "" });
  await shopper.confirmPhone({ code: wrongOf(code) });
  expect(await confirmedOf(shopper)).toBe(number);
});

test("who sends is told by an event that holds neither the number nor the code", async () => {
  const [shopper, number] = [await user.shopper(), newNumber()];
  const heard = await user.hear();
  await save(shopper, number);
  const { codeId, code } = await lastCode(shopper);
  const own = () => heard.events.filter(({ userId }) => userId === shopper.id);
  await vi.waitFor(() => expect(own()).toHaveLength(1), { timeout: 10_000, interval: 20 });
  expect(own()[0]).toMatchObject({ codeId });
  expect(JSON.stringify(heard.events)).not.toMatch(new RegExp(`${number.slice(1)}|"${code}"`));
  await heard.stop();
});

test("the same request sends one code, and asked for again the code is the same", async () => {
  const [shopper, requestId, number] = [await user.shopper(), newId(), newNumber()];
  const answers = await Promise.all([1, 2, 3].map(() => shopper.savePhone({ requestId, number })));
  expect(new Set(answers.map(({ phone }) => phone?.nextCodeAt?.seconds)).size).toBe(1);
  expect(await user.sql`select 1 from phone_codes where user_id = ${shopper.id}`).toHaveLength(1);
  expect(await lastCode(shopper)).toEqual(await lastCode(shopper));
});

test("after five wrong codes the right one is worth nothing, in whatever order they come", async () => {
  const shopper = await user.shopper();
  await save(shopper, newNumber());
  const { code } = await lastCode(shopper);
  expect(await refusal(shopper.confirmPhone({ code: wrongOf(code) }))).toMatchObject({
    reason: "PHONE_CODE_WRONG",
    metadata: { tries_left: "4" },
  });
  const tries = Array.from({ length: 10 }, () => refusal(shopper.confirmPhone({ code: wrongOf(code) })));
  const reasons = (await Promise.all(tries)).map(({ reason }) => reason);
  expect(reasons.filter((reason) => reason === "PHONE_CODE_WRONG")).toHaveLength(4);
  expect(await refusal(shopper.confirmPhone({ code }))).toMatchObject({ reason: "PHONE_CODE_EXPIRED" });
  expect(await confirmedOf(shopper)).toBe("");
});

test("a code is good for ten minutes and for its number alone", async () => {
  const shopper = await user.shopper();
  await save(shopper, newNumber());
  const first = await lastCode(shopper);
  later(10 * minute);
  expect(await lastCode(shopper)).toMatchObject({ number: "" });
  expect(await refusal(shopper.confirmPhone({ code: first.code }))).toMatchObject({ reason: "PHONE_CODE_EXPIRED" });
  const other = newNumber();
  await save(shopper, newNumber());
  const second_ = await lastCode(shopper);
  later(31 * second);
  await save(shopper, other);
  await expect(shopper.confirmPhone({ code: second_.code })).rejects.toThrow();
  expect((await shopper.getPhone({})).phone).toMatchObject({ number: other });
  expect(await confirmedOf(shopper)).toBe("");
});

test("codes come half a minute apart, five a day: for one account, and to one number whoever asks", async () => {
  const [shopper, number] = [await user.shopper(), newNumber()];
  await save(shopper, number);
  const tooSoon = await refusal(save(shopper, number));
  expect(tooSoon).toMatchObject({ code: "ResourceExhausted", reason: "PHONE_CODE_LIMIT" });
  expect(Number(tooSoon.metadata?.retry_after_seconds)).toBeLessThanOrEqual(30);
  await shopper.deletePhone({});
  expect(await refusal(save(shopper, number))).toMatchObject({ reason: "PHONE_CODE_LIMIT" });
  for (let codes = 1; codes < 5; codes++) {
    later(30 * second);
    await save(shopper, number);
  }
  later(30 * second);
  expect(await refusal(save(shopper, newNumber()))).toMatchObject({ reason: "PHONE_CODE_LIMIT" });
  expect(await refusal(save(await user.shopper(), number))).toMatchObject({ reason: "PHONE_CODE_LIMIT" });
  await save(await user.shopper(), newNumber());
  later(day);
  await save(shopper, number);
});

test("twenty at once get one code", async () => {
  const [shopper, number] = [await user.shopper(), newNumber()];
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => save(shopper, number)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test.each(["912345678", "+351 21 123 4567", "call me", "+1"])("%j is no number to send to", async (number) => {
  const shopper = await user.shopper();
  expect(await refusal(save(shopper, number))).toMatchObject({ code: "InvalidArgument", reason: "PHONE_INVALID" });
});

test("text messages are off unless chosen, and only with a confirmed number can they be", async () => {
  const shopper = await user.shopper();
  const choose = (isOn: boolean) => shopper.updateNotificationChoices({ notificationChoices: [{ ...texts, isOn }] });
  expect(await refusal(choose(true))).toMatchObject({ reason: "PHONE_NOT_CONFIRMED" });
  const preferences = { keepsRecentlyViewed: true, notificationChoices: [{ ...texts, isOn: true }] };
  expect(await refusal(shopper.updatePreferences({ preferences }))).toMatchObject({ reason: "PHONE_NOT_CONFIRMED" });
  await save(shopper, newNumber());
  expect(await refusal(choose(true))).toMatchObject({ reason: "PHONE_NOT_CONFIRMED" });
  await shopper.confirmPhone({ code: (await lastCode(shopper)).code });
  expect(await wantsTexts(shopper)).toBe(false);
  await choose(true);
  expect(await wantsTexts(shopper)).toBe(true);
  await choose(false);
  expect(await wantsTexts(shopper)).toBe(false);
});

test("another number is not confirmed, and with it or without one text messages are off", async () => {
  for (const change of [(s: Shopper) => save(s, newNumber()), (s: Shopper) => s.deletePhone({})]) {
    const shopper = await withPhone();
    await shopper.updateNotificationChoices({ notificationChoices: [{ ...texts, isOn: true }] });
    later(31 * second);
    await change(shopper);
    expect(await confirmedOf(shopper)).toBe("");
    expect(await wantsTexts(shopper)).toBe(false);
  }
});

test("a confirmed number given again stays confirmed, and nothing is sent to it", async () => {
  const number = newNumber();
  const shopper = await withPhone(number);
  const { phone } = await save(shopper, number);
  expect(phone?.confirmedAt).toBeDefined();
  expect(await user.sql`select 1 from phone_codes where user_id = ${shopper.id}`).toHaveLength(1);
});

test("a dump of the database holds no number, and no code", async () => {
  const [shopper, number] = [await user.shopper(), newNumber()];
  await save(shopper, number);
  const { code } = await lastCode(shopper);
  const rows = await user.sql`select * from phone_codes where user_id = ${shopper.id}`;
  expect(JSON.stringify(rows)).not.toContain(`"${code}"`);
  expect(await user.dump()).not.toContain(number.slice(4));
});

test("of a deleted account neither number nor codes are left", async () => {
  const shopper = await withPhone();
  await user.deleteAccount(shopper.id);
  const left = async () => {
    const [row] = await user.sql<{ n: number }[]>`
      select (select count(*) from phones where user_id = ${shopper.id})
        + (select count(*) from phone_codes where user_id = ${shopper.id}) as n`;
    return Number(row?.n);
  };
  await vi.waitFor(async () => expect(await left()).toBe(0), { timeout: 10_000, interval: 20 });
});

test("numbers and codes are for whoever sends alone", async () => {
  const shopper = await user.shopper();
  await save(shopper, newNumber());
  const { codeId } = await lastCode(shopper);
  expect(await refusal(shopper.preparePhoneCode({ codeId }))).toMatchObject({ code: "PermissionDenied" });
  expect(await refusal(shopper.getConfirmedPhone({ userId: shopper.id }))).toMatchObject({ code: "PermissionDenied" });
});
