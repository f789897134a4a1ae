import "server-only";
import type { CallOptions } from "@connectrpc/connect";
import { z } from "zod";

export const shipmentIds = z.array(z.uuid()).max(100);
export const version = z.int32().min(0);

/** As the one who asks, for as long as they wait. */
export function optionsOf(call: CallOptions, signal: AbortSignal | undefined): CallOptions {
  return { ...call, ...(signal && { signal }) };
}

/** The answer's part that the contract promises. */
export function present<T>(part: T | undefined, what: string): T {
  if (part === undefined) throw new Error(`the logistics service answered without ${what}`);
  return part;
}
