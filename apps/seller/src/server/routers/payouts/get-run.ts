import "server-only";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { type RunView, toRunView } from "./run-view.ts";

export const getRun = operatorProcedure
  .input(z.object({ runId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<RunView> => {
    const { run } = await ctx.clients.payout.getPayoutRun(input, { ...ctx.call, ...(signal && { signal }) });
    if (!run) throw new DomainError("not_found", "PAYOUT_RUN_NOT_FOUND", "There is no such payout run.");
    return toRunView(run, ctx.locale);
  });
