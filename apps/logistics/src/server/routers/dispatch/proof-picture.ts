import "server-only";
import { z } from "zod";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf } from "./call.ts";

const input = z.object({ proofId: z.uuid(), kind: z.enum(["photo", "signature"]) });
const pictureTypes = new Set(["image/jpeg", "image/png", "image/webp"]);

/** A picture of a proof, as a data URL. That it was looked at is in the audit log. */
export const proofPicture = dispatcherProcedure.input(input).query(async ({ ctx, input, signal }) => {
  const request = { proofId: input.proofId, signature: input.kind === "signature" };
  const { mediaType, content } = await ctx.clients.dispatch.readProofPicture(request, optionsOf(ctx.call, signal));
  const type = pictureTypes.has(mediaType) ? mediaType : "application/octet-stream";
  return { url: `data:${type};base64,${Buffer.from(content).toString("base64")}` };
});
