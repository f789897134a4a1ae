import type { Payout } from "@souk/contracts/payment/v1/payout";
import { PayoutService } from "@souk/contracts/payment/v1/payout_service";
import { newId } from "@souk/ids/id";
import { serviceToken, userToken } from "@souk/testing/principals";
import { expect } from "vitest";
import { startPayment } from "./harness.ts";
import { startMembers } from "./members.ts";

export const holdMs = 7 * 86_400_000;

/** The payment service with sellers that are owed something, called by an operator. */
export async function startPayouts(options: Parameters<typeof startPayment>[0] = {}) {
  const members = await startMembers();
  const souk = await startPayment({
    ...options,
    env: {
      SELLER_SERVICE_URL: members.url,
      PAYOUT_INTERVAL_MS: "20",
      PAYOUT_POLL_MS: "20",
      PAYOUT_HOLD_MS: String(holdMs),
      ...options.env,
    },
  });
  const operatorId = newId();
  const as = async (id: string, roles: ("shopper" | "seller" | "operator")[]) =>
    souk.network.client(PayoutService, "payment", await userToken({ id, roles }));
  const operator = await as(operatorId, ["operator"]);
  const service = souk.network.client(PayoutService, "payment", await serviceToken("seller"));

  const payoutsOf = async (runId: string): Promise<Payout[]> => (await operator.listRunPayouts({ runId })).payouts;
  const payoutOf = async (runId: string, sellerId: string) =>
    (await payoutsOf(runId)).find((payout) => payout.sellerId === sellerId);

  return {
    ...souk,
    members,
    operator,
    operatorId,
    service,
    as,
    payoutsOf,
    payoutOf,
    /** A new seller with a bank account. */
    async seller(destination = "acct_ok") {
      const sellerId = newId();
      if (destination) await service.setPayoutDestination({ sellerId, token: destination, last4: "4321" });
      return sellerId;
    },
    /** Has a shopper pay a seller, less a tenth of commission. */
    async sale(sellerId: string, total: bigint) {
      const request = await souk.request(undefined, [total]);
      const [share] = request.shares;
      if (!share) throw new Error("a request without a share");
      await souk.payment.authorizePayment({ ...request, shares: [{ ...share, sellerId }] });
      const part = { orderId: request.orderId, sellerOrderId: share.sellerOrderId };
      await souk.payment.capturePayment(part);
      return part;
    },
    async refund(part: { orderId: string; sellerOrderId: string }, minorUnits: bigint) {
      const amount = { currencyCode: "EUR", minorUnits };
      await souk.payment.refundPayment({ ...part, requestId: newId(), amount });
    },
    async preview(): Promise<string> {
      return (await operator.previewPayoutRun({ requestId: newId() })).run?.id ?? "";
    },
    approve: (runId: string) => operator.approvePayoutRun({ requestId: newId(), runId }),
    /** Owed, held and available. */
    async balance(sellerId: string) {
      const { balances } = await service.getSellerBalance({ sellerId });
      const [first] = balances;
      return [first?.owed?.minorUnits, first?.held?.minorUnits, first?.available?.minorUnits];
    },
    /** Resolves once no payout of a run is on its way any more. */
    async settled(runId: string) {
      const isMoving = async () =>
        Number(
          (
            await souk.sql`select count(*) from payouts where run_id = ${runId} and state in ('requested', 'in_transit')`
          )[0]?.count,
        );
      await expect.poll(isMoving, { timeout: 30_000, interval: 20 }).toBe(0);
    },
    async account(account: string): Promise<bigint> {
      const [row] = await souk.sql`
        select coalesce(sum(amount), 0)::text as sum from ledger_entries where account = ${account}`;
      return BigInt(row?.sum);
    },
    async stop() {
      await souk.stop();
      members.stop();
    },
  };
}
