import { newId } from "@souk/ids/id";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newDataKey, startUser, type UserHarness } from "./harness.ts";

const [one, two] = [newDataKey(), newDataKey()];
let user: UserHarness;
beforeEach(async () => {
  user = await startUser({ keys: `1:${one}` });
});
afterEach(() => user.stop());

const profile = { displayName: "Анна Петрова", email: "anna.secret@example.com", locale: "ru" };
const address = {
  recipient: "Recipient Secretname",
  phone: "+351912345678",
  line1: "Rua Secreta 24",
  line2: "Andar Escondido",
  city: "Cidadesecreta",
  region: "Regiaosecreta",
  postalCode: "28013",
  countryCode: "ES",
};

async function fill() {
  const shopper = await user.shopper();
  await shopper.updateProfile({ requestId: newId(), ...profile });
  const requestId = newId();
  await shopper.saveAddress({ requestId, address });
  return { shopper, requestId };
}

async function keyVersions(): Promise<number[]> {
  const rows = await user.sql<{ version: number }[]>`
    select key_version as version from profiles union select key_version from addresses
    union select key_version from answers order by 1`;
  return rows.map(({ version }) => version);
}

test("a dump of the database contains no personal data", async () => {
  await fill();
  await (await user.demo()).ensureProfile({ userId: newId(), ...profile });
  const text = await user.dump();
  expect(text).toContain("SaveAddress");
  for (const secret of [profile.displayName, profile.email, ...Object.values(address).filter((v) => v.length > 2)]) {
    expect(text).not.toContain(secret);
  }
});

test("after a rotation everything reads as before and is sealed with the new key; then the old may go", async () => {
  const { shopper, requestId } = await fill();
  await user.restart(`2:${two},1:${one}`);
  await vi.waitFor(async () => expect(await keyVersions()).toEqual([2]), { timeout: 10_000, interval: 20 });
  await user.restart(`2:${two}`);
  const again = await user.shopper(shopper.id);
  expect((await again.getProfile({})).profile).toMatchObject(profile);
  expect((await again.listAddresses({})).addresses).toMatchObject([address]);
  expect((await again.saveAddress({ requestId, address })).address).toMatchObject(address);
});

test("before the worker ran both keys read, and new data is sealed with the first", async () => {
  const { shopper } = await fill();
  await user.restart(`2:${two},1:${one}`, "api");
  const [old, fresh] = [await user.shopper(shopper.id), await user.shopper()];
  await fresh.updateProfile({ requestId: newId(), ...profile });
  expect((await old.getProfile({})).profile).toMatchObject(profile);
  expect((await fresh.getProfile({})).profile).toMatchObject(profile);
  expect(await keyVersions()).toEqual([1, 2]);
});

test("it does not start without a key that its data needs, and says which", async () => {
  await fill();
  await expect(user.restart(`2:${two}`)).rejects.toThrow(/PERSONAL_DATA_KEYS: version 1 is missing.*profiles/);
});

test("it does not start with another key under a version in use", async () => {
  await fill();
  await expect(user.restart(`1:${two}`)).rejects.toThrow(
    /version 1 is not the key that rows of profiles are sealed with/,
  );
});

test("a value copied to another user's row does not open", async () => {
  const { shopper } = await fill();
  const thief = await user.shopper();
  await thief.updateProfile({ requestId: newId(), ...profile, email: "thief@example.com" });
  await user.sql`update profiles set email = (select email from profiles where user_id = ${shopper.id}) where user_id = ${thief.id}`;
  await expect(thief.getProfile({})).rejects.toThrow(/internal/i);
});
