import "server-only";
import { z } from "zod";
import { env } from "../../../env.ts";
import { rateLimits } from "../../rate-limits.ts";
import { shopperProcedure } from "../../trpc.ts";
import { addressInput } from "../account/address-input.ts";
import { deliveryChoices, moneyInput } from "../cart/delivery-input.ts";
import { type CheckoutView, checkoutView } from "./checkout-view.ts";

const waitMs = 10_000;

const input = z.object({
  requestId: z.uuid(),
  lines: z
    .array(z.object({ offerId: z.uuid(), quantity: z.int().min(1).max(99) }))
    .min(1)
    .max(100),
  contact: z.object({
    name: z.string().trim().min(1).max(120),
    email: z.email().max(254),
    phone: z.string().trim().max(32),
  }),
  address: addressInput,
  /** Of a new card; empty for a saved one, and when there is nothing to pay. */
  paymentToken: z.string().max(200).default(""),
  paymentMethodId: z.union([z.uuid(), z.literal("")]).default(""),
  saveCard: z.boolean().default(false),
  expectedTotal: moneyInput,
  couponCode: z.string().max(64).default(""),
  deliveryChoices: deliveryChoices.default([]),
  /** Of the cart that is ordered; without it only one checkout at a time is sure. */
  cartVersion: z
    .string()
    .regex(/^\d{1,18}$/)
    .default("0"),
});

/** Starts a checkout, or joins the one of the same request id. Answers when it is decided, or after ten seconds. */
export const start = shopperProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<CheckoutView> => {
  await rateLimits().checkout(ctx.shopper.id);
  const { expectedTotal, cartVersion, ...request } = input;
  const { checkout } = await ctx.clients.checkout.startCheckout(
    {
      ...request,
      expectedTotal: { ...expectedTotal, minorUnits: BigInt(expectedTotal.minorUnits) },
      cartVersion: BigInt(cartVersion),
      locale: ctx.locale,
      // The orchestrator puts the id in.
      returnUrl: `${env().NEXTAUTH_URL}/${ctx.locale}/checkout/return?checkout={checkout_id}`,
      waitMs,
    },
    { ...ctx.shopper.call, ...(signal && { signal }) },
  );
  return checkoutView(checkout);
});
