import { AuditService } from "@souk/contracts/audit/v1/audit_service";
import { SellerDeskService } from "@souk/contracts/seller/v1/desk_service";
import { Membership_Role, Seller_State } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { SellerShopService } from "@souk/contracts/seller/v1/shop_service";
import { newId } from "@souk/ids/id";
import { serviceToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deskOf, openShop } from "./applying.ts";
import { eventually, reasonOf, type SellerHarness, startSeller } from "./harness.ts";

let harness: SellerHarness;
beforeAll(async () => {
  harness = await startSeller();
});
afterAll(() => harness.stop());

const shopper = () => harness.network.client(SellerService, "seller");
const stateOf = async (sellerId: string) =>
  (await shopper().batchGetSellers({ sellerIds: [sellerId] })).sellers[0]?.state;
const end = { reason: "policy_breach", note: "Counterfeit goods", noticeDays: 0 };

test("a suspension without notice takes effect at once, is told to everyone, and ends with the reinstatement", async () => {
  const owner = await harness.person("o1@standing.example");
  const { sellerId, slug, applicationId } = await openShop(harness, owner);
  const desk = await deskOf(harness);
  const { standing } = await desk.suspendSeller({ requestId: newId(), sellerId, ...end });
  expect(standing).toMatchObject({ reason: "policy_breach", note: "Counterfeit goods" });
  expect(await reasonOf(shopper().getSeller({ slug }))).toBe("SELLER_NOT_FOUND");
  expect(await reasonOf(desk.suspendSeller({ requestId: newId(), sellerId, ...end }))).toBe("SELLER_STATE_UNCHANGED");
  const shop = await harness.network.client(SellerShopService, "seller", owner.token).getShop({ sellerId });
  expect(shop).toMatchObject({ reason: "policy_breach", note: "Counterfeit goods" });
  await desk.reinstateSeller({ requestId: newId(), sellerId, note: "Explained" });
  expect(await stateOf(sellerId)).toBe(Seller_State.ACTIVE);
  await eventually(
    async () => (await harness.eventsOf("seller.changed.v1")).filter((key) => key === sellerId),
    (keys) => keys.length === 3,
  );
  const { entries } = await desk.listAuditEntries({ subjectId: sellerId });
  expect(entries.map(({ action, before, after }) => [action, before.state, after.state])).toEqual([
    ["seller.reinstated", "suspended", "active"],
    ["seller.suspended", "active", "suspended"],
  ]);
  expect(applicationId).not.toBe(sellerId);
});

test("what is announced takes effect when its notice has run out and not before, and can be taken back until then", async () => {
  const owner = await harness.person("o2@standing.example");
  const { sellerId } = await openShop(harness, owner);
  const desk = await deskOf(harness);
  const notice = { ...end, noticeDays: 7 };
  const announced = (await desk.suspendSeller({ requestId: newId(), sellerId, ...notice })).standing;
  expect(announced?.notice).toMatchObject({ state: Seller_State.SUSPENDED, reason: "policy_breach" });
  expect((await desk.reinstateSeller({ requestId: newId(), sellerId })).standing?.notice).toBeUndefined();
  await desk.terminateSeller({ requestId: newId(), sellerId, ...notice });
  harness.passDays(6);
  expect(await stateOf(sellerId)).toBe(Seller_State.ACTIVE);
  harness.passDays(2);
  await eventually(
    () => stateOf(sellerId),
    (state) => state === Seller_State.TERMINATED,
  );
  expect(await reasonOf(desk.reinstateSeller({ requestId: newId(), sellerId }))).toBe("SELLER_TERMINATED");
});

test("what a role may do is asked in one place; a suspended shop sends and accounts for what it sold but offers nothing new", async () => {
  const owner = await harness.person("o3@standing.example");
  const { sellerId } = await openShop(harness, owner);
  const services = harness.network.client(SellerService, "seller", await serviceToken("product"));
  const { Permission } = await import("@souk/contracts/seller/v1/seller");
  const permissions = async () => (await services.getMembership({ sellerId, userId: owner.id })).permissions;
  expect(await permissions()).toHaveLength(12);
  await (await deskOf(harness)).suspendSeller({ requestId: newId(), sellerId, ...end });
  const left = await permissions();
  expect(left).not.toContain(Permission.MANAGE_CATALOGUE);
  expect(left).toContain(Permission.MANAGE_ORDERS);
});

test("pages of sellers come by name in any state and miss none", async () => {
  const desk = await deskOf(harness);
  const seen: string[] = [];
  let pageToken = "";
  do {
    const page = await desk.listSellerStandings({ pageSize: 1, pageToken });
    seen.push(...page.standings.map(({ seller }) => seller?.id ?? ""));
    pageToken = page.nextPageToken;
  } while (pageToken !== "");
  expect(new Set(seen).size).toBe(3);
  expect(seen).toHaveLength(3);
  expect((await desk.listSellerStandings({ state: Seller_State.TERMINATED })).standings).toHaveLength(1);
});

test("an operator sees how many work for a shop and in which role, and who is none sees nothing of it", async () => {
  const owner = await harness.person("o9@standing.example");
  const { sellerId } = await openShop(harness, owner);
  const { standing, members } = await (await deskOf(harness)).getSellerStanding({ sellerId });
  expect(standing?.seller?.id).toBe(sellerId);
  expect(members).toMatchObject([{ role: Membership_Role.OWNER, count: 1 }]);
  const stranger = harness.network.client(SellerDeskService, "seller", owner.token);
  expect(await reasonOf(stranger.getSellerStanding({ sellerId }))).toBe("NOT_ALLOWED");
  expect(await reasonOf((await deskOf(harness)).getSellerStanding({ sellerId: newId() }))).toBe("SELLER_NOT_FOUND");
  const audits = harness.network.client(AuditService, "seller", await harness.operator());
  const { entries } = await audits.listAuditEntries({ subjectId: sellerId });
  const known = (await (await deskOf(harness)).listAuditEntries({ subjectId: sellerId })).entries;
  expect(entries.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
});
