import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startUser, type UserHarness } from "./harness.ts";

let user: UserHarness;
beforeAll(async () => {
  user = await startUser();
});
afterAll(() => user.stop());

const address = {
  recipient: "Anna Petrova",
  line1: "Rua do Almada 214",
  city: "Porto",
  postalCode: "4050-032",
  countryCode: "PT",
};

async function fill(id: string): Promise<void> {
  const shopper = await user.shopper(id);
  await shopper.updateProfile({ requestId: newId(), displayName: "Anna", email: "anna@example.com", locale: "en" });
  await shopper.saveAddress({ requestId: newId(), address });
  await shopper.recordViews({ productIds: [newId()] });
  await shopper.updatePreferences({ preferences: { keepsRecentlyViewed: true } });
  await (await user.wishlist({ user: id })).addWish({ productId: newId() });
}

async function rowsOf(id: string): Promise<number> {
  const [row] = await user.sql<{ count: number }[]>`
    select (select count(*) from profiles where user_id = ${id})
      + (select count(*) from addresses where user_id = ${id})
      + (select count(*) from views where user_id = ${id})
      + (select count(*) from preferences where user_id = ${id})
      + (select count(*) from wishes where owner_id = ${id})
      + (select count(*) from requests where actor_id = ${id}) as count`;
  return Number(row?.count);
}

test("of a deleted account nothing is left, and of another everything", async () => {
  const [gone, other] = [newId(), newId()];
  await fill(gone);
  await fill(other);
  const [before] = await user.sql`select count(*)::int as kept from answers`;
  const kept = await rowsOf(other);
  await user.deleteAccount(gone);
  await vi.waitFor(async () => expect(await rowsOf(gone)).toBe(0), { timeout: 10_000, interval: 20 });
  expect(await rowsOf(other)).toBe(kept);
  const [after] = await user.sql`select count(*)::int as kept from answers`;
  expect(Number(after?.kept)).toBe(Number(before?.kept) / 2);
  expect(await user.dump()).not.toContain(gone);
});
