import "server-only";
import { DomainError } from "@souk/errors/domain-error";
import { isId, newId, stableId } from "@souk/ids/id";
import { authenticate } from "./authenticate.ts";
import type { Endpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { openApi } from "./open-api.ts";
import { problemResponse } from "./problem.ts";
import { readJson } from "./read-json.ts";
import { hasScope } from "./scope.ts";

/** The API of a shop's own programs. Nothing is for everyone but its description. */
export async function answerRest(request: Request, path: readonly string[]): Promise<Response> {
  try {
    if (request.method === "GET" && path.join("/") === "openapi.json") return json(openApi());
    const { clients, call, sellerId, scopes } = await authenticate(request);
    const { found, id } = find(request.method, path);
    if (!hasScope(scopes, found.scope))
      throw new DomainError("permission_denied", "SCOPE_MISSING", `This key was not given ${found.scope}.`, {
        scope: found.scope,
      });
    const body = found.method === "GET" ? {} : await readJson(request);
    const requestId = requestIdOf(request, { sellerId, path });
    const query = Object.fromEntries(new URL(request.url).searchParams);
    return json(await found.handle({ clients, sellerId, scopes, call, requestId }, { id, query, body }));
  } catch (error) {
    return problemResponse(error);
  }
}

function find(method: string, path: readonly string[]): { found: Endpoint; id: string } {
  for (const found of endpoints) {
    const parts = found.path.slice(1).split("/");
    const fits = parts.every((part, at) => part === path[at] || (part.startsWith("{") && isId(path[at] ?? "")));
    if (!fits || parts.length !== path.length || found.method !== method) continue;
    return { found, id: path[parts.findIndex((part) => part.startsWith("{"))] ?? "" };
  }
  throw new DomainError("not_found", "ROUTE_NOT_FOUND", "There is nothing here. See /api/v1/openapi.json.");
}

/** The services keep it for the key that asked: another key with the same text is another request. */
function requestIdOf(request: Request, { sellerId, path }: { sellerId: string; path: readonly string[] }): string {
  const key = request.headers.get("idempotency-key");
  if (key === null) return newId();
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw new DomainError("invalid", "IDEMPOTENCY_KEY_INVALID", "Idempotency-Key is 1 to 255 printable characters.", {
      field: "Idempotency-Key",
    });
  return stableId(sellerId, `${path.join("/")}:${key}`);
}

function json(value: unknown): Response {
  return Response.json(value, { headers: { "cache-control": "private, no-store" } });
}
