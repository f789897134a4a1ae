import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../../trpc.ts";

export interface PushStateView {
  /** What browsers subscribe with, base64url; null: no messages are sent. */
  readonly publicKey: string | null;
  /** Whether messages go to the browser that asks. */
  readonly isOn: boolean;
  /** To how many browsers in all. */
  readonly browsers: number;
}

/** `here` is the SHA-256, in hex, of where the browser takes messages: an address of a query would be written down. */
export const pushState = accountProcedure
  .input(
    z.object({
      here: z
        .string()
        .regex(/^[\da-f]{64}$/)
        .nullable(),
    }),
  )
  .query(async ({ ctx, input: { here }, signal }): Promise<PushStateView> => {
    const { publicKey, isOn, devices } = await ctx.clients.notification.getPushState(
      { endpointHash: Buffer.from(here ?? "", "hex") },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return {
      publicKey: publicKey.length > 0 ? Buffer.from(publicKey).toString("base64url") : null,
      isOn: isOn && here !== null,
      browsers: devices.length,
    };
  });
