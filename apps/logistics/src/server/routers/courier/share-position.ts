import "server-only";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { z } from "zod";
import { courierProcedure } from "../../trpc.ts";

export const sharePosition = courierProcedure
  .input(
    z.object({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      deviceAt: z.iso.datetime(),
    }),
  )
  .mutation(async ({ ctx, input: { latitude, longitude, deviceAt } }): Promise<{ isKept: boolean }> => {
    const request = { position: { latitude, longitude }, deviceAt: timestampFromDate(new Date(deviceAt)) };
    const { isKept } = await ctx.clients.courier.sharePosition(request, ctx.call);
    return { isKept };
  });
