import type { StopView } from "@/server/routers/courier/run-view";

/** A stop in few words, for when nothing else is known of it any more. */
export const labelOf = ({ partyName, address }: Pick<StopView, "partyName" | "address">): string =>
  [partyName, address?.line1].filter((part) => part).join(", ");
