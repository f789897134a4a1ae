import { ConnectError } from "@connectrpc/connect";
import { Membership_Role, Permission } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { newId } from "@souk/ids/id";
import { stockClient } from "@souk/testing/grpc";
import { serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SellerHarness, startSeller } from "./harness.ts";

let harness: SellerHarness;
let network: SellerHarness["network"];
beforeAll(async () => {
  harness = await startSeller();
  network = harness.network;
});
afterAll(() => harness.stop());

const asService = async () => network.client(SellerService, "seller", await serviceToken("test"));
const asSeller = async (id: string) =>
  network.client(SellerService, "seller", await userToken({ id, roles: ["seller"] }));
const asNobody = () => network.client(SellerService, "seller");
const refusal = async (call: Promise<unknown>) =>
  ConnectError.from(await call.catch((error: unknown) => error)).rawMessage;

async function shop(name: string) {
  const seller = {
    id: newId(),
    slug: `${name.toLowerCase()}-${newId().slice(-6)}`,
    name,
    description: { byLanguage: { en: "Plants", ru: "Растения" } },
    city: "Porto",
    countryCode: "PT",
    foundedYear: 2011,
  };
  await (await asService()).ensureSeller({ requestId: newId(), seller });
  return seller;
}

test("a shop is found by its address and by its id, and is replaced by its id", async () => {
  const seller = await shop("Verde");
  await (await asService()).ensureSeller({ requestId: newId(), seller: { ...seller, city: "Braga" } });
  expect((await asNobody().getSeller({ slug: seller.slug })).seller).toMatchObject({ name: "Verde", city: "Braga" });
  expect((await asNobody().batchGetSellers({ sellerIds: [newId(), seller.id] })).sellers).toHaveLength(1);
});

test("an address belongs to one shop, and a bad one is explained", async () => {
  const seller = await shop("Norte");
  const ensure = async (change: object) =>
    refusal((await asService()).ensureSeller({ requestId: newId(), seller: { ...seller, id: newId(), ...change } }));
  expect(await ensure({})).toMatch(/choose another address/);
  expect(await ensure({ slug: "Not A Slug" })).toMatch(/slug: expected small letters/);
});

test("a repeated request replays its answer, and its id with other content is refused", async () => {
  const seller = { id: newId(), slug: `pace-${newId().slice(-6)}`, name: "Pace", countryCode: "PT", foundedYear: 2015 };
  const request = { requestId: newId(), seller };
  const services = await asService();
  await services.ensureSeller(request);
  await services.ensureSeller({ requestId: newId(), seller: { ...seller, name: "Pace Lab" } });
  expect((await services.ensureSeller(request)).seller?.name).toBe("Pace");
  expect(await refusal(services.ensureSeller({ ...request, seller: { ...seller, name: "Other" } }))).toMatch(
    /different request/,
  );
});

test("an owner changes the shop; a member with another role and a stranger find none", async () => {
  const seller = await shop("Lumen");
  const [owner, packer, stranger] = [newId(), newId(), newId()];
  const services = await asService();
  await services.addMember({
    requestId: newId(),
    membership: { sellerId: seller.id, userId: owner, role: Membership_Role.OWNER },
  });
  await services.addMember({
    requestId: newId(),
    membership: { sellerId: seller.id, userId: packer, role: Membership_Role.ORDERS },
  });
  const change = { sellerId: seller.id, name: "Lumen & Co", city: "Lisboa" };
  const { seller: changed } = await (await asSeller(owner)).updateSeller({ requestId: newId(), ...change });
  expect(changed).toMatchObject({ name: "Lumen & Co", description: { byLanguage: { en: "Plants" } } });
  for (const id of [packer, stranger]) {
    expect(await refusal((await asSeller(id)).updateSeller({ requestId: newId(), ...change }))).toMatch(
      /no such seller/,
    );
  }
  expect((await (await asSeller(packer)).listMemberships({})).sellers).toMatchObject([{ id: seller.id }]);
  expect((await services.getMembership({ sellerId: seller.id, userId: packer })).membership?.role).toBe(
    Membership_Role.ORDERS,
  );
  const { members } = await services.listMembers({ sellerId: seller.id });
  expect(members.map(({ userId }) => userId)).toEqual([owner, packer]);
  expect(members[1]?.permissions).toContain(Permission.MANAGE_ORDERS);
  expect(members[1]?.permissions).not.toContain(Permission.VIEW_MONEY);
  expect((await services.listMembers({ sellerId: newId() })).members).toEqual([]);
  await expect((await asSeller(owner)).listMembers({ sellerId: seller.id })).rejects.toThrow(/permission_denied/);
  await expect((await asSeller(owner)).getMembership({ sellerId: seller.id, userId: packer })).rejects.toThrow(
    /permission_denied/,
  );
});

test("two writers at once leave one of the two shops, whole", async () => {
  const seller = await shop("Meridian");
  const services = await asService();
  const variants = [
    { ...seller, name: "First", city: "Faro" },
    { ...seller, name: "Second", city: "Évora" },
  ];
  await Promise.all(variants.map((each) => services.ensureSeller({ requestId: newId(), seller: each })));
  const { seller: left } = await asNobody().getSeller({ slug: seller.slug });
  expect([
    ["First", "Faro"],
    ["Second", "Évora"],
  ]).toContainEqual([left?.name, left?.city]);
});

test("pages of shops come by name and miss none", async () => {
  const seen: string[] = [];
  let pageToken = "";
  do {
    const page = await asNobody().listSellers({ pageSize: 2, pageToken });
    seen.push(...page.sellers.map((seller) => seller.id));
    pageToken = page.nextPageToken;
  } while (pageToken !== "");
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(5);
});

test("a stock gRPC client reads a shop", async () => {
  const seller = await shop("Corre");
  const client = stockClient(network.url("seller"), "souk.seller.v1.SellerService");
  expect(await client.call("GetSeller", { slug: seller.slug })).toMatchObject({ seller: { id: seller.id } });
  client.close();
});
