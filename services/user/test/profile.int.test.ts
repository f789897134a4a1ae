import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { startUser, type UserHarness } from "./harness.ts";

let user: UserHarness;
beforeAll(async () => {
  user = await startUser();
});
afterAll(() => user.stop());

const anna = { displayName: "Anna Petrova", email: "anna@example.com", locale: "ru" };

test("a user without a profile has an empty one", async () => {
  const shopper = await user.shopper();
  const { profile } = await shopper.getProfile({});
  expect(profile).toMatchObject({ userId: shopper.id, displayName: "", email: "", locale: "en" });
});

test("a saved profile is what is read, and only by its user", async () => {
  const shopper = await user.shopper();
  await shopper.updateProfile({ requestId: newId(), ...anna });
  expect((await shopper.getProfile({})).profile).toMatchObject({ userId: shopper.id, ...anna });
  expect((await (await user.shopper()).getProfile({})).profile).toMatchObject({ email: "" });
});

test("a repeat of a request is answered as it was, and changes nothing", async () => {
  const shopper = await user.shopper();
  const requestId = newId();
  await shopper.updateProfile({ requestId, ...anna });
  await shopper.updateProfile({ requestId: newId(), ...anna, displayName: "Anna" });
  const repeated = await shopper.updateProfile({ requestId, ...anna });
  expect(repeated.profile).toMatchObject(anna);
  expect((await shopper.getProfile({})).profile?.displayName).toBe("Anna");
});

test("a request id with other content is refused", async () => {
  const shopper = await user.shopper();
  const requestId = newId();
  await shopper.updateProfile({ requestId, ...anna });
  const other = shopper.updateProfile({ requestId, ...anna, email: "other@example.com" });
  expect(await refusal(other)).toMatchObject({ code: "InvalidArgument", reason: "REQUEST_ID_REUSED" });
});

test("two users may use the same request id", async () => {
  const requestId = newId();
  const [one, two] = [await user.shopper(), await user.shopper()];
  await one.updateProfile({ requestId, ...anna });
  await two.updateProfile({ requestId, ...anna, displayName: "Boris" });
  expect((await one.updateProfile({ requestId, ...anna })).profile).toMatchObject({ userId: one.id, ...anna });
});

test("twenty twins of one request change the profile once and agree", async () => {
  const shopper = await user.shopper();
  const requestId = newId();
  const replies = await Promise.all(Array.from({ length: 20 }, () => shopper.updateProfile({ requestId, ...anna })));
  expect(new Set(replies.map((reply) => JSON.stringify(reply.profile)))).toHaveLength(1);
});

test("a service creates the profile of any user, but changes none", async () => {
  const demo = await user.demo();
  const userId = newId();
  expect((await demo.ensureProfile({ userId, ...anna })).profile).toMatchObject({ userId, ...anna });
  const again = await demo.ensureProfile({ userId, ...anna, displayName: "Somebody" });
  expect(again.profile).toMatchObject({ userId, ...anna });
});

test("nobody, and whoever is no service, is refused", async () => {
  const shopper = await user.shopper();
  const profile = { userId: newId(), ...anna };
  expect(await refusal(shopper.ensureProfile(profile))).toMatchObject({ code: "PermissionDenied" });
  expect(await refusal((await user.demo()).getProfile({}))).toMatchObject({ code: "PermissionDenied" });
  expect(await refusal(user.as("nonsense").getProfile({}))).toMatchObject({ code: "Unauthenticated" });
});

test("shape is checked: an e-mail address without @ is refused", async () => {
  const shopper = await user.shopper();
  const call = shopper.updateProfile({ requestId: newId(), ...anna, email: "anna" });
  expect(await refusal(call)).toMatchObject({ code: "InvalidArgument" });
});
