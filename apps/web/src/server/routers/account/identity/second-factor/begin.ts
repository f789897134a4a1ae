import "server-only";
import { encode } from "uqr";
import { z } from "zod";
import { clientKeyOf } from "../../../../client-address.ts";
import { rateLimits } from "../../../../rate-limits.ts";
import { accountProcedure } from "../../../../trpc.ts";

export interface BegunView {
  /** To be typed. */
  readonly secret: string;
  /** To be scanned: an SVG path in a square of `size` modules. */
  readonly picture: { readonly size: number; readonly path: string };
}

export const beginSecondFactor = accountProcedure
  .input(z.object({ password: z.string().max(200) }))
  .mutation(async ({ ctx, input, signal }): Promise<BegunView> => {
    await rateLimits().signIn(ctx.clientAddress);
    const request = { ...input, clientKey: clientKeyOf(ctx.clientAddress) };
    const { secret, uri } = await ctx.clients.auth.beginSecondFactor(request, {
      ...ctx.call,
      ...(signal && { signal }),
    });
    return { secret, picture: pictureOf(uri) };
  });

function pictureOf(text: string): BegunView["picture"] {
  const { size, data } = encode(text, { border: 2 });
  const modules = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: modules.join("") };
}
