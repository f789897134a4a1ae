import type { ServiceImpl } from "@connectrpc/connect";
import type { DeliveryService } from "@souk/contracts/logistics/v1/delivery_service";
import { requireShopper, requireUser } from "@souk/service/caller";
import { requestKeyOf } from "@souk/service/request-key";
import { deliveriesOfOrder } from "../db/delivery-store.ts";
import { findZone } from "../db/fleet-store.ts";
import { findArea } from "../db/place-store.ts";
import type { LogisticsDeps } from "../deps.ts";
import { adoptDeliveries } from "../use-cases/adopt-deliveries.ts";
import { quoteByCarrier } from "../use-cases/carrier/quote-by-carrier.ts";
import { listSellerDeliveries } from "../use-cases/list-seller-deliveries.ts";
import { readDrops } from "../use-cases/read-drops.ts";
import { requireMember } from "../use-cases/require-member.ts";
import { setDropNote } from "../use-cases/set-drop-note.ts";
import { toDrop, toSellerDelivery } from "./drop-mapper.ts";

export function deliveryService(deps: LogisticsDeps) {
  const { db, sealer } = deps;

  return {
    async listOrderDrops({ orderId }, ctx) {
      const { id: shopperId } = requireShopper(ctx);
      const own = (await deliveriesOfOrder(db, orderId)).filter((each) => each.shopperId === shopperId);
      const drops = await readDrops(db, deps, own);
      return { drops: drops.map((drop) => toDrop(sealer, drop)) };
    },

    async setDropNote(request, ctx) {
      const { orderId, note } = request;
      const { id: shopperId } = requireShopper(ctx);
      await setDropNote(deps, { request: requestKeyOf(ctx, request), shopperId, orderId, note });
      return {};
    },

    async listSellerDeliveries({ sellerId, sellerOrderIds }, ctx) {
      await requireMember(deps, { userId: requireUser(ctx).id, sellerId });
      const deliveries = await listSellerDeliveries(db, { sellerId, sellerOrderIds });
      return { deliveries: deliveries.map(toSellerDelivery) };
    },

    async quoteDelivery({ countryCode, postalCode }) {
      const area = await findArea(db, { countryCode, postalCode });
      const zone = area && (await findZone(db, area.zoneId));
      if (!zone) return quoteByCarrier(deps, { countryCode, postalCode });
      const money = (minorUnits: bigint) => ({ currencyCode: zone.currencyCode, minorUnits });
      return {
        ...{ isServed: true, zoneId: zone.id, standardFee: money(zone.standardFeeMinor) },
        ...{ freeFrom: money(zone.freeFromMinor), expressFee: money(zone.expressFeeMinor) },
      };
    },

    async adoptDeliveries(request, ctx) {
      const { guestId, shopperId } = request;
      await adoptDeliveries(deps, { request: requestKeyOf(ctx, request), guestId, shopperId });
      return {};
    },
  } satisfies ServiceImpl<typeof DeliveryService>;
}
