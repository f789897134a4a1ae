import type { DeliveryState } from "./delivery-state.ts";

export const dropStates = [
  "waiting",
  "planned",
  "on_the_way",
  "next",
  "arrived",
  "delivered",
  "attempt_failed",
  "returning",
  "returned",
  "with_carrier",
] as const;
export type DropState = (typeof dropStates)[number];

/** How far the parcels of a drop are together: the one that is furthest behind decides. */
export function dropState(
  parcels: readonly { readonly state: DeliveryState }[],
  { isNext, isArrived }: { readonly isNext: boolean; readonly isArrived: boolean },
): DropState {
  const has = (...states: DeliveryState[]) => parcels.some(({ state }) => states.includes(state));
  if (has("announced", "ready", "at_hub")) return "waiting";
  if (has("planned")) return "planned";
  if (has("collected")) return isArrived ? "arrived" : isNext ? "next" : "on_the_way";
  if (has("with_carrier")) return "with_carrier";
  if (has("attempt_failed")) return "attempt_failed";
  if (has("returning")) return "returning";
  return has("delivered") ? "delivered" : "returned";
}
