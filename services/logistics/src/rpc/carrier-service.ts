import type { ServiceImpl } from "@connectrpc/connect";
import type { CarrierService } from "@souk/contracts/logistics/v1/carrier_service";
import { DomainError } from "@souk/errors/domain-error";
import { requireUser } from "@souk/service/caller";
import { requestKeyOf } from "@souk/service/request-key";
import { findDeliveries } from "../db/delivery-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { bookCarrier } from "../use-cases/carrier/book-carrier.ts";
import { cancelBooking } from "../use-cases/carrier/cancel-booking.ts";
import { listCarried, withBookings } from "../use-cases/carrier/list-carried.ts";
import { quoteCarrier } from "../use-cases/carrier/quote-carrier.ts";
import { readLabel } from "../use-cases/carrier/read-label.ts";
import { requireMember } from "../use-cases/require-member.ts";
import { serviceLevelOf, toCarried } from "./carrier-mapper.ts";
import { nameOf } from "./enums.ts";

export function carrierService(deps: LogisticsDeps) {
  const { db, external } = deps;
  const one = async (shipmentId: string) => {
    const [carried] = await withBookings(db, await findDeliveries(db, [shipmentId]));
    return carried ? { delivery: toCarried(carried) } : {};
  };

  return {
    async listCarrierDeliveries({ zoneId }, ctx) {
      const { carried, hasMore } = await listCarried(db, { userId: requireUser(ctx).id, zoneId });
      return { deliveries: carried.map(toCarried), hasMore, carrier: external?.carrier.name ?? "" };
    },

    async quoteCarrier({ shipmentId }, ctx) {
      const quoted = await quoteCarrier(deps, { userId: requireUser(ctx).id, shipmentId, signal: ctx.signal });
      const rates = quoted.rates.map(({ service, price }) => ({ service: serviceLevelOf[service], price }));
      return { carrier: quoted.carrier, rates };
    },

    async bookCarrier(request, ctx) {
      const service = nameOf(serviceLevelOf, request.service);
      if (!service) throw new DomainError("invalid", "SERVICE_MISSING", "A service is needed.");
      const { shipmentId } = request;
      const key = requestKeyOf(ctx, request);
      await bookCarrier(deps, { request: key, userId: requireUser(ctx).id, shipmentId, service });
      return one(shipmentId);
    },

    async cancelCarrierBooking(request, ctx) {
      const { shipmentId } = request;
      const key = requestKeyOf(ctx, request);
      await cancelBooking(deps, { request: key, userId: requireUser(ctx).id, shipmentId });
      return one(shipmentId);
    },

    async getCarrierLabel({ sellerId, shipmentId }, ctx) {
      await requireMember(deps, { userId: requireUser(ctx).id, sellerId });
      return readLabel(deps, { sellerId, shipmentId, signal: ctx.signal });
    },
  } satisfies ServiceImpl<typeof CarrierService>;
}
