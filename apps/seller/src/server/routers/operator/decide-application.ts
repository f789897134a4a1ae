import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { answered } from "../application/answer.ts";

const input = z.object({
  ...{ requestId: z.uuid(), applicationId: z.uuid(), decision: z.enum(["approve", "ask", "reject"]) },
  ...{ reason: z.string().max(60), note: z.string().max(1_000) },
});

/** Opens the shop, asks for changes or refuses for good. */
export const decideApplication = operatorProcedure.input(input).mutation(async ({ ctx, input: given }) => {
  const { requestId, applicationId, decision, reason, note } = given;
  const { desk } = ctx.clients;
  if (decision === "approve") return answered(await desk.approveApplication({ requestId, applicationId }, ctx.call));
  const why = { requestId, applicationId, reason, note };
  if (decision === "ask") return answered(await desk.requestApplicationChanges(why, ctx.call));
  return answered(await desk.rejectApplication(why, ctx.call));
});
