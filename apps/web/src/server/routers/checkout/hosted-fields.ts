import "server-only";
import { publicProcedure } from "../../trpc.ts";

/** Where the provider's own card fields are. The card goes there and never to us. */
export const hostedFields = publicProcedure.query(async ({ ctx, signal }) => {
  const { provider, fieldsUrl } = await ctx.clients.payment.getHostedFields(
    { locale: ctx.locale },
    signal ? { signal } : {},
  );
  return { provider, fieldsUrl };
});
