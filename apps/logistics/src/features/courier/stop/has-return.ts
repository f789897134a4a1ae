import type { StopView } from "@/server/routers/courier/run-view";

/** Something that a shopper sends back is collected or handed over there. */
export const hasReturn = ({ parcels }: Pick<StopView, "parcels">): boolean =>
  parcels.some(({ isReturn }) => isReturn === true);
