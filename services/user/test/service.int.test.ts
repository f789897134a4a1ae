import { newId } from "@souk/ids/id";
import { stockClient } from "@souk/testing/grpc";
import { userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startUser, type UserHarness } from "./harness.ts";

let user: UserHarness;
beforeAll(async () => {
  user = await startUser();
});
afterAll(() => user.stop());

test("a stock gRPC client saves and reads an address", async () => {
  const client = stockClient(user.url, "souk.user.v1.UserService");
  const token = await userToken();
  const address = { recipient: "Jan", line1: "Dam 1", city: "Amsterdam", postalCode: "1012JS", countryCode: "NL" };
  await client.call("SaveAddress", { requestId: newId(), address }, { token });
  const listed = await client.call("ListAddresses", {}, { token });
  expect(listed).toMatchObject({ addresses: [{ recipient: "Jan", postalCode: "1012 JS", isDefault: true }] });
  client.close();
});

test("stopping while busy answers what was begun and loses nothing", async () => {
  const shopper = await user.shopper();
  const call = () =>
    shopper.updateProfile({ requestId: newId(), displayName: "A", email: "a@example.com", locale: "en" });
  const begun = Array.from({ length: 20 }, call);
  await begun[0];
  const [replies] = await Promise.all([Promise.allSettled(begun), user.stopService()]);
  const [row] = await user.sql`select count(*)::int as kept from answers`;
  const answered = replies.filter(({ status }) => status === "fulfilled").length;
  expect(answered).toBeGreaterThan(0);
  expect(Number(row?.kept)).toBeGreaterThanOrEqual(answered);
});
