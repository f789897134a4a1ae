import type { StopView } from "@/server/routers/courier/run-view";

/**
 * An address for whatever the phone navigates with, by RFC 5870: the place where it is known, else the words to look for. Undefined
 * when there is neither.
 */
export function navigationLink({ address, place, isPlaceKnown }: Pick<StopView, "address" | "place" | "isPlaceKnown">) {
  const words = address
    ? [address.line1, address.postalCode, address.city].filter((part) => part !== "").join(", ")
    : "";
  const point = place && isPlaceKnown ? `${place.latitude},${place.longitude}` : undefined;
  if (point === undefined && words === "") return undefined;
  return `geo:${point ?? "0,0"}?q=${encodeURIComponent(point === undefined ? words : `${point}(${words})`)}`;
}
