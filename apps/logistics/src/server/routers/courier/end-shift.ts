import "server-only";
import { z } from "zod";
import { courierProcedure } from "../../trpc.ts";
import { type ShiftView, shiftView } from "./shift-view.ts";

export const endShift = courierProcedure
  .input(z.object({ requestId: z.uuid() }))
  .mutation(async ({ ctx, input }): Promise<ShiftView> => {
    const { courier } = await ctx.clients.courier.endShift(input, ctx.call);
    return shiftView(courier);
  });
