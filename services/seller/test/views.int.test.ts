import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { SellerTeamService } from "@souk/contracts/seller/v1/team_service";
import { SellerViewService, ViewList } from "@souk/contracts/seller/v1/view_service";
import { newId } from "@souk/ids/id";
import { serviceToken, userToken } from "@souk/testing/principals";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "./applying.ts";
import { reasonOf, type SellerHarness, startSeller } from "./harness.ts";

let harness: SellerHarness;
let owner: Awaited<ReturnType<SellerHarness["person"]>>;
let shop: { sellerId: string };
beforeAll(async () => {
  harness = await startSeller();
  owner = await harness.person("owner@shop.example");
  shop = await openShop(harness, owner);
});
afterAll(() => harness.stop());

type Person = Awaited<ReturnType<SellerHarness["person"]>>;
const list = ViewList.PRODUCTS;
const viewsOf = ({ token }: { token: string }) => harness.network.client(SellerViewService, "seller", token);
const view = (name: string, more: { id?: string; isShared?: boolean; search?: string } = {}) => ({
  ...{ id: newId(), name, search: "view=draft&q=mug", isShared: false, ...more },
});
const saving = (about: ReturnType<typeof view>, sellerId = shop.sellerId, of = list) => ({
  ...{ requestId: newId(), sellerId, list: of, view: about },
});
const namesOf = async (person: Person, sellerId = shop.sellerId) =>
  (await viewsOf(person).listViews({ sellerId, list })).views.map(({ name }) => name);

async function aMember(role = Membership_Role.CATALOGUE): Promise<Person> {
  const person = await harness.person(`${newId()}@shop.example`);
  const services = harness.network.client(SellerService, "seller", await serviceToken("test"));
  await services.addMember({ requestId: newId(), membership: { sellerId: shop.sellerId, userId: person.id, role } });
  return person;
}

test("a view is kept once per request, renamed in place, put into order, and deleted for good", async () => {
  const mine = await aMember();
  const [one, two] = [view("Mugs"), view("Drafts")];
  const request = saving(one);
  await Promise.all([viewsOf(mine).saveView(request), viewsOf(mine).saveView(request)]);
  await viewsOf(mine).saveView(saving(two));
  expect(await namesOf(mine)).toEqual(["Mugs", "Drafts"]);
  await viewsOf(mine).saveView(saving({ ...one, name: " Cups ", search: "q=cup" }));
  expect((await viewsOf(mine).listViews({ sellerId: shop.sellerId, list })).views[0]).toMatchObject({
    ...{ id: one.id, name: "Cups", search: "q=cup", isOwn: true, isShared: false },
  });
  await viewsOf(mine).arrangeViews({ sellerId: shop.sellerId, list, viewIds: [two.id, newId(), one.id] });
  expect(await namesOf(mine)).toEqual(["Drafts", "Cups"]);
  expect(await reasonOf(viewsOf(mine).saveView(saving(view("Drafts"))))).toBe("VIEW_NAME_TAKEN");
  for (const _ of [1, 2]) await viewsOf(mine).deleteView({ sellerId: shop.sellerId, list, viewId: two.id });
  expect(await namesOf(mine)).toEqual(["Cups"]);
  // What was deleted comes back under its id.
  await viewsOf(mine).saveView(saving(two));
  expect(await namesOf(mine)).toEqual(["Cups", "Drafts"]);
});

test("colleagues see what is shared and nothing else, and only its maker changes it", async () => {
  const [maker, colleague] = [await aMember(), await aMember()];
  const [own, shared] = [view("Own"), view("For all", { isShared: true })];
  await viewsOf(maker).saveView(saving(own));
  await viewsOf(maker).saveView(saving(shared));
  const { views, mayTidy } = await viewsOf(colleague).listViews({ sellerId: shop.sellerId, list });
  expect(views).toMatchObject([{ id: shared.id, isOwn: false, isShared: true }]);
  expect(mayTidy).toBe(false);
  for (const stolen of [own, shared])
    expect(await reasonOf(viewsOf(colleague).saveView(saving({ ...stolen, name: "Mine now" })))).toBe("VIEW_NOT_FOUND");
  const gone = (viewId: string) => ({ sellerId: shop.sellerId, list, viewId });
  expect(await reasonOf(viewsOf(colleague).deleteView(gone(shared.id)))).toBe("VIEW_NOT_YOURS");
  await viewsOf(colleague).deleteView(gone(own.id));
  expect(await namesOf(maker)).toEqual(["Own", "For all"]);
  await viewsOf(owner).deleteView(gone(shared.id));
  expect(await namesOf(colleague)).toEqual([]);
  expect(await namesOf(maker)).toEqual(["Own", "For all"]);
});

test("members of another shop, shoppers and those who may not see the list find nothing", async () => {
  const other = await harness.person("other@shop.example");
  const theirs = await openShop(harness, other);
  const mine = view("Secret", { isShared: true });
  await viewsOf(owner).saveView(saving(mine));
  expect(await reasonOf(viewsOf(other).listViews({ sellerId: shop.sellerId, list }))).toBe("SELLER_NOT_FOUND");
  expect(await reasonOf(viewsOf(other).saveView(saving(view("In"), shop.sellerId)))).toBe("SELLER_NOT_FOUND");
  expect(await namesOf(other, theirs.sellerId)).toEqual([]);
  expect(await reasonOf(viewsOf(other).saveView(saving({ ...mine, name: "Mine" }, theirs.sellerId)))).toBe(
    "VIEW_NOT_FOUND",
  );
  await viewsOf(other).deleteView({ sellerId: theirs.sellerId, list, viewId: mine.id });
  expect(await namesOf(owner)).toContain("Secret");
  const desk = { list: ViewList.DESK_ORDERS };
  expect(await reasonOf(viewsOf(owner).listViews(desk))).toBe("SELLER_NOT_FOUND");
  expect(await reasonOf(viewsOf(owner).listViews({ list }))).toBe("SELLER_NOT_FOUND");
});

test("the desk has views of its own; orders there are for operators only", async () => {
  const as = async (role: "operator" | "moderator") => ({ token: await userToken({ id: newId(), roles: [role] }) });
  const [operator, colleague, moderator] = [await as("operator"), await as("operator"), await as("moderator")];
  const cases = { list: ViewList.DESK_MODERATION };
  const request = { requestId: newId(), ...cases, view: view("Appeals", { isShared: true }) };
  await viewsOf(moderator).saveView(request);
  expect((await viewsOf(operator).listViews(cases)).views).toMatchObject([{ name: "Appeals", isOwn: false }]);
  const orders = { list: ViewList.DESK_ORDERS };
  await viewsOf(operator).saveView({ requestId: newId(), ...orders, view: view("Large") });
  expect((await viewsOf(colleague).listViews(orders)).views).toEqual([]);
  expect(await reasonOf(viewsOf(moderator).listViews(orders))).toBe("SELLER_NOT_FOUND");
});

test("thirty views are kept of one's own, however many are saved at once, and addresses are only addresses", async () => {
  const mine = await aMember();
  const tries = await Promise.allSettled(
    Array.from({ length: 34 }, (_, at) => viewsOf(mine).saveView(saving(view(`View ${at}`)))),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(30);
  expect(await reasonOf(viewsOf(mine).saveView(saving(view("One more"))))).toBe("VIEW_LIMIT");
  const bad = ["q=a b", "q=\u0000", `q=${"a".repeat(1_000)}`].map((search) => saving(view("Bad", { search })));
  for (const each of bad) await expect(viewsOf(mine).saveView(each)).rejects.toThrow();
});

test("who leaves takes along what was not shared; the rest stays until the shop's owner takes it off", async () => {
  const leaver = await aMember();
  const shared = view("Left behind", { isShared: true });
  await viewsOf(leaver).saveView(saving(view("Nobody's")));
  await viewsOf(leaver).saveView(saving(shared));
  const team = harness.network.client(SellerTeamService, "seller", owner.token);
  await team.removeMember({ requestId: newId(), sellerId: shop.sellerId, userId: leaver.id });
  expect(await reasonOf(viewsOf(leaver).listViews({ sellerId: shop.sellerId, list }))).toBe("SELLER_NOT_FOUND");
  expect(await namesOf(owner)).toContain("Left behind");
  await viewsOf(owner).deleteView({ sellerId: shop.sellerId, list, viewId: shared.id });
  expect(await harness.sql`select 1 from saved_views where user_id = ${leaver.id}`).toHaveLength(0);
});
