import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";

const ids = { requestId: z.uuid(), sellerId: z.uuid(), note: z.string().max(1_000) };
const reason = z.enum([
  "late_deliveries",
  "quality_complaints",
  "policy_breach",
  "fraud_suspected",
  "own_request",
  "other",
]);

/** Suspends or ends a shop, at once or after so many days. */
export const endShop = operatorProcedure
  .input(
    z.object({ ...ids, to: z.enum(["suspended", "terminated"]), reason, noticeDays: z.number().int().min(0).max(90) }),
  )
  .mutation(async ({ ctx, input: { to, ...request } }): Promise<void> => {
    if (to === "suspended") await ctx.clients.desk.suspendSeller(request, ctx.call);
    else await ctx.clients.desk.terminateSeller(request, ctx.call);
  });

/** Ends a suspension, or takes back what was announced. */
export const reinstateShop = operatorProcedure
  .input(z.object(ids))
  .mutation(async ({ ctx, input: request }): Promise<void> => {
    await ctx.clients.desk.reinstateSeller(request, ctx.call);
  });
