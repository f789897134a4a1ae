import "server-only";
import { AnswerOfferRequest_Answer } from "@souk/contracts/logistics/v1/courier_service";
import { z } from "zod";
import { courierProcedure } from "../../trpc.ts";
import { type RunView, runView } from "./run-view.ts";

/** The run that is the caller's now; null when it was declined. */
export const answerOffer = courierProcedure
  .input(z.object({ requestId: z.uuid(), runId: z.uuid(), isAccepted: z.boolean() }))
  .mutation(async ({ ctx, input: { requestId, runId, isAccepted } }): Promise<RunView | null> => {
    const answer = isAccepted ? AnswerOfferRequest_Answer.ACCEPT : AnswerOfferRequest_Answer.DECLINE;
    const { run } = await ctx.clients.courier.answerOffer({ requestId, runId, answer }, ctx.call);
    return run ? runView(run, ctx.locale) : null;
  });
