import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { PayoutService } from "@souk/contracts/payment/v1/payout_service";
import { principalOf } from "@souk/service/caller";
import { requestKeyOf } from "@souk/service/request-key";
import { approveRun, discardRun } from "../use-cases/payouts/decide-run.ts";
import { holdPayout } from "../use-cases/payouts/hold-payout.ts";
import type { PayoutDeps } from "../use-cases/payouts/payout-deps.ts";
import { proposeRun } from "../use-cases/payouts/propose-run.ts";
import { reconcilePayouts } from "../use-cases/payouts/reconcile-payouts.ts";
import { setPayoutDestination } from "../use-cases/payouts/set-destination.ts";
import { toDifference } from "./payout-mapper.ts";
import { actionPage, payoutShown, runPage, runPayoutPage, runShown } from "./run-pages.ts";
import { requireMoneyReader, type Sellers } from "./seller-access.ts";
import { balanceOf, entryPage, sellerPayoutPage, statementPage } from "./seller-pages.ts";

export function payoutService(deps: PayoutDeps, sellers: Sellers) {
  /** Only who may see the seller's money gets its answer. */
  const ofSeller =
    <Request extends { sellerId: string }, Answer>(answer: (deps: PayoutDeps, req: Request) => Promise<Answer>) =>
    async (req: Request, ctx: HandlerContext): Promise<Answer> => {
      await requireMoneyReader(ctx, sellers, req.sellerId);
      return answer(deps, req);
    };

  return {
    getSellerBalance: ofSeller(balanceOf),
    listSellerLedgerEntries: ofSeller(entryPage),
    listPayouts: ofSeller(sellerPayoutPage),
    getStatement: ofSeller(statementPage),

    async previewPayoutRun(req, ctx) {
      return { run: await runShown(deps, await proposeRun(deps, requestKeyOf(ctx, req))) };
    },
    async getPayoutRun({ runId }) {
      return { run: await runShown(deps, runId) };
    },
    async listPayoutRuns(req) {
      return runPage(deps, req);
    },
    async listRunPayouts(req) {
      return runPayoutPage(deps, req);
    },
    async holdPayout(req, ctx) {
      const { payoutId, reason } = req;
      return {
        payout: await payoutShown(deps, await holdPayout(deps, { request: requestKeyOf(ctx, req), payoutId, reason })),
      };
    },
    async releasePayout(req, ctx) {
      const input = { request: requestKeyOf(ctx, req), payoutId: req.payoutId, reason: undefined };
      return { payout: await payoutShown(deps, await holdPayout(deps, input)) };
    },
    async approvePayoutRun(req, ctx) {
      const input = { request: requestKeyOf(ctx, req), runId: req.runId };
      return { run: await runShown(deps, await approveRun(deps, input)) };
    },
    async discardPayoutRun(req, ctx) {
      const input = { request: requestKeyOf(ctx, req), runId: req.runId };
      return { run: await runShown(deps, await discardRun(deps, input)) };
    },
    async reconcilePayouts() {
      const { differences, ...rest } = await reconcilePayouts(deps);
      return { ...rest, differences: differences.map(toDifference) };
    },
    async listPayoutActions(req) {
      return actionPage(deps, req);
    },

    async setPayoutDestination({ sellerId, token, last4 }, ctx) {
      await setPayoutDestination(deps, { sellerId, token, last4 });
      const caller = principalOf(ctx);
      deps.log.info({ sellerId, by: caller.kind === "service" && caller.name }, "a seller's bank account was set");
      return {};
    },
  } satisfies ServiceImpl<typeof PayoutService>;
}
