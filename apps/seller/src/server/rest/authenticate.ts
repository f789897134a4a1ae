import "server-only";
import { createTokenMinter, type TokenMinter } from "@souk/access/tokens";
import { DomainError } from "@souk/errors/domain-error";
import { asCaller } from "@souk/service/client";
import { env } from "../../env.ts";
import { clients } from "../clients.ts";
import { apiLimit } from "../limits.ts";
import type { Caller } from "./endpoint.ts";

let minter: TokenMinter | undefined;

/** Whose key came with the request. It is asked about each time: a key that was revoked a moment ago opens nothing. */
export async function authenticate(request: Request): Promise<Omit<Caller, "requestId">> {
  const [, secret] = /^Bearer ([\x21-\x7e]{1,200})$/.exec(request.headers.get("authorization") ?? "") ?? [];
  if (!secret) throw new DomainError("unauthenticated", "API_KEY_MISSING", "Send Authorization: Bearer and the key.");
  const { apiKeyId, sellerId, scopes } = await clients().apiKey.verifyApiKey({ secret });
  await apiLimit()(apiKeyId);
  minter ??= createTokenMinter({ internalSecret: env().SOUK_INTERNAL_SECRET, service: "seller-bff" });
  const call = { ...asCaller(await minter.mintForApiKey(apiKeyId)), signal: request.signal };
  return { clients: clients(), sellerId, scopes, call };
}
