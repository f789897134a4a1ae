import "server-only";
import { PutProofPictureRequest_Kind } from "@souk/contracts/logistics/v1/courier_service";
import { z } from "zod";
import { courierProcedure } from "../../trpc.ts";

const bytesMax = 307_200;
const base64Max = Math.ceil(bytesMax / 3) * 4;

/** Stores a photo or a signature of a stop; told by the hash of its bytes, so that sending it again is harmless. */
export const putPicture = courierProcedure
  .input(
    z.object({
      stopId: z.uuid(),
      kind: z.enum(["photo", "signature"]),
      content: z.base64().min(4).max(base64Max),
    }),
  )
  .mutation(async ({ ctx, input: { stopId, kind, content } }): Promise<{ hash: string }> => {
    const named = kind === "photo" ? PutProofPictureRequest_Kind.PHOTO : PutProofPictureRequest_Kind.SIGNATURE;
    const request = { stopId, kind: named, content: Buffer.from(content, "base64") };
    const { hash } = await ctx.clients.courier.putProofPicture(request, { ...ctx.call, timeoutMs: 15_000 });
    return { hash };
  });
