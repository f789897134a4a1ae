import type { ShopClients } from "../../shopping/shop-clients.ts";

/** Sums by account and currency over several orders, in the debits and credits of the ledger. */
export function createTally() {
  const sums = new Map<string, bigint>();
  return {
    add(balances: ReadonlyMap<string, bigint>, currencyCode: string): void {
      for (const [account, balance] of balances) {
        const key = `${account} ${currencyCode}`;
        sums.set(key, (sums.get(key) ?? 0n) + balance);
      }
    },
    of: (account: string, currencyCode: string) => sums.get(`${account} ${currencyCode}`) ?? 0n,
  };
}

/** The sum of everything in the ledger, for each currency: zero, or it is broken. */
export async function sumsByCurrency({ payment }: ShopClients): Promise<Map<string, bigint>> {
  const { balances } = await payment.listBalances({ accountPrefix: "" });
  const sums = new Map<string, bigint>();
  for (const { amount } of balances) {
    if (amount) sums.set(amount.currencyCode, (sums.get(amount.currencyCode) ?? 0n) + amount.minorUnits);
  }
  return sums;
}

/** How many accounts of the run's sellers differ from the tally. */
export async function wrongSellerBalances(
  { payment }: ShopClients,
  tally: ReturnType<typeof createTally>,
  { sellerIds, currencies }: { sellerIds: readonly string[]; currencies: readonly string[] },
): Promise<number> {
  let wrong = 0;
  for (const account of sellerIds.map((id) => `seller:${id}`)) {
    const { balances } = await payment.listBalances({ accountPrefix: account });
    const found = new Map(balances.map(({ amount }) => [amount?.currencyCode, amount?.minorUnits]));
    wrong += currencies.filter((code) => (found.get(code) ?? 0n) !== tally.of(account, code)).length;
  }
  return wrong;
}
