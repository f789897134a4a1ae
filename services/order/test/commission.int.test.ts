import { AuditService } from "@souk/contracts/audit/v1/audit_service";
import { AppliedCommission_Level } from "@souk/contracts/order/v1/commission";
import { CommissionService } from "@souk/contracts/order/v1/commission_service";
import { newId } from "@souk/ids/id";
import { userToken } from "@souk/testing/principals";
import { afterAll, expect, test } from "vitest";
import { startOrder } from "./harness.ts";
import { refusalMetadata, refusalReason } from "./refusal-reason.ts";

const souk = await startOrder();
afterAll(() => souk.stop());
const as = async (roles: ("operator" | "seller" | "shopper")[], id = newId()) =>
  souk.network.client(CommissionService, "order", await userToken({ id, roles }));
const operator = await as(["operator"]);
const euro = (minorUnits: bigint) => ({ currencyCode: "EUR", minorUnits });
const reason = "agreed with the shop";
const create = (scope: object, terms: object, more: object = {}) =>
  operator.createCommissionRule({ requestId: newId(), scope, terms, reason, ...more });
const timestamp = (at: Date) => ({ seconds: BigInt(at.getTime()) / 1_000n, nanos: 0 });

/** What is kept of a teapot of this offer that is sold now, as the order has it. */
async function sold(offerId: string, quantity = 1) {
  const lines = [{ offerId, quantity }];
  const request = souk.freezing(lines, 0n);
  const { quote } = await souk.orders.quoteOrder({ lines, countryCode: "PT" });
  const { shares } = await souk.orders.freezeQuote({
    ...request,
    ...(quote?.totals?.total && { expectedTotal: quote.totals.total }),
  });
  await souk.orders.placeOrder({ orderId: request.orderId, paymentId: newId() });
  const frozen = async () =>
    (await souk.sql`select commission from order_lines where order_id = ${request.orderId}`)[0]?.commission;
  const kept = async () =>
    (await souk.orders.getOrder({ orderId: request.orderId })).order?.sellerOrders[0]?.commission?.minorUnits;
  return { commission: shares[0]?.commission?.minorUnits, frozen, kept };
}

test("a rule counts for the next sale and is frozen with it: changing and ending it touches nothing that was sold", async () => {
  const sellerId = newId();
  const offerId = souk.catalogue.offer(10_000n, { sellerId, available: 100n });
  const before = await sold(offerId);
  expect(before.commission).toBe(1_200n);
  const { rule } = await create({ sellerId }, { percentBasisPoints: 500, fixed: euro(30n) });
  const under = await sold(offerId);
  expect(under.commission).toBe(530n);
  const changed = await operator.changeCommissionRule({
    ...{ requestId: newId(), ruleId: rule?.id ?? "", reason },
    terms: { percentBasisPoints: 2_000, cap: euro(1_500n) },
  });
  const after = await sold(offerId, 2);
  expect(after.commission).toBe(3_000n);
  await operator.endCommissionRule({ requestId: newId(), ruleId: changed.rule?.id ?? "", reason });
  expect((await sold(offerId)).commission).toBe(1_200n);
  expect([await before.kept(), await under.kept(), await after.kept()]).toEqual([1_200n, 530n, 3_000n]);
  expect(await before.frozen()).toMatchObject({ ruleId: null, level: "standard", percentBasisPoints: 1_200 });
  expect(await under.frozen()).toMatchObject({
    ...{ ruleId: rule?.id, level: "seller", percentBasisPoints: 500, fixedMinor: "30", baseMinor: "10000" },
    amountMinor: "530",
  });
  expect(await after.frozen()).toMatchObject({ ruleId: changed.rule?.id, capMinor: "1500", amountMinor: "3000" });
});

test("each line of an order is kept by its own rule, and a quote before listing says the same", async () => {
  const [sellerId, ownerId, top, leaf] = [newId(), newId(), newId(), newId()];
  souk.catalogue.owners.add(`${sellerId} ${ownerId}`);
  souk.catalogue.categories.push({ id: top, parentId: "" }, { id: leaf, parentId: top });
  await create({ categoryId: top }, { percentBasisPoints: 1_000, floor: euro(200n) });
  await create({ sellerId, categoryId: leaf }, { percentBasisPoints: 700 });
  const [inTop, inLeaf] = [[top], [top, leaf]].map((categoryPath) =>
    souk.catalogue.offer(1_000n, { sellerId, categoryPath, available: 100n }),
  );
  expect([(await sold(inTop ?? "")).commission, (await sold(inLeaf ?? "")).commission]).toEqual([200n, 70n]);
  const owner = await as(["seller"], ownerId);
  const items = [
    { categoryId: top, price: euro(1_000n) },
    { categoryId: leaf, price: euro(1_000n) },
    { categoryId: "", price: euro(1_000n) },
  ];
  const { quotes } = await owner.quoteCommission({ sellerId, items });
  expect(
    quotes.map(({ applied, receives }) => [applied?.level, applied?.commission?.minorUnits, receives?.minorUnits]),
  ).toEqual([
    [AppliedCommission_Level.CATEGORY, 200n, 800n],
    [AppliedCommission_Level.SELLER_CATEGORY, 70n, 930n],
    [AppliedCommission_Level.STANDARD, 120n, 880n],
  ]);
  const { rules } = await owner.listShopCommissionRules({ sellerId });
  expect(rules.map(({ scope }) => scope?.categoryId)).toEqual([leaf, top]);
});

test("a rule with a start to come counts from then on, and another for the same meanwhile is refused", async () => {
  const sellerId = newId();
  const offerId = souk.catalogue.offer(10_000n, { sellerId, available: 100n });
  const startsAt = timestamp(new Date(souk.clock.now().getTime() + 3_600_000));
  const { rule } = await create({ sellerId }, { percentBasisPoints: 100 }, { startsAt });
  expect((await sold(offerId)).commission).toBe(1_200n);
  expect(await refusalReason(create({ sellerId }, { percentBasisPoints: 900 }))).toBe("COMMISSION_RULE_OVERLAPS");
  expect((await refusalMetadata(create({ sellerId }, { percentBasisPoints: 900 }))).rule_id).toBe(rule?.id);
  const until = await create({ sellerId }, { percentBasisPoints: 900 }, { endsAt: startsAt });
  expect((await sold(offerId)).commission).toBe(900n);
  souk.clock.advance(3_600_000);
  expect((await sold(offerId)).commission).toBe(100n);
  const late = { requestId: newId(), ruleId: until.rule?.id ?? "", reason };
  expect(await refusalReason(operator.endCommissionRule(late))).toBe("COMMISSION_RULE_ENDED");
});

test("of two who make a rule for the same at once one is refused, and a repeat of a request is the same rule", async () => {
  const sellerId = newId();
  const requests = [500, 600, 700].map((percentBasisPoints) => ({
    ...{ requestId: newId(), scope: { sellerId }, terms: { percentBasisPoints }, reason },
  }));
  const made = await Promise.allSettled(requests.map((request) => operator.createCommissionRule(request)));
  expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const at = made.findIndex(({ status }) => status === "fulfilled");
  const request = requests[at];
  if (!request) throw new Error("no rule was made");
  const again = await operator.createCommissionRule(request);
  const { rules } = await operator.listCommissionRules({});
  expect(rules.filter(({ scope }) => scope?.sellerId === sellerId).map(({ id }) => id)).toEqual([again.rule?.id]);
});

test("rules are the operator's, a shop's figures its members', and each change leaves its reason, before and after", async () => {
  const [sellerId, ownerId] = [newId(), newId()];
  souk.catalogue.owners.add(`${sellerId} ${ownerId}`);
  const owner = await as(["seller"], ownerId);
  const stranger = await as(["seller"]);
  const terms = { percentBasisPoints: 500 };
  const asked = { requestId: newId(), scope: { sellerId }, terms, reason };
  expect(await refusalReason(owner.createCommissionRule(asked))).toBe("NOT_ALLOWED");
  expect(await refusalReason(owner.listCommissionRules({}))).toBe("NOT_ALLOWED");
  const items = [{ price: euro(100n) }];
  expect(await refusalReason(stranger.quoteCommission({ sellerId, items }))).toBe("SELLER_NOT_FOUND");
  expect(await refusalReason(stranger.listShopCommissionRules({ sellerId }))).toBe("SELLER_NOT_FOUND");
  const { rule } = await operator.createCommissionRule(asked);
  await operator.endCommissionRule({ requestId: newId(), ruleId: rule?.id ?? "", reason: "over" });
  const { actions } = await operator.listCommissionActions({ pageSize: 2 });
  expect(actions.map(({ action, reason: why }) => [action, why])).toEqual([
    ["ended", "over"],
    ["created", reason],
  ]);
  expect(JSON.parse(actions[0]?.before ?? "")).toMatchObject({ sellerId, percentBasisPoints: 500, endsAt: null });
  expect(JSON.parse(actions[0]?.after ?? "").endsAt).not.toBeNull();
  expect(actions[1]?.before).toBe("");
  const log = souk.network.client(AuditService, "order", await userToken({ roles: ["operator"] }));
  const { entries } = await log.listAuditEntries({ subjectId: rule?.id ?? "" });
  expect(entries.map(({ action, note }) => [action, note])).toEqual([
    ["commission_rule.ended", "over"],
    ["commission_rule.created", reason],
  ]);
  expect(entries[1]).toMatchObject({ before: {}, after: { seller: sellerId, percent: "5 %" } });
  expect(entries[0]?.before.ends_at).toBeUndefined();
  expect(entries[0]?.after.ends_at).toBeDefined();
});

test("terms that make no sense are refused with the field", async () => {
  const field = async (scope: object, terms: object, more: object = {}) =>
    (await refusalMetadata(create(scope, { percentBasisPoints: 0, ...terms }, more))).field;
  expect(await field({ productId: newId(), sellerId: newId() }, {})).toBe("scope");
  expect(await field({ sellerId: newId() }, { floor: euro(5n), cap: euro(4n) })).toBe("cap");
  expect(await field({ sellerId: newId() }, { fixed: euro(-1n) })).toBe("fixed");
  const yen = { currencyCode: "JPY", minorUnits: 1n };
  expect(await field({ sellerId: newId() }, { floor: euro(1n), cap: yen })).toBe("fixed");
  expect(await field({ sellerId: newId() }, {}, { startsAt: { seconds: 1n, nanos: 0 } })).toBe("starts_at");
});

test("a preview says what a change would have made of what was sold lately, by shop and category, and keeps nothing", async () => {
  const [sellerId, category] = [newId(), newId()];
  const offerId = souk.catalogue.offer(10_000n, { sellerId, categoryPath: [category], available: 100n });
  await sold(offerId);
  await sold(offerId, 2);
  const preview = await operator.previewCommissionRule({ scope: { sellerId }, terms: { percentBasisPoints: 1_000 } });
  const effect = { lines: 2, base: euro(30_000n), before: euro(3_600n), after: euro(3_000n) };
  expect(preview.sellers).toMatchObject([{ id: sellerId, ...effect }]);
  expect(preview.categories).toMatchObject([{ id: category, ...effect }]);
  expect((await sold(offerId)).commission).toBe(1_200n);
});
