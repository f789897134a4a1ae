import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { Checks } from "../checks.ts";
import { sumsByCurrency } from "../ledger/balances.ts";
import { currencies, type Scene } from "./scene.ts";

/** Less than this is not paid out. */
const minimums: Readonly<Record<string, bigint>> = { EUR: 1_000n, JPY: 10n };
const parts = ["sales", "refunds", "marketplaceDiscounts", "commission", "payouts", "payoutsReturned"] as const;

/** Holds ledger, provider, statements and reconciliation against the model. */
export async function checkEnd(scene: Scene, checks: Checks): Promise<{ paid: number; failed: number }> {
  const { market, clients, findings } = scene;
  await scene.look();
  checks.expect("things that happened otherwise than they should", findings.length, 0, findings);
  const wrong = await wrongBalances(scene);
  checks.expect(
    "balances that are not sales less refunds, commission and payouts",
    wrong.balances.length,
    0,
    wrong.balances,
  );
  checks.expect("sellers who could be paid and were not", wrong.unpaid.length, 0, wrong.unpaid);
  const transit = await clients.payment.listBalances({ accountPrefix: "payouts:in-transit" });
  checks.expect(
    "minor units still in transit",
    transit.balances.reduce((sum, { amount }) => sum + (amount?.minorUnits ?? 0n), 0n),
    0,
  );
  for (const [code, sum] of await sumsByCurrency(clients)) {
    checks.expect(`all entries of the ledger in ${code} together`, sum, 0);
  }
  const differing = await differencesToProvider(scene);
  checks.expect("payouts that the provider has otherwise, twice or not at all", differing.length, 0, differing);
  const { differences } = await clients.payout.reconcilePayouts({});
  checks.expect(
    "differences that reconciliation names",
    differences.length,
    0,
    differences.map(({ kind, payoutId, providerReference }) => `${kind} ${payoutId} ${providerReference}`),
  );
  const statements = await wrongStatements(scene);
  checks.expect("statements that do not add up", statements.length, 0, statements);
  const stock = await scene.orders.wrongStock();
  checks.expect("goods of which other than what was not sold, or came back, is there", stock.length, 0, stock);
  const all = [...market.payouts.values()];
  return {
    paid: all.filter(({ state }) => state === "paid").length,
    failed: all.filter(({ state }) => state === "failed").length,
  };
}

async function wrongBalances({ market, clients, sellerIds }: Scene) {
  const balances: string[] = [];
  const unpaid: string[] = [];
  for (const [sellerAt, sellerId] of sellerIds.entries()) {
    const answer = await clients.payout.getSellerBalance({ sellerId });
    for (const code of currencies) {
      const found = answer.balances.find(({ owed }) => owed?.currencyCode === code);
      const owed = found?.owed?.minorUnits ?? 0n;
      const expected = market.owed(sellerAt, code);
      if (owed !== expected) balances.push(`${sellerId}: ${owed} ${code}, expected ${expected}`);
      if (owed >= (minimums[code] ?? 0n)) unpaid.push(`${sellerId}: ${owed} ${code}`);
    }
  }
  return { balances, unpaid };
}

async function differencesToProvider({ market, provider }: Scene): Promise<string[]> {
  const theirs = Map.groupBy(await provider.payouts(), ({ reference }) => reference);
  const differing = [...theirs.keys()].filter((id) => !market.payouts.has(id)).map((id) => `unknown: ${id}`);
  for (const { id, amount, currencyCode, state } of market.payouts.values()) {
    const [first, ...more] = theirs.get(id) ?? [];
    const isSame = first?.amount === String(amount) && first.currency === currencyCode && first.status === state;
    if (!isSame || more.length > 0) differing.push(`${id}: ${state} ${amount}, provider ${JSON.stringify(first)}`);
  }
  return differing;
}

async function wrongStatements({ clients, sellerIds, market }: Scene): Promise<string[]> {
  const wrong: string[] = [];
  const to = timestampFromDate(new Date(Date.now() + 60_000));
  const from = timestampFromDate(new Date(Date.now() - 86_400_000));
  for (const [sellerAt, sellerId] of sellerIds.entries()) {
    for (const currencyCode of currencies) {
      let lines = 0n;
      let closing: bigint | undefined;
      let moved = 0n;
      for (let pageToken = ""; ; ) {
        const asked = { sellerId, currencyCode, from, to, pageSize: 20, pageToken };
        const page = await clients.payout.getStatement(asked);
        const { totals } = page;
        if (totals) moved = parts.reduce((sum, part) => sum + (totals[part]?.minorUnits ?? 0n), 0n);
        closing ??= totals?.closing?.minorUnits;
        lines += page.lines.reduce((sum, { total }) => sum + (total?.minorUnits ?? 0n), 0n);
        pageToken = page.nextPageToken;
        if (!pageToken) break;
      }
      const owed = market.owed(sellerAt, currencyCode);
      if (closing !== owed || moved !== owed || lines !== owed) {
        wrong.push(`${sellerId} ${currencyCode}: closes at ${closing}, moved ${moved}, lines ${lines}, owed ${owed}`);
      }
    }
  }
  return wrong;
}
