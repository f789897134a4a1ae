import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampDate, timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { ServiceImpl } from "@connectrpc/connect";
import type { ApiKeySchema, SellerApiKeyService } from "@souk/contracts/seller/v1/api_key_service";
import { DomainError } from "@souk/errors/domain-error";
import { requireUser } from "@souk/service/caller";
import { requestKeyOf } from "@souk/service/request-key";
import { hashOf, looksLikeKey } from "../api-keys/key.ts";
import { type ApiKey, apiKeysOf, findApiKey, findByHash, noteUse } from "../db/api-key-store.ts";
import { findSeller } from "../db/seller-store.ts";
import type { SellerDeps } from "../deps.ts";
import { permissionsOfScopes, scopes } from "../domain/api-scopes.ts";
import { createApiKey, revokeApiKey } from "../use-cases/manage-api-keys.ts";
import { requireOwner } from "../use-cases/webhook-access.ts";
import { toPermissions } from "./seller-mapper.ts";

const keyInvalid = () =>
  new DomainError("unauthenticated", "API_KEY_INVALID", "There is no such key, or it was revoked or has expired.");

function toApiKey(row: ApiKey): MessageInitShape<typeof ApiKeySchema> {
  const { id, name, prefix, createdAt, expiresAt, revokedAt, lastUsedAt } = row;
  return {
    ...{ id, name, prefix, scopes: [...row.scopes], createdAt: timestampFromDate(createdAt) },
    ...(expiresAt ? { expiresAt: timestampFromDate(expiresAt) } : {}),
    ...(revokedAt ? { revokedAt: timestampFromDate(revokedAt) } : {}),
    ...(lastUsedAt ? { lastUsedAt: timestampFromDate(lastUsedAt) } : {}),
  };
}

export function apiKeyService(deps: SellerDeps) {
  return {
    async listApiKeys({ sellerId }, ctx) {
      await requireOwner(deps.db, { sellerId, actorId: requireUser(ctx).id });
      const rows = await apiKeysOf(deps.db, sellerId);
      const works = (row: ApiKey) => !row.revokedAt && (!row.expiresAt || row.expiresAt > deps.now());
      const sorted = rows.toSorted((a, b) => Number(works(b)) - Number(works(a)));
      return { apiKeys: sorted.map(toApiKey), scopes: [...scopes] };
    },

    async createApiKey(request, ctx) {
      const by = { request: requestKeyOf(ctx, request), actorId: requireUser(ctx).id };
      const { sellerId, name, expiresAt: until } = request;
      const expiresAt = until && timestampDate(until);
      const { id, secret } = await createApiKey(deps, { ...by, sellerId, name, scopes: request.scopes, expiresAt });
      const row = await findApiKey(deps.db, sellerId, id);
      return { secret, ...(row ? { apiKey: toApiKey(row) } : {}) };
    },

    async revokeApiKey({ sellerId, apiKeyId: keyId }, ctx) {
      await revokeApiKey(deps, { sellerId, keyId, actorId: requireUser(ctx).id });
      return {};
    },

    async verifyApiKey({ secret }) {
      const now = deps.now();
      const key = looksLikeKey(secret) ? await findByHash(deps.db, hashOf(secret), now) : undefined;
      const seller = key && (await findSeller(deps.db, key.sellerId));
      if (!key || !seller || seller.state === "terminated") throw keyInvalid();
      await noteUse(deps.db, key, now);
      const permissions = toPermissions(permissionsOfScopes(key.scopes, seller.state));
      return { apiKeyId: key.id, sellerId: seller.id, slug: seller.slug, scopes: [...key.scopes], permissions };
    },
  } satisfies ServiceImpl<typeof SellerApiKeyService>;
}
