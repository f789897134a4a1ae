import "server-only";
import type { Hub, Zone } from "@souk/contracts/logistics/v1/logistics";
import { toDecimal } from "@souk/money/decimal";
import { fromProto } from "@souk/money/proto";
import { operatorProcedure } from "../../trpc.ts";
import { shown } from "../money/money-view.ts";
import { isNever, rateNames } from "./rates-input.ts";

/** Where is delivered, from which hubs, and what that costs. */
export const get = operatorProcedure.query(async ({ ctx, signal }) => {
  const { hubs, zones } = await ctx.clients.fleet.getFleet({}, { ...ctx.call, ...(signal && { signal }) });
  return { hubs: hubs.map(hubView), zones: zones.map((zone) => zoneView(zone, ctx.locale)) };
});

function hubView({ id, name, version, address, place }: Hub) {
  return {
    ...{ id, name, version },
    ...{ recipient: address?.recipient ?? "", line1: address?.line1 ?? "", city: address?.city ?? "" },
    ...{ postalCode: address?.postalCode ?? "", countryCode: address?.countryCode ?? "" },
    ...{ latitude: place?.latitude ?? 0, longitude: place?.longitude ?? 0 },
  };
}

export type HubView = ReturnType<typeof hubView>;

function zoneView({ id, name, version, hubId, countryCode, areas, rates }: Zone, locale: string) {
  return {
    ...{ id, name, version, hubId, countryCode },
    areas: areas.map(({ prefix, place }) => ({
      ...{ prefix, latitude: place?.latitude ?? 0, longitude: place?.longitude ?? 0 },
    })),
    currencyCode: rates?.standardFee?.currencyCode ?? "EUR",
    rates: rateNames.map((name) => ({
      name,
      typed: rates?.[name] ? toDecimal(fromProto(rates[name])) : "0",
      /** None: never. */
      text: isNever(name, rates?.[name]?.minorUnits ?? 0n) ? null : shown(rates?.[name], locale),
    })),
  };
}

export type ZoneView = ReturnType<typeof zoneView>;
