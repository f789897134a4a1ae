import type { ServiceImpl } from "@connectrpc/connect";
import type { SellerService } from "@souk/contracts/seller/v1/seller_service";
import { DomainError } from "@souk/errors/domain-error";
import { isId } from "@souk/ids/id";
import { requireUser } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { findWorkingKey } from "../db/api-key-store.ts";
import { findMembership, membershipsOf, membersOf } from "../db/membership-store.ts";
import { findActiveBySlug, findSeller, listSellerRows, prepareSellersById } from "../db/seller-store.ts";
import { closuresOf, defaultLocations } from "../db/shop-store.ts";
import type { SellerDeps } from "../deps.ts";
import { permissionsOfScopes } from "../domain/api-scopes.ts";
import { permissionsOf } from "../domain/permissions.ts";
import { addMember } from "../use-cases/add-member.ts";
import { ensureSeller } from "../use-cases/ensure-seller.ts";
import { updateSeller } from "../use-cases/update-seller.ts";
import { toLocation } from "./location-mapper.ts";
import { stateOf, toMembership, toPermissions, toRole, toSeller } from "./seller-mapper.ts";

const notFound = () => new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such seller.");

const noMember = () => new DomainError("not_found", "MEMBERSHIP_NOT_FOUND", "This user is no member of that seller.");

export function sellerService(deps: Pick<SellerDeps, "db" | "now" | "sealer">) {
  const sellersById = prepareSellersById(deps.db);
  return {
    async getSeller({ slug }) {
      const seller = await findActiveBySlug(deps.db, slug);
      if (!seller) throw notFound();
      return { seller: toSeller(seller, await closuresOf(deps.db, [seller.id], deps.now())) };
    },

    async batchGetSellers({ sellerIds, withClosures }) {
      const [rows, closures] = await Promise.all([
        sellerIds.length === 0 ? [] : sellersById(sellerIds),
        withClosures ? closuresOf(deps.db, sellerIds, deps.now()) : [],
      ]);
      const bySeller = Map.groupBy(closures, ({ sellerId }) => sellerId);
      return { sellers: rows.map((row) => toSeller(row, bySeller.get(row.id))) };
    },

    async listSellers({ pageSize, pageToken }) {
      const limit = pageSizeOf(pageSize, { default: 50, max: 100 });
      const rows = await listSellerRows(deps.db, {
        after: decodeCursor(pageToken, ["string", "string"]),
        limit: limit + 1,
      });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        sellers: rows.slice(0, limit).map((row) => toSeller(row)),
        nextPageToken: last ? encodeCursor([last.name, last.id]) : "",
      };
    },

    async updateSeller(request, ctx) {
      const { id, roles } = requireUser(ctx);
      const seller = await updateSeller(deps, {
        request: requestKeyOf(ctx, request),
        sellerId: request.sellerId,
        actor: { id, isOperator: roles.includes("operator") },
        changes: {
          ...{ name: request.name, city: request.city, description: request.description?.byLanguage },
          returnsPolicy: request.returnsPolicy?.byLanguage,
          shippingPolicy: request.shippingPolicy?.byLanguage,
        },
      });
      return { seller: toSeller(seller) };
    },

    async ensureSeller(request, ctx) {
      if (!request.seller) throw notFound();
      const { id, slug, name, description, city, countryCode, foundedYear } = request.seller;
      if (!isId(id))
        throw new DomainError("invalid", "SELLER_ID_INVALID", "seller.id has to be a UUID.", { field: "seller.id" });
      const details = { id, slug, name, city, countryCode, foundedYear, description: { ...description?.byLanguage } };
      return { seller: toSeller(await ensureSeller(deps, { request: requestKeyOf(ctx, request), details })) };
    },

    async addMember(request, ctx) {
      if (!request.membership) throw notFound();
      const { sellerId, userId, role } = request.membership;
      await addMember(deps, {
        request: requestKeyOf(ctx, request),
        membership: { sellerId, userId, role: toRole(role) },
      });
      return {};
    },

    async listMemberships(_request, ctx) {
      const rows = await membershipsOf(deps.db, requireUser(ctx).id);
      return {
        memberships: rows.map(({ membership }) => toMembership(membership)),
        sellers: rows.map(({ seller }) => toSeller(seller)),
        permissions: rows.map(({ membership, seller }) => ({
          sellerId: seller.id,
          permissions: toPermissions(permissionsOf(membership.role, seller.state)),
        })),
      };
    },

    async batchGetPickups({ sellerIds }) {
      const rows = await defaultLocations(deps.db, sellerIds);
      return {
        pickups: rows.map(({ location, sellerName }) => ({
          sellerId: location.sellerId,
          sellerName,
          location: toLocation(deps.sealer, location),
        })),
      };
    },

    async getMembership({ sellerId, userId }) {
      const [membership, seller] = await Promise.all([
        findMembership(deps.db, sellerId, userId),
        findSeller(deps.db, sellerId),
      ]);
      if (!seller) throw noMember();
      if (!membership) {
        const key = await findWorkingKey(deps.db, sellerId, userId, deps.now());
        if (!key) throw noMember();
        const permissions = toPermissions(permissionsOfScopes(key.scopes, seller.state));
        return { membership: { sellerId, userId }, permissions, sellerState: stateOf[seller.state], isApiKey: true };
      }
      return {
        membership: toMembership(membership),
        permissions: toPermissions(permissionsOf(membership.role, seller.state)),
        sellerState: stateOf[seller.state],
      };
    },

    async listMembers({ sellerId }) {
      const [seller, members] = await Promise.all([findSeller(deps.db, sellerId), membersOf(deps.db, sellerId)]);
      if (!seller) return { members: [] };
      return {
        members: members.map(({ userId, role }) => ({
          userId,
          permissions: toPermissions(permissionsOf(role, seller.state)),
        })),
      };
    },
  } satisfies ServiceImpl<typeof SellerService>;
}
