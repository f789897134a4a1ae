import { fileURLToPath } from "node:url";
import { type Database, openDatabase } from "@souk/database/database";
import { postgresErrorOf } from "@souk/database/postgres-error";
import { newId } from "@souk/ids/id";
import { createTestDatabase, type TestDatabase } from "@souk/testing/database";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { postBooking, sumBalances } from "../src/db/ledger-store.ts";
import { captureBooking, partOfRefund, refundBooking } from "../src/domain/bookings.ts";

let test_: TestDatabase;
let database: Database;
beforeAll(async () => {
  test_ = await createTestDatabase(fileURLToPath(new URL("../migrations", import.meta.url)));
  database = openDatabase({ url: test_.url, poolSize: 2, applicationName: "ledger-test" });
});
afterAll(async () => {
  await database.close();
  await test_.drop();
});

const at = new Date();
const booking = (postings: { account: string; amount: bigint }[], currencyCode = "EUR") => ({
  kind: "capture" as const,
  sourceId: newId(),
  orderId: newId(),
  currencyCode,
  postings,
  at,
});
const post = (...bookings: ReturnType<typeof booking>[]) =>
  database.db.transaction(async (tx) => {
    for (const each of bookings) await postBooking(tx, each);
  });
const refusedBy = async (work: Promise<unknown>) => {
  const error = postgresErrorOf(
    await work.then(
      () => undefined,
      (e: unknown) => e,
    ),
  );
  return error?.constraint_name ?? error?.message;
};

const balanced = [
  { account: "provider:sandbox", amount: 100n },
  { account: "seller:a", amount: -100n },
];

test("the database refuses a booking whose entries do not sum to zero, whole, at commit", async () => {
  const before = await sumBalances(database.db, "");
  expect(await refusedBy(post(booking([{ account: "provider:sandbox", amount: 100n }])))).toBe("ledger_balanced");
  const short = [...balanced, { account: "platform:commission", amount: -1n }];
  expect(await refusedBy(post(booking(balanced), booking(short)))).toBe("ledger_balanced");
  expect(await sumBalances(database.db, "")).toEqual(before);
});

test("the database refuses a booking that balances only across currencies", async () => {
  const transactionId = newId();
  const [orderId, sourceId] = [newId(), newId()];
  const mixed = database.sql.begin(async (sql) => {
    await sql`insert into ledger_transactions (id, kind, source_id, order_id)
              values (${transactionId}, 'capture', ${sourceId}, ${orderId})`;
    for (const [currency, amount] of [
      ["EUR", "100"],
      ["USD", "-100"],
    ] as const) {
      await sql`insert into ledger_entries (id, transaction_id, account, currency_code, amount, kind, order_id)
                values (${newId()}, ${transactionId}, 'a', ${currency}, ${amount}, 'capture', ${orderId})`;
    }
  });
  expect(await refusedBy(mixed)).toBe("ledger_balanced");
});

test("the database refuses a booking without entries, and a second one of the same source", async () => {
  const empty = database.sql`insert into ledger_transactions (id, kind, source_id, order_id)
                             values (${newId()}, 'capture', ${newId()}, ${newId()})`;
  expect(await refusedBy(empty)).toBe("ledger_balanced");
  const once = booking(balanced);
  await post(once);
  expect(await refusedBy(post(once))).toBe("ledger_transactions_source");
});

test("the database refuses to change, delete or empty what is booked", async () => {
  await post(booking(balanced));
  const { sql } = database;
  for (const change of [
    sql`update ledger_entries set amount = amount * 2`,
    sql`update ledger_transactions set kind = 'refund'`,
    sql`delete from ledger_entries`,
    sql`truncate ledger_entries, ledger_transactions`,
  ]) {
    expect(await refusedBy(change)).toMatch(/append-only/);
  }
});

const sequence = fc
  .record({
    total: fc.bigInt(1n, 10_000_000n),
    marketplaceDiscount: fc.oneof(fc.constant(0n), fc.bigInt(0n, 10_000_000n)),
    share: fc.integer({ min: 0, max: 10_000 }),
  })
  .chain(({ total, marketplaceDiscount, share }) =>
    fc.record({
      total: fc.constant(total),
      marketplaceDiscount: fc.constant(marketplaceDiscount),
      commission: fc.constant(((total + marketplaceDiscount) * BigInt(share)) / 10_000n),
      cuts: fc.array(fc.bigInt(1n, total), { maxLength: 6 }),
      currencyCode: fc.constantFrom("EUR", "JPY", "KWD"),
    }),
  );

test("any capture refunded in any parts is back at zero, every step within a cent of the proportion", async () => {
  await fc.assert(
    fc.asyncProperty(sequence, async ({ total, marketplaceDiscount, commission, cuts, currencyCode }) => {
      const parties = { provider: newId(), sellerId: newId() };
      const bookings = [
        booking(captureBooking(parties, { total, marketplace: marketplaceDiscount, commission }), currencyCode),
      ];
      const none = { refunded: 0n, commissionRefunded: 0n, marketplaceRefunded: 0n };
      let share = { total, marketplaceDiscount, commission, ...none };
      for (const amount of partsOf(total, cuts)) {
        const part = partOfRefund(share, amount);
        expect(part.marketplace >= 0n && part.commission >= 0n).toBe(true);
        expect(part.commission <= amount + part.marketplace).toBe(true);
        const refund = booking(refundBooking(parties, part), currencyCode);
        bookings.push({ ...refund, sourceId: newId() });
        share = {
          ...share,
          refunded: share.refunded + amount,
          commissionRefunded: share.commissionRefunded + part.commission,
          marketplaceRefunded: share.marketplaceRefunded + part.marketplace,
        };
        const drift = share.commissionRefunded * total - share.refunded * commission;
        expect(drift <= total && drift >= -total).toBe(true);
        const discountDrift = share.marketplaceRefunded * total - share.refunded * marketplaceDiscount;
        expect(discountDrift * 2n <= total && discountDrift * 2n >= -total).toBe(true);
      }
      expect([share.commissionRefunded, share.marketplaceRefunded]).toEqual([commission, marketplaceDiscount]);
      await post(...bookings);
      const seller = await sumBalances(database.db, `seller:${parties.sellerId}`);
      expect(seller.every(({ minorUnits }) => minorUnits === 0n)).toBe(true);
    }),
    { numRuns: 100 },
  );
  const all = await sumBalances(database.db, "");
  for (const currency of ["EUR", "JPY", "KWD"]) {
    const sums = all.filter(({ currencyCode }) => currencyCode === currency);
    expect(sums.reduce((sum, { minorUnits }) => sum + minorUnits, 0n)).toBe(0n);
  }
});

/** The total cut at the given places, so that the parts add up to it. */
function partsOf(total: bigint, cuts: readonly bigint[]): bigint[] {
  const places = [...new Set([0n, ...cuts, total])].toSorted((a, b) => (a < b ? -1 : 1));
  return places.slice(1).map((place, at) => place - (places[at] ?? 0n));
}
