import "server-only";
import { courierProcedure } from "../../trpc.ts";
import { type ShiftView, shiftView } from "./shift-view.ts";

export const shift = courierProcedure.query(async ({ ctx, signal }): Promise<ShiftView> => {
  const { courier, hub } = await ctx.clients.courier.getMyShift({}, { ...ctx.call, ...(signal && { signal }) });
  return shiftView(courier, hub);
});
