import type { Provider } from "../../shopping/provider.ts";
import type { ShopClients } from "../../shopping/shop-clients.ts";
import type { Model } from "./model.ts";
import type { Case } from "./perform.ts";

interface Compared {
  /** What differs, for people; empty when nothing does. */
  readonly differences: readonly string[];
  readonly entryCount: number;
}

interface Given {
  readonly clients: ShopClients;
  readonly provider: Provider;
  readonly each: Case;
  readonly model: Model;
  readonly sellerIds: readonly string[];
}

/** Holds what the ledger and the provider say of an order against the model. */
export async function compare({ clients, provider, each, model, sellerIds }: Given): Promise<Compared> {
  const { orderId, story } = each;
  const differences: string[] = [];
  const expectSame = (what: string, found: bigint, expected: bigint) => {
    if (found !== expected) differences.push(`${what} ${found}, expected ${expected}`);
  };

  const { entries } = await clients.payment.listLedgerEntries({ orderId, pageSize: 100 });
  const booked = new Map<string, bigint>();
  for (const { account, amount } of entries) {
    if (amount?.currencyCode !== story.currencyCode) differences.push(`${account} booked in ${amount?.currencyCode}`);
    const name = account.startsWith("provider:") ? "provider" : account;
    booked.set(name, (booked.get(name) ?? 0n) + (amount?.minorUnits ?? 0n));
  }
  const expected = model.balances(sellerIds);
  for (const account of new Set([...booked.keys(), ...expected.keys()])) {
    expectSame(account, booked.get(account) ?? 0n, expected.get(account) ?? 0n);
  }
  expectSame(
    "entries summing to",
    [...booked.values()].reduce((sum, amount) => sum + amount, 0n),
    0n,
  );

  const atProvider = await provider.paymentsOf(orderId);
  expectSame("payments at the provider", BigInt(atProvider.length), model.hasPayment() ? 1n : 0n);
  const total = (pick: (payment: (typeof atProvider)[number]) => string) =>
    atProvider.reduce((sum, payment) => sum + BigInt(pick(payment)), 0n);
  expectSame(
    "taken at the provider",
    total((payment) => payment.amount_captured),
    model.captured(),
  );
  expectSame(
    "given back at the provider",
    total((payment) => payment.amount_refunded),
    model.refunded(),
  );
  expectSame(
    "held at the provider",
    total((payment) => payment.amount_capturable),
    model.held(),
  );
  return { differences, entryCount: entries.length };
}
