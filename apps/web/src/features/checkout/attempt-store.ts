"use client";
import type { inferRouterInputs } from "@trpc/server";
import type { AppRouter } from "@/server/routers/_app";
import type { DeliveryValues } from "./delivery-form.ts";
import type { Failure } from "./failure.ts";

export type StartInput = inferRouterInputs<AppRouter>["checkout"]["start"];

/** Code of the delivery option by seller id. */
export type DeliveryChoices = Readonly<Record<string, string>>;

/** What has to outlive a reload and the way to the bank; the tab forgets it, and a finished checkout deletes it. */
export interface StoredCheckout {
  /** What was typed. */
  readonly delivery: DeliveryValues | null;
  /** How each seller's parcel is to come, by seller. */
  readonly choices: DeliveryChoices;
  /** Sent, with an end that is not known yet. Sent again as it is, it joins the same checkout. */
  readonly attempt: StartInput | null;
  readonly checkoutId: string | null;
  /** Why the last attempt failed, until it was shown. */
  readonly failure: Failure | null;
}

const nothing: StoredCheckout = { delivery: null, choices: {}, attempt: null, checkoutId: null, failure: null };

/** Versioned: what an older page stored is not read. */
const key = "souk-checkout-2";

export function readStored(): StoredCheckout | null {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as StoredCheckout);
  } catch {
    return null;
  }
}

/** Storage may be full or forbidden; then a reload forgets, and nothing else is lost. */
function store(checkout: StoredCheckout): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(checkout));
  } catch {}
}

export function patchStored(patch: Partial<StoredCheckout>): void {
  store({ ...nothing, ...readStored(), ...patch });
}

export function forgetStored(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {}
}
