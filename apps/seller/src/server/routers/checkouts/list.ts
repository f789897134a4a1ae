import "server-only";
import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import { Checkout_State } from "@souk/contracts/orchestrator/v1/checkout";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { type CheckoutRow, checkoutRow } from "./checkout-view.ts";

const states = {
  all: Checkout_State.UNSPECIFIED,
  running: Checkout_State.RUNNING,
  stuck: Checkout_State.RUNNING,
  waiting: Checkout_State.ACTION_REQUIRED,
  parked: Checkout_State.PARKED,
  failed: Checkout_State.FAILED,
  done: Checkout_State.COMPLETED,
} as const;

/** A run takes seconds; with all its attempts at an upstream that is away, a minute or two. */
const stuckAfterMs = 3 * 60_000;

const input = z.object({
  view: z.enum(["all", "running", "stuck", "waiting", "parked", "failed", "done"]),
  cursor: z.string().max(500).nullish(),
});

/** Runs of the checkout, the newest first. */
export const list = operatorProcedure
  .input(input)
  .query(
    async ({ ctx, input: { view, cursor }, signal }): Promise<{ rows: CheckoutRow[]; nextCursor: string | null }> => {
      const isStuck = view === "stuck" && { startedBefore: timestampFromMs(Date.now() - stuckAfterMs) };
      const { checkouts, nextPageToken } = await ctx.clients.checkout.listCheckouts(
        { state: states[view], ...isStuck, pageSize: 50, pageToken: cursor ?? "" },
        { ...ctx.call, ...(signal && { signal }) },
      );
      return { rows: checkouts.map(checkoutRow), nextCursor: nextPageToken || null };
    },
  );
