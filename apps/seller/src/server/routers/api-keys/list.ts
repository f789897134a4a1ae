import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { sellerProcedure } from "../../trpc.ts";

export interface ApiKeyView {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly string[];
  readonly state: "works" | "revoked" | "expired";
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
}

interface ApiKeysView {
  readonly keys: readonly ApiKeyView[];
  readonly scopes: readonly string[];
}

const at = (time: Parameters<typeof timestampDate>[0] | undefined) => (time ? timestampDate(time).toISOString() : null);

/** The shop's keys, those that work first, and what one can be given. */
export const list = sellerProcedure.query(async ({ ctx, signal }): Promise<ApiKeysView> => {
  const options = { ...ctx.call, ...(signal && { signal }) };
  const { apiKeys, scopes } = await ctx.clients.apiKey.listApiKeys({ sellerId: ctx.shop.id }, options);
  const keys = apiKeys.map(({ id, name, prefix, scopes, ...key }) => {
    const expiresAt = at(key.expiresAt);
    const isExpired = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
    const state = key.revokedAt ? ("revoked" as const) : isExpired ? ("expired" as const) : ("works" as const);
    const times = { createdAt: at(key.createdAt) ?? "", expiresAt, lastUsedAt: at(key.lastUsedAt) };
    return { id, name, prefix, scopes, state, ...times };
  });
  return { keys, scopes };
});
