import { NotificationChannel, NotificationTopic } from "@souk/contracts/user/v1/user";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { startUser, type UserHarness } from "./harness.ts";

let user: UserHarness;
beforeAll(async () => {
  user = await startUser();
});
afterAll(() => user.stop());

const offersByMail = { topic: NotificationTopic.OFFERS, channel: NotificationChannel.EMAIL };

test("what was looked at is kept, the latest first, each once, 24 at most", async () => {
  const shopper = await user.shopper();
  const ids = Array.from({ length: 24 }, () => newId());
  await shopper.recordViews({ productIds: ids });
  const latest = newId();
  await shopper.recordViews({ productIds: [latest, latest] });
  await shopper.recordViews({ productIds: [ids[5] ?? ""] });
  const { productIds } = await shopper.listViews({});
  expect(productIds.slice(0, 3)).toEqual([ids[5], latest, ids[23]]);
  expect(new Set(productIds).size).toBe(24);
  expect(productIds).not.toContain(ids[0]);
  expect((await (await user.shopper()).listViews({})).productIds).toEqual([]);
});

test("cleared they are gone; switched off nothing is kept, and what was kept goes", async () => {
  const shopper = await user.shopper();
  await shopper.recordViews({ productIds: [newId()] });
  await shopper.clearViews({});
  expect((await shopper.listViews({})).productIds).toEqual([]);
  await shopper.recordViews({ productIds: [newId()] });
  await shopper.updatePreferences({ preferences: { keepsRecentlyViewed: false } });
  expect((await shopper.listViews({})).productIds).toEqual([]);
  await shopper.recordViews({ productIds: [newId()] });
  expect((await shopper.listViews({})).productIds).toEqual([]);
  await shopper.updatePreferences({ preferences: { keepsRecentlyViewed: true } });
  await shopper.recordViews({ productIds: [newId()] });
  expect((await shopper.listViews({})).productIds).toHaveLength(1);
});

test("a choice is told to whoever sends, with the language, and another change leaves it", async () => {
  const shopper = await user.shopper();
  await shopper.updateProfile({ requestId: newId(), displayName: "Anna", email: "anna@example.com", locale: "ru" });
  const choices = [{ ...offersByMail, isOn: true }];
  await shopper.updatePreferences({ preferences: { keepsRecentlyViewed: true, notificationChoices: choices } });
  await shopper.updatePreferences({ preferences: { keepsRecentlyViewed: false } });
  const sender = await user.demo();
  const { notificationChoices, locale } = await sender.getNotificationChoices({ userId: shopper.id });
  expect(locale).toBe("ru");
  expect(notificationChoices).toContainEqual(expect.objectContaining({ ...offersByMail, isOn: true }));
  expect(await refusal(shopper.getNotificationChoices({ userId: shopper.id }))).toMatchObject({
    code: "PermissionDenied",
  });
});

test("somebody new hears of orders, not of offers, and has their views kept", async () => {
  const { preferences } = await (await user.shopper()).getPreferences({});
  expect(preferences?.keepsRecentlyViewed).toBe(true);
  expect(preferences?.notificationChoices).toContainEqual(expect.objectContaining({ ...offersByMail, isOn: false }));
});

test("a profile saved without an e-mail address keeps the one it has", async () => {
  const shopper = await user.shopper();
  await shopper.updateProfile({ requestId: newId(), displayName: "A", email: "anna@example.com", locale: "en" });
  await shopper.updateProfile({ requestId: newId(), displayName: "Anna", email: "", locale: "ru" });
  expect((await shopper.getProfile({})).profile).toMatchObject({
    displayName: "Anna",
    email: "anna@example.com",
    locale: "ru",
  });
});

test("quiet hours are told to whoever sends, survive other changes, and end when they are taken away", async () => {
  const shopper = await user.shopper();
  const quietHours = { from: "22:00", until: "07:30", timeZone: "Europe/Lisbon" };
  await shopper.updateQuietHours({ quietHours });
  await shopper.updatePreferences({ preferences: { keepsRecentlyViewed: false } });
  await shopper.updateNotificationChoices({ notificationChoices: [{ ...offersByMail, isOn: true }] });
  expect((await shopper.getNotificationSettings({})).quietHours).toMatchObject(quietHours);
  const sender = await user.demo();
  expect((await sender.getNotificationChoices({ userId: shopper.id })).quietHours).toMatchObject(quietHours);
  await shopper.updateQuietHours({});
  await shopper.updateQuietHours({});
  expect((await shopper.getNotificationSettings({})).quietHours).toBeUndefined();
  expect((await (await user.shopper()).getNotificationSettings({})).quietHours).toBeUndefined();
});

test("quiet hours that never are, or are nowhere, are refused", async () => {
  const shopper = await user.shopper();
  const quietHours = { from: "22:00", until: "07:30", timeZone: "Europe/Lisbon" };
  expect(await refusal(shopper.updateQuietHours({ quietHours: { ...quietHours, until: "22:00" } }))).toMatchObject({
    reason: "QUIET_HOURS_EMPTY",
  });
  expect(
    await refusal(shopper.updateQuietHours({ quietHours: { ...quietHours, timeZone: "Mars/Olympus" } })),
  ).toMatchObject({
    reason: "TIME_ZONE_UNKNOWN",
  });
  expect(await refusal(shopper.updateQuietHours({ quietHours: { ...quietHours, from: "25:00" } }))).toMatchObject({
    code: "InvalidArgument",
  });
  expect((await shopper.getNotificationSettings({})).quietHours).toBeUndefined();
});

test("the link in a mail about a delivery ends such mails and no others, and its end can be taken back", async () => {
  const shopper = await user.shopper();
  const wished = { topic: NotificationTopic.WISH_CHEAPER, channel: NotificationChannel.EMAIL, isOn: true };
  await shopper.updateNotificationChoices({ notificationChoices: [wished] });
  const sender = await user.demo();
  const { deliveryUnsubscribeToken: token } = await sender.getNotificationChoices({ userId: shopper.id });
  const mailed = async (topic: NotificationTopic) => {
    const { notificationChoices } = await sender.getNotificationChoices({ userId: shopper.id });
    return notificationChoices.some((each) => {
      return each.isOn && each.topic === topic && each.channel === NotificationChannel.EMAIL;
    });
  };
  expect((await sender.getSubscription({ token })).topics).toEqual([NotificationTopic.DELIVERY]);
  const { topics, undoToken } = await sender.unsubscribe({ token });
  expect(topics).toEqual([NotificationTopic.DELIVERY]);
  expect((await sender.unsubscribe({ token })).topics).toEqual([]);
  expect(await mailed(NotificationTopic.DELIVERY)).toBe(false);
  expect(await mailed(NotificationTopic.WISH_CHEAPER)).toBe(true);
  await sender.undoUnsubscribe({ undoToken });
  expect(await mailed(NotificationTopic.DELIVERY)).toBe(true);
});
