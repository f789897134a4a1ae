import { fromBinary } from "@bufbuild/protobuf";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { SellerChangedSchema } from "@souk/contracts/seller/v1/seller_events";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { SellerShopService } from "@souk/contracts/seller/v1/shop_service";
import { decodeEnvelope } from "@souk/events/envelope";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "./applying.ts";
import { reasonOf, type SellerHarness, startSeller } from "./harness.ts";

let harness: SellerHarness;
let owner: Awaited<ReturnType<SellerHarness["person"]>>;
let shop: { sellerId: string; slug: string };
beforeAll(async () => {
  harness = await startSeller();
  owner = await harness.person("owner@shop.example");
  shop = await openShop(harness, owner);
});
afterAll(() => harness.stop());

const settingsOf = ({ token }: { token: string }) => harness.network.client(SellerShopService, "seller", token);
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const address = {
  recipient: "Verde",
  phone: "",
  line1: "Rua Nova 1",
  line2: "",
  city: "Porto",
  region: "",
  postalCode: "4050-262",
  countryCode: "PT",
};

test("shoppers read the policies and the closures to come, and not those that are over or cancelled", async () => {
  const { sellerId, slug } = shop;
  await harness.network.client(SellerService, "seller", owner.token).updateSeller({
    ...{ requestId: newId(), sellerId, name: "Verde", city: "Porto" },
    returnsPolicy: { byLanguage: { en: "30 days", ru: "30 дней" } },
  });
  const plan = { sellerId, startsOn: day(10), endsOn: day(20), note: { byLanguage: { en: "Holidays", ru: "Отпуск" } } };
  const { closure } = await settingsOf(owner).scheduleClosure({ requestId: newId(), ...plan });
  const shoppers = harness.network.client(SellerService, "seller");
  expect((await shoppers.getSeller({ slug })).seller).toMatchObject({
    returnsPolicy: { byLanguage: { en: "30 days" } },
    closures: [{ startsOn: day(10), endsOn: day(20), note: { byLanguage: { ru: "Отпуск" } } }],
  });
  expect(
    await reasonOf(
      settingsOf(owner).scheduleClosure({ requestId: newId(), ...plan, startsOn: day(20), endsOn: day(25) }),
    ),
  ).toBe("CLOSURE_OVERLAPS");
  await settingsOf(owner).cancelClosure({ sellerId, closureId: closure?.id ?? "" });
  expect((await shoppers.getSeller({ slug })).seller?.closures).toEqual([]);
});

test("a closure that is over, upside down, endless or of no calendar is refused", async () => {
  const schedule = (startsOn: string, endsOn: string) =>
    reasonOf(settingsOf(owner).scheduleClosure({ requestId: newId(), sellerId: shop.sellerId, startsOn, endsOn }));
  expect(await schedule(day(-9), day(-3))).toBe("CLOSURE_INVALID");
  expect(await schedule(day(9), day(3))).toBe("CLOSURE_INVALID");
  expect(await schedule(day(1), day(400))).toBe("CLOSURE_INVALID");
  expect(await schedule("2027-02-30", "2027-03-02")).toBe("CLOSURE_INVALID");
});

test("a shop with locations has one default, whatever is saved and deleted, and addresses are not readable in the database", async () => {
  const { sellerId } = shop;
  const settings = settingsOf(owner);
  const [first, second] = [newId(), newId()];
  const save = (id: string, isDefault: boolean) =>
    settings.saveLocation({
      requestId: newId(),
      sellerId,
      location: { id, name: id.slice(-4), ...address, isDefault },
    });
  const defaults = async () =>
    (await settings.getShop({ sellerId })).locations.filter((each) => each.isDefault).map(({ id }) => id);
  await save(first, false);
  expect(await defaults()).toEqual([first]);
  await save(second, true);
  expect(await defaults()).toEqual([second]);
  await save(second, false);
  expect(await defaults()).toEqual([second]);
  await settings.deleteLocation({ sellerId, locationId: second });
  expect(await defaults()).toEqual([first]);
  const bad = { id: newId(), name: "Bad", ...address, postalCode: "12", isDefault: false };
  expect(await reasonOf(settings.saveLocation({ requestId: newId(), sellerId, location: bad }))).toBe(
    "POSTAL_CODE_INVALID",
  );
  const [row] = await harness.sql`select encode(address_sealed, 'escape') as text from locations`;
  expect(String(row?.text)).not.toContain("Rua Nova");
});

test("a shop takes no day to pack until its owner says how many; what is asked again is recorded once", async () => {
  const { sellerId, slug } = shop;
  const shoppers = harness.network.client(SellerService, "seller");
  const told = async () => (await shoppers.getSeller({ slug })).seller?.handling;
  expect(await told()).toMatchObject({ days: 0, cutOffHour: 15 });
  const records = () =>
    harness.sql`select actor, before, after from audit_entries where action = 'handling.changed' and subject_id = ${sellerId}`;
  const announced = () =>
    harness.published.flatMap(({ type, text }) => {
      if (type !== "seller.changed.v1") return [];
      const { data } = decodeEnvelope(Buffer.from(text, "latin1"));
      return fromBinary(SellerChangedSchema, data).seller?.handling?.days || [];
    });
  const wanted = { requestId: newId(), sellerId, handling: { days: 10, cutOffHour: 11 } };
  expect((await settingsOf(owner).setHandling(wanted)).handling).toMatchObject({ days: 10, cutOffHour: 11 });
  await settingsOf(owner).setHandling(wanted);
  await settingsOf(owner).setHandling({ ...wanted, requestId: newId() });
  expect(await told()).toMatchObject({ days: 10, cutOffHour: 11 });
  expect(await records()).toEqual([
    {
      actor: `user:${owner.id}`,
      before: { handling_days: "0", cut_off_hour: "15:00" },
      after: { handling_days: "10", cut_off_hour: "11:00" },
    },
  ]);
  await expect.poll(announced, { timeout: 10_000 }).toEqual([wanted.handling.days]);
  // What else is said of the shop leaves it.
  await harness.network
    .client(SellerService, "seller", owner.token)
    .updateSeller({ requestId: newId(), sellerId, name: "Verde", city: "Porto" });
  expect(await told()).toMatchObject({ days: 10, cutOffHour: 11 });
  const { seller } = await settingsOf(owner).getShop({ sellerId });
  expect(seller?.handling).toMatchObject({ days: 10, cutOffHour: 11 });
});

test("a handling of eleven days, of less than none or with an hour at night is refused with what would be right", async () => {
  const set = (days: number, cutOffHour: number) =>
    settingsOf(owner).setHandling({ requestId: newId(), sellerId: shop.sellerId, handling: { days, cutOffHour } });
  const eleven = await set(11, 15).catch((error: unknown) => error);
  expect(eleven).toMatchObject({ rawMessage: "handling.days: expected 0 to 10." });
  for (const [days, hour] of [
    [11, 15],
    [-1, 15],
    [2_147_483_647, 15],
    [1, 5],
    [1, 19],
  ] as const)
    expect(await reasonOf(set(days, hour))).toBe("HANDLING_INVALID");
  await set(0, 6);
  await set(10, 18);
});

test("who packs orders, keeps the catalogue or the books does not say how long packing takes", async () => {
  const { sellerId } = shop;
  const services = harness.network.client(SellerService, "seller", await harness.service());
  for (const role of [Membership_Role.ORDERS, Membership_Role.CATALOGUE, Membership_Role.FINANCE]) {
    const person = await harness.person(`${newId()}@shop.example`);
    await services.addMember({ requestId: newId(), membership: { sellerId, userId: person.id, role } });
    const handling = { days: 3, cutOffHour: 15 };
    expect(await reasonOf(settingsOf(person).setHandling({ requestId: newId(), sellerId, handling }))).toBe(
      "SELLER_NOT_FOUND",
    );
  }
});

test("a stranger and another shop's owner see and change nothing of the settings", async () => {
  const rival = await harness.person("rival@shop.example");
  await openShop(harness, rival);
  const { sellerId } = shop;
  const own = (await settingsOf(owner).getShop({ sellerId })).locations[0]?.id ?? "";
  for (const person of [rival, await harness.person("stranger@shop.example")]) {
    const settings = settingsOf(person);
    expect(await reasonOf(settings.getShop({ sellerId }))).toBe("SELLER_NOT_FOUND");
    expect(await reasonOf(settings.deleteLocation({ sellerId, locationId: own }))).toBe("SELLER_NOT_FOUND");
    expect(
      await reasonOf(settings.scheduleClosure({ requestId: newId(), sellerId, startsOn: day(1), endsOn: day(2) })),
    ).toBe("SELLER_NOT_FOUND");
    const handling = { days: 1, cutOffHour: 15 };
    expect(await reasonOf(settings.setHandling({ requestId: newId(), sellerId, handling }))).toBe("SELLER_NOT_FOUND");
  }
  const rivals = await harness.network.client(SellerService, "seller", rival.token).listMemberships({});
  const theirs = rivals.sellers[0]?.id ?? "";
  const steal = {
    requestId: newId(),
    sellerId: theirs,
    location: { id: own, name: "Mine", ...address, isDefault: false },
  };
  expect(await reasonOf(settingsOf(rival).saveLocation(steal))).toBe("LOCATION_NOT_FOUND");
});
