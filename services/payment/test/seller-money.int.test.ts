import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Membership_Role } from "@souk/contracts/seller/v1/seller";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./harness.ts";
import { holdMs, startPayouts } from "./payout-harness.ts";

let souk: Awaited<ReturnType<typeof startPayouts>>;
beforeAll(async () => {
  souk = await startPayouts();
});
afterAll(() => souk.stop());

const period = () => ({
  currencyCode: "EUR",
  from: timestampFromDate(new Date(souk.now().getTime() - 30 * 86_400_000)),
  to: timestampFromDate(new Date(souk.now().getTime() + 60_000)),
});

test("a seller's money is for its owners and finance members; to others there is no such seller", async () => {
  const sellerId = await souk.seller();
  const askAll = async (id: string, roles: ("shopper" | "seller" | "operator")[] = ["seller"]) => {
    const client = await souk.as(id, roles);
    const calls = [
      client.getSellerBalance({ sellerId }),
      client.listSellerLedgerEntries({ sellerId }),
      client.listPayouts({ sellerId }),
      client.getStatement({ sellerId, ...period() }),
    ];
    return Promise.all(
      calls.map((call) =>
        call.then(
          () => "shown",
          () => refusal(call),
        ),
      ),
    );
  };
  const all = (what: string) => [what, what, what, what];
  const [owner, finance, keeper, stranger] = [newId(), newId(), newId(), newId()];
  souk.members.add(sellerId, owner, Membership_Role.OWNER);
  souk.members.add(sellerId, finance, Membership_Role.FINANCE);
  souk.members.add(sellerId, keeper, Membership_Role.ORDERS);
  souk.members.add(newId(), stranger, Membership_Role.OWNER);
  expect(await askAll(owner)).toEqual(all("shown"));
  expect(await askAll(finance)).toEqual(all("shown"));
  expect(await askAll(keeper)).toEqual(all("SELLER_NOT_FOUND"));
  expect(await askAll(stranger)).toEqual(all("SELLER_NOT_FOUND"));
  expect(await askAll(newId(), ["operator"])).toEqual(all("shown"));
  const seller = await souk.as(owner, ["seller"]);
  expect(await refusal(seller.previewPayoutRun({ requestId: newId() }))).toBe("NOT_ALLOWED");
  expect(await refusal(seller.setPayoutDestination({ sellerId, token: "acct_mine", last4: "0000" }))).toBe(
    "NOT_ALLOWED",
  );
});

test("a balance says when what is held clears", async () => {
  const sellerId = await souk.seller();
  await souk.sale(sellerId, 1_000n);
  await souk.sale(sellerId, 2_000n);
  const { balances, holdMs: hold, minimums, destinationLast4 } = await souk.service.getSellerBalance({ sellerId });
  expect([hold, minimums[0]?.minorUnits, destinationLast4]).toEqual([BigInt(holdMs), 1_000n, "4321"]);
  const clearings = balances[0]?.clearings ?? [];
  expect(clearings.reduce((sum, { amount }) => sum + (amount?.minorUnits ?? 0n), 0n)).toBe(2_700n);
  for (const { at } of clearings) expect(Number(at?.seconds) * 1000).toBeGreaterThan(souk.now().getTime());
});

test("a statement adds up to the cent, its lines to its totals, and the next one opens where it closes", async () => {
  const sellerId = await souk.seller();
  const parts = [];
  for (const total of [10_000n, 3_333n, 999n]) parts.push(await souk.sale(sellerId, total));
  const [first, second] = parts;
  if (!first || !second) throw new Error("two sales");
  await souk.refund(second, 1_111n);
  souk.leap(holdMs);
  const runId = await souk.preview();
  await souk.approve(runId);
  await souk.settled(runId);
  const middle = souk.now();
  souk.leap(1_000);
  await souk.refund(first, 10_000n);

  const ask = (from: Date, to: Date, pageToken = "") =>
    souk.service.getStatement({
      ...{ sellerId, currencyCode: "EUR", pageSize: 2, pageToken },
      from: timestampFromDate(from),
      to: timestampFromDate(to),
    });
  const start = new Date(middle.getTime() - 30 * 86_400_000);
  const end = new Date(middle.getTime() + 60_000);
  const read = async (from: Date, to: Date) => {
    const { totals, ...page } = await ask(from, to);
    const lines = [...page.lines];
    for (let token = page.nextPageToken; token; ) {
      const next = await ask(from, to, token);
      expect(next.totals).toBeUndefined();
      lines.push(...next.lines);
      token = next.nextPageToken;
    }
    return { totals, lines };
  };
  const parts_ = ["sales", "refunds", "marketplaceDiscounts", "commission", "payouts", "payoutsReturned"] as const;
  const sumOf = (of: Partial<Record<(typeof parts_)[number], { minorUnits: bigint } | undefined>> | undefined) =>
    parts_.reduce((sum, part) => sum + (of?.[part]?.minorUnits ?? 0n), 0n);

  const before = await read(start, middle);
  expect(before.totals).toMatchObject({
    opening: { minorUnits: 0n },
    sales: { minorUnits: 14_332n },
    refunds: { minorUnits: -1_111n },
    payoutsReturned: { minorUnits: 0n },
    closing: { minorUnits: 0n },
  });
  expect(before.lines).toHaveLength(4);
  const whole = await read(start, end);
  for (const { totals, lines } of [before, whole]) {
    const moved = (totals?.closing?.minorUnits ?? 0n) - (totals?.opening?.minorUnits ?? 0n);
    expect(sumOf(totals)).toBe(moved);
    expect(lines.reduce((sum, line) => sum + (line.total?.minorUnits ?? 0n), 0n)).toBe(moved);
    for (const line of lines) expect(sumOf(line)).toBe(line.total?.minorUnits);
  }
  const after = await read(middle, end);
  expect(after.totals?.opening?.minorUnits).toBe(before.totals?.closing?.minorUnits);
  expect(after.totals?.closing?.minorUnits).toBe(-(await souk.account(`seller:${sellerId}`)));
  expect(await refusal(ask(end, start))).toBe("PERIOD_INVALID");
});

test("entries and payouts come page by page, newest first, once each", async () => {
  const sellerId = await souk.seller();
  for (let n = 0; n < 5; n++) await souk.sale(sellerId, 2_000n);
  souk.leap(holdMs);
  const runId = await souk.preview();
  await souk.approve(runId);
  const ids: string[] = [];
  for (let pageToken = ""; ; ) {
    const page = await souk.service.listSellerLedgerEntries({ sellerId, pageSize: 2, pageToken });
    ids.push(...page.entries.map(({ id }) => id));
    pageToken = page.nextPageToken;
    if (!pageToken) break;
  }
  expect(new Set(ids).size).toBe(6);
  expect(ids).toEqual(ids.toSorted().toReversed());
  const { entries } = await souk.service.listSellerLedgerEntries({ sellerId, pageSize: 1 });
  const { payouts } = await souk.service.listPayouts({ sellerId });
  expect(entries[0]).toMatchObject({ kind: "payout", amount: { minorUnits: -9_000n }, payoutId: payouts[0]?.id });
  await souk.settled(runId);
});
