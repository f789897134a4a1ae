import type { MessageInitShape } from "@bufbuild/protobuf";
import type { AddressSchema } from "@souk/contracts/user/v1/user";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { startUser, type UserHarness } from "./harness.ts";

let user: UserHarness;
beforeAll(async () => {
  user = await startUser();
});
afterAll(() => user.stop());

type Shopper = Awaited<ReturnType<UserHarness["shopper"]>>;
type Draft = MessageInitShape<typeof AddressSchema>;

const home: Draft = {
  recipient: "Anna Petrova",
  phone: "+351 912 345 678",
  line1: "Rua Augusta 24",
  city: "Lisboa",
  postalCode: "1100-048",
  countryCode: "PT",
};

async function save(shopper: Shopper, address: Draft = {}, requestId = newId()) {
  const { address: saved } = await shopper.saveAddress({ requestId, address: { ...home, ...address } });
  if (saved === undefined) throw new Error("no address came back");
  return saved;
}

async function list(shopper: Shopper) {
  return (await shopper.listAddresses({})).addresses;
}

test("an address comes back as it was typed, its postal code in the country's spelling", async () => {
  const shopper = await user.shopper();
  const saved = await save(shopper, { postalCode: "1100048", recipient: "  Anna Petrova " });
  expect(saved).toMatchObject({ ...home, postalCode: "1100-048", isDefault: true });
  expect(await list(shopper)).toMatchObject([{ id: saved.id, line1: "Rua Augusta 24" }]);
});

test("a postal code that cannot be right is refused with an example", async () => {
  const shopper = await user.shopper();
  expect(await refusal(save(shopper, { postalCode: "1100" }))).toMatchObject({
    code: "InvalidArgument",
    reason: "POSTAL_CODE_INVALID",
    metadata: { field: "postal_code", example: "1100-148", country: "PT" },
  });
  expect(await refusal(save(shopper, { countryCode: "ZZ" }))).toMatchObject({ reason: "COUNTRY_UNKNOWN" });
  expect(await refusal(save(shopper, { city: "  " }))).toMatchObject({
    reason: "ADDRESS_FIELD_MISSING",
    metadata: { field: "city" },
  });
  expect(await list(shopper)).toEqual([]);
});

test("the default comes first, then the newest; a new default takes the place of the old", async () => {
  const shopper = await user.shopper();
  const [first, second, third] = [await save(shopper), await save(shopper), await save(shopper)];
  expect((await list(shopper)).map(({ id }) => id)).toEqual([first.id, third.id, second.id]);
  await save(shopper, { id: second.id, isDefault: true });
  const addresses = await list(shopper);
  expect(addresses.map(({ id }) => id)).toEqual([second.id, third.id, first.id]);
  expect(addresses.map(({ isDefault }) => isDefault)).toEqual([true, false, false]);
});

test("the default stays the default until another takes over", async () => {
  const shopper = await user.shopper();
  const only = await save(shopper);
  expect(await save(shopper, { id: only.id, line1: "Rua Nova 1", isDefault: false })).toMatchObject({
    line1: "Rua Nova 1",
    isDefault: true,
  });
});

test("when the default is deleted the newest that is left takes over; deleting twice succeeds", async () => {
  const shopper = await user.shopper();
  const [first, second, third] = [await save(shopper), await save(shopper), await save(shopper)];
  await shopper.deleteAddress({ addressId: first.id });
  await shopper.deleteAddress({ addressId: first.id });
  expect(await list(shopper)).toMatchObject([
    { id: third.id, isDefault: true },
    { id: second.id, isDefault: false },
  ]);
});

test("a repeat of a request saves one address and is answered as it was, even when that is deleted", async () => {
  const shopper = await user.shopper();
  const requestId = newId();
  const saved = await save(shopper, {}, requestId);
  expect(await save(shopper, {}, requestId)).toEqual(saved);
  expect(await list(shopper)).toHaveLength(1);
  await shopper.deleteAddress({ addressId: saved.id });
  expect(await save(shopper, {}, requestId)).toEqual(saved);
  expect(await list(shopper)).toEqual([]);
  expect(await refusal(save(shopper, { line1: "Elsewhere" }, requestId))).toMatchObject({
    reason: "REQUEST_ID_REUSED",
  });
});

test("thirty addresses saved at once leave twenty and one default", async () => {
  const shopper = await user.shopper();
  const calls = Array.from({ length: 30 }, () => save(shopper, { isDefault: true }));
  const refused = (await Promise.allSettled(calls)).filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(10);
  expect(await refusal(save(shopper))).toMatchObject({
    code: "FailedPrecondition",
    reason: "ADDRESS_LIMIT",
    metadata: { limit: "20" },
  });
  const addresses = await list(shopper);
  expect(addresses).toHaveLength(20);
  expect(addresses.filter(({ isDefault }) => isDefault)).toHaveLength(1);
});

test("a stranger can neither change, see nor delete an address", async () => {
  const [owner, stranger] = [await user.shopper(), await user.shopper()];
  const { id } = await save(owner);
  expect(await refusal(save(stranger, { id }))).toMatchObject({ code: "NotFound", reason: "ADDRESS_NOT_FOUND" });
  await stranger.deleteAddress({ addressId: id });
  expect(await list(stranger)).toEqual([]);
  expect(await list(owner)).toMatchObject([{ id, line1: "Rua Augusta 24" }]);
});

test("a courier has no addresses to see", async () => {
  const courier = await user.shopper(newId(), ["courier"]);
  expect(await refusal(courier.listAddresses({}))).toMatchObject({ code: "PermissionDenied" });
});
