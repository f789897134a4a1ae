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

test("a service learns whom to write to, and sets the address that was confirmed", async () => {
  const shopper = await user.shopper();
  const service = await user.demo();
  expect(await refusal(service.getContact({ userId: shopper.id }))).toMatchObject({ reason: "PROFILE_NOT_FOUND" });
  await shopper.updateProfile({ requestId: newId(), ...anna });
  for (let at = 0; at < 2; at++) await service.setEmail({ userId: shopper.id, email: "new@example.com" });
  expect(await service.getContact({ userId: shopper.id })).toMatchObject({ ...anna, email: "new@example.com" });
  const { contacts } = await service.batchGetContacts({ userIds: [shopper.id, newId()] });
  expect(contacts).toMatchObject([{ userId: shopper.id, ...anna, email: "new@example.com" }]);
  expect((await shopper.getProfile({})).profile).toMatchObject({ ...anna, email: "new@example.com" });
});

test("people neither learn nor set addresses of others", async () => {
  const [shopper, other] = [await user.shopper(), await user.shopper()];
  const denied = { code: "PermissionDenied" };
  expect(await refusal(shopper.getContact({ userId: other.id }))).toMatchObject(denied);
  expect(await refusal(shopper.setEmail({ userId: shopper.id, email: "x@example.com" }))).toMatchObject(denied);
});
