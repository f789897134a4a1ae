import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../../trpc.ts";

const base64url = z.string().regex(/^[\w-]{20,100}={0,2}$/);
const subscription = z.object({ endpoint: z.url().max(1_000), p256dh: base64url, auth: base64url });

/** Messages come to this browser from now on. */
export const savePush = accountProcedure.input(subscription).mutation(async ({ ctx, input, signal }): Promise<void> => {
  const { endpoint, p256dh, auth } = input;
  await ctx.clients.notification.savePushSubscription(
    { endpoint, p256dh: Buffer.from(p256dh, "base64url"), auth: Buffer.from(auth, "base64url") },
    { ...ctx.call, ...(signal && { signal }) },
  );
});
