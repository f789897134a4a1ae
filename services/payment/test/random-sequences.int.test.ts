import { newId } from "@souk/ids/id";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPayment } from "./harness.ts";
import { cards } from "./sandbox.ts";

let souk: Awaited<ReturnType<typeof startPayment>>;
beforeAll(async () => {
  const env = { PROVIDER_TIMEOUT_MS: "1000", RETRY_FIRST_MS: "10", RETRY_LONGEST_MS: "20", WORKER_INTERVAL_MS: "10" };
  souk = await startPayment({ env });
});
afterAll(() => souk.stop());

const step = fc.oneof(
  fc.record({ do: fc.constant("capture" as const), at: fc.nat(1) }),
  fc.record({ do: fc.constant("refund" as const), at: fc.nat(1), amount: fc.bigInt(1n, 400n) }),
  fc.record({ do: fc.constant("release" as const), at: fc.nat(1) }),
  fc.record({ do: fc.constant("authorize" as const) }),
  { arbitrary: fc.record({ do: fc.constant("void" as const) }), weight: 1 },
);

const story = fc.record({
  totals: fc.tuple(
    fc.bigInt(0n, 999n),
    fc.oneof({ arbitrary: fc.constant(0n), weight: 1 }, { arbitrary: fc.bigInt(0n, 999n), weight: 4 }),
  ),
  /** What the marketplace pays beside them. */
  marketplace: fc.tuple(fc.bigInt(0n, 99n), fc.constantFrom(0n, 500n)),
  /** Steps that happen at once, one group after the other. */
  groups: fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
  faults: fc.record({
    seed: fc.nat(1000),
    lose_reply_rate: fc.constantFrom(0, 0.3),
    error_rate: fc.constantFrom(0, 0.3),
    webhook_duplicates: fc.constantFrom(0, 0.5),
    webhook_before_reply: fc.boolean(),
  }),
});

test("whatever is asked in whatever order with a failing provider, the books and the provider agree to the cent", async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ totals, marketplace, groups, faults }) => {
      const request = await souk.request(cards.ok, totals, marketplace);
      const { orderId } = request;
      souk.sandbox.faults.set(faults);
      await Promise.allSettled([souk.payment.authorizePayment(request)]);
      for (const group of groups) await Promise.allSettled(group.map((each) => perform(request, each)));
      souk.sandbox.faults.set({});
      await expect.poll(() => isSettled(orderId), { interval: 5, timeout: 30_000 }).toBe(true);
      await expectAgreement(orderId);
    }),
    // A finding is told as it is: to shrink what never settles would take longer than a test may.
    { numRuns: 100, endOnFailure: true },
  );
}, 180_000);

type Request = Awaited<ReturnType<typeof souk.request>>;
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function perform(request: Request, each: Step): Promise<unknown> {
  if (each.do === "authorize") return souk.payment.authorizePayment(request);
  if (each.do === "void") return souk.payment.voidPayment(request);
  const target = { orderId: request.orderId, sellerOrderId: request.shares[each.at]?.sellerOrderId ?? "" };
  if (each.do === "capture") return souk.payment.capturePayment(target);
  if (each.do === "release") return souk.release(target);
  const amount = { currencyCode: "EUR", minorUnits: each.amount };
  return souk.payment.refundPayment({ ...target, requestId: newId(), amount });
}

async function isSettled(orderId: string): Promise<boolean> {
  const [row] = await souk.sql`select due_at from payments where order_id = ${orderId}`;
  return row?.due_at === null;
}

async function expectAgreement(orderId: string): Promise<void> {
  const [row] = await souk.sql`select * from payments where order_id = ${orderId}`;
  const atProvider = await souk.sandbox.paymentsOf(orderId);
  expect(atProvider.length).toBeLessThanOrEqual(1);
  const { amount_captured: captured = "0", amount_refunded: refunded = "0" } = atProvider[0] ?? {};
  expect([row?.captured, row?.refunded]).toEqual([captured, refunded]);
  if (row?.void_requested_at) expect(captured).toBe(refunded);

  const parts = await souk.sql`
    select s.total, s.captured, s.refunded, r.state from shares s join payments p on p.id = s.payment_id
    left join releases r on r.seller_order_id = s.seller_order_id where p.order_id = ${orderId}`;
  for (const part of parts) {
    // What was cancelled is either never taken or given back in full.
    if (part.state)
      expect([part.state === "done" ? "0" : part.total, part.captured]).toEqual([part.captured, part.refunded]);
  }
  const released = parts.reduce((sum, part) => sum + (part.state === "done" ? BigInt(part.total) : 0n), 0n);
  expect(BigInt(captured) + released).toBeLessThanOrEqual(BigInt(row?.amount ?? 0));
  const [last] = atProvider;
  if (last?.status === "authorized" || last?.status === "partially_captured") {
    expect(BigInt(last.amount_voided)).toBe(released);
  }

  const { provider = 0n, seller = 0n, platform = 0n } = await souk.bookedFor(orderId);
  expect(provider).toBe(BigInt(captured) - BigInt(refunded));
  expect(provider + seller + platform).toBe(0n);
  const [kept] = await souk.sql`
    select coalesce(sum(
      case when c.state = 'done' then s.commission - s.marketplace_discount else 0 end
      - s.commission_refunded + s.marketplace_refunded), 0)::bigint as kept
    from shares s join payments p on p.id = s.payment_id
    left join captures c on c.seller_order_id = s.seller_order_id where p.order_id = ${orderId}`;
  expect(-platform).toBe(BigInt(kept?.kept));

  const events = await souk.eventsOf(orderId);
  const [moves] = await souk.sql`
    select (select count(*) from captures where payment_id = ${row?.id} and state = 'done')::int as captures,
           (select count(*) from refunds where payment_id = ${row?.id} and state = 'done')::int as refunds,
           (select count(*) from releases where payment_id = ${row?.id} and state = 'done')::int as releases`;
  const count = (what: string) => events.filter((type) => type === `payment.${what}.v1`).length;
  const counts = [count("captured"), count("refunded"), count("released")];
  expect(counts).toEqual([moves?.captures, moves?.refunds, moves?.releases]);
  expect(Math.max(count("authorized"), count("voided"), count("declined"))).toBeLessThanOrEqual(1);
}
