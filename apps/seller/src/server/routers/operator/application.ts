import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { answered } from "../application/answer.ts";

export const application = operatorProcedure
  .input(z.object({ applicationId: z.uuid() }))
  .query(async ({ ctx, input, signal }) =>
    answered(await ctx.clients.desk.getApplication(input, { ...ctx.call, ...(signal && { signal }) })),
  );
