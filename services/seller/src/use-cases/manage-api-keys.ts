import { audit } from "@souk/database/audit";
import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { hashOf, newApiKey, prefixOf } from "../api-keys/key.ts";
import { countWorking, findApiKey, insertApiKey, revokeKey } from "../db/api-key-store.ts";
import { ownersOf } from "../db/membership-store.ts";
import { requestMail } from "../db/record-store.ts";
import type { Seller } from "../db/seller-store.ts";
import type { SellerDeps } from "../deps.ts";
import { toScopes } from "../domain/api-scopes.ts";
import { lockShopFor } from "./member-access.ts";
import type { ByOwner } from "./webhook-access.ts";

type Deps = Pick<SellerDeps, "db" | "now">;

interface Input extends ByOwner {
  readonly request: RequestKey;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | undefined;
}

const mostKeys = 50;

/** The key is given once: it is neither in the database nor in the answer that is kept for repeats. */
export async function createApiKey(deps: Deps, input: Input): Promise<{ id: string; secret: string }> {
  const { sellerId, actorId, expiresAt } = input;
  const scopes = toScopes(input.scopes);
  const now = deps.now();
  if (expiresAt && expiresAt <= now)
    throw new DomainError("invalid", "API_KEY_EXPIRY_INVALID", "It has to expire in the future.", {
      field: "expires_at",
    });
  let secret = "";
  const id = await once(deps.db, input.request, async (tx) => {
    const seller = await lockShopFor(tx, { sellerId, userId: actorId }, "manage_shop");
    if ((await countWorking(tx, sellerId, now)) >= mostKeys)
      throw new DomainError("exhausted", "API_KEY_LIMIT", `A shop has at most ${mostKeys} keys that work.`);
    secret = newApiKey();
    const made = { id: newId(), name: input.name.trim(), prefix: prefixOf(secret) };
    await insertApiKey(tx, {
      ...{ ...made, sellerId, scopes, hash: hashOf(secret), createdBy: actorId, createdAt: now },
      expiresAt: expiresAt ?? null,
    });
    const named = { subjectId: sellerId, subjectName: seller.name };
    const after = { key: made.id, prefix: made.prefix, scopes: scopes.join(" ") };
    await audit(tx, { actor: `user:${actorId}`, action: "api-key.created", ...named, after });
    await tellOwners(tx, seller, { kind: "api_key_created", ...made });
    return made.id;
  });
  return { id, secret };
}

export async function revokeApiKey(
  deps: Deps,
  { sellerId, actorId, keyId }: ByOwner & { keyId: string },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const seller = await lockShopFor(tx, { sellerId, userId: actorId }, "manage_shop");
    const key = await findApiKey(tx, sellerId, keyId);
    if (!key) throw new DomainError("not_found", "API_KEY_NOT_FOUND", "There is no such key of yours.");
    if (!(await revokeKey(tx, keyId, deps.now()))) return;
    const named = { subjectId: sellerId, subjectName: seller.name };
    const before = { key: keyId, prefix: key.prefix };
    await audit(tx, { actor: `user:${actorId}`, action: "api-key.revoked", ...named, before });
    await tellOwners(tx, seller, { ...key, kind: "api_key_revoked" });
  });
}

interface News {
  readonly kind: "api_key_created" | "api_key_revoked";
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
}

async function tellOwners(tx: Tx, seller: Seller, { kind, id, name, prefix }: News): Promise<void> {
  const about = { kind, subjectId: id, shopName: seller.name, reason: "", note: `${name} (${prefix}…)`, at: "" };
  for (const accountId of await ownersOf(tx, seller.id)) await requestMail(tx, { ...about, accountId });
}
