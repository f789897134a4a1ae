import "server-only";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { z } from "zod";
import { courierProcedure } from "../../trpc.ts";
import { type ShiftView, shiftView } from "./shift-view.ts";

export const startShift = courierProcedure
  .input(z.object({ requestId: z.uuid(), endsAt: z.iso.datetime() }))
  .mutation(async ({ ctx, input: { requestId, endsAt } }): Promise<ShiftView> => {
    const wish = { requestId, endsAt: timestampFromDate(new Date(endsAt)) };
    const { courier } = await ctx.clients.courier.startShift(wish, ctx.call);
    return shiftView(courier);
  });
