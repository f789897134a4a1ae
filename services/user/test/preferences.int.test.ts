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
