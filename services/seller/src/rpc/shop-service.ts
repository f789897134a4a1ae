import type { ServiceImpl } from "@connectrpc/connect";
import type { Address } from "@souk/address/address";
import type { Location, SellerShopService } from "@souk/contracts/seller/v1/shop_service";
import { DomainError } from "@souk/errors/domain-error";
import { callerName, principalOf, requireUser } from "@souk/service/caller";
import { requestKeyOf } from "@souk/service/request-key";
import { closuresOf, locationsOf } from "../db/shop-store.ts";
import type { SellerDeps } from "../deps.ts";
import { mayDo, permissionsOf } from "../domain/permissions.ts";
import { deleteLocation } from "../use-cases/delete-location.ts";
import { requireMember } from "../use-cases/member-access.ts";
import { cancelClosure, scheduleClosure } from "../use-cases/plan-closure.ts";
import { saveLocation } from "../use-cases/save-location.ts";
import { setHandling } from "../use-cases/set-handling.ts";
import { toLocation } from "./location-mapper.ts";
import { roleOf, toClosure, toPermissions, toSeller } from "./seller-mapper.ts";
import { toNotice } from "./standing-mapper.ts";

function toAddress({ recipient, phone, line1, line2, city, region, postalCode, countryCode }: Location): Address {
  return { recipient, phone, line1, line2, city, region, postalCode, countryCode };
}

export function shopService(deps: SellerDeps) {
  return {
    async getShop({ sellerId }, ctx) {
      const { id: userId } = requireUser(ctx);
      const { seller, membership } = await requireMember(deps.db, { sellerId, userId }, "view_shop");
      const [closures, locations] = await Promise.all([
        closuresOf(deps.db, [sellerId], deps.now()),
        mayDo(membership.role, "view_shop") ? locationsOf(deps.db, sellerId) : [],
      ]);
      return {
        seller: toSeller(seller, closures),
        locations: locations.map((row) => toLocation(deps.sealer, row)),
        permissions: toPermissions(permissionsOf(membership.role, seller.state)),
        role: roleOf[membership.role],
        ...{ reason: seller.stateReason, note: seller.stateNote, notice: toNotice(seller) },
      };
    },

    async saveLocation(request, ctx) {
      const { sellerId, location } = request;
      if (!location) throw new DomainError("invalid", "LOCATION_MISSING", "A location is needed.");
      const isService = principalOf(ctx).kind === "service";
      const actorId = isService ? undefined : requireUser(ctx).id;
      const by = { request: requestKeyOf(ctx, request), actor: callerName(ctx), actorId };
      await saveLocation(deps, { ...by, sellerId, location, address: toAddress(location) });
      const saved = (await locationsOf(deps.db, sellerId)).find(({ id }) => id === location.id);
      return saved ? { location: toLocation(deps.sealer, saved) } : {};
    },

    async deleteLocation({ sellerId, locationId }, ctx) {
      await deleteLocation(deps, { sellerId, locationId, actorId: requireUser(ctx).id });
      return {};
    },

    async scheduleClosure(request, ctx) {
      const { sellerId, startsOn, endsOn, note } = request;
      const by = { request: requestKeyOf(ctx, request), actorId: requireUser(ctx).id };
      const text = { ...note?.byLanguage };
      return { closure: toClosure(await scheduleClosure(deps, { ...by, sellerId, startsOn, endsOn, note: text })) };
    },

    async cancelClosure({ sellerId, closureId }, ctx) {
      await cancelClosure(deps, { sellerId, closureId, actorId: requireUser(ctx).id });
      return {};
    },

    async setHandling(request, ctx) {
      const { sellerId, handling } = request;
      if (!handling) throw new DomainError("invalid", "HANDLING_MISSING", "A handling is needed.");
      const { days, cutOffHour } = handling;
      const by = { request: requestKeyOf(ctx, request), actorId: requireUser(ctx).id };
      return { handling: await setHandling(deps, { ...by, sellerId, handling: { days, cutOffHour } }) };
    },
  } satisfies ServiceImpl<typeof SellerShopService>;
}
