import "server-only";
import type { RateCard } from "@souk/contracts/logistics/v1/logistics";
import { formatMoney } from "@souk/money/format";
import { fromProto } from "@souk/money/proto";
import { dispatcherProcedure } from "../../trpc.ts";
import { optionsOf } from "../dispatch/call.ts";
import { courierView, hubView } from "../dispatch/view.ts";

/** Who and what delivers in the caller's zones. */
export const get = dispatcherProcedure.query(async ({ ctx, signal }) => {
  const { hubs, zones, couriers } = await ctx.clients.fleet.getFleet({}, optionsOf(ctx.call, signal));
  return {
    hubs: hubs.map(hubView),
    couriers: couriers.map(courierView),
    zones: zones.map(({ id, name, hubId, areas, rates }) => ({
      id,
      name,
      hubId,
      prefixes: areas.map(({ prefix }) => prefix),
      rates: rates ? rateView(rates, ctx.locale) : null,
    })),
  };
});

function rateView(rates: RateCard, locale: string) {
  const text = (amount: RateCard["standardFee"]) => formatMoney(fromProto(amount), locale);
  return {
    standardFee: text(rates.standardFee),
    freeFrom: rates.freeFrom?.minorUnits ? text(rates.freeFrom) : null,
    expressFee: text(rates.expressFee),
    perStop: text(rates.courierPerStop),
    perKilometer: text(rates.courierPerKilometer),
    photoFrom: text(rates.photoFrom),
    signatureFrom: text(rates.signatureFrom),
  };
}
