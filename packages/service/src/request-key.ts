import { createHash } from "node:crypto";
import { type DescMessage, type Message, toBinary } from "@bufbuild/protobuf";
import type { HandlerContext } from "@connectrpc/connect";
import { DomainError } from "@souk/errors/domain-error";
import { callerName, principalOf } from "./caller.ts";

/** Tells one intention of one caller: the same key with the same content is a retry, with other content a mistake. */
export interface RequestKey {
  requestId: string;
  actorId: string;
  method: string;
  contentHash: string;
}

/**
 * The key of a mutation. The content hash is SHA-256 over the binary form of the request without its request_id.
 * @throws DomainError invalid REQUEST_ID_MISSING, unauthenticated SIGN_IN_REQUIRED
 */
export function requestKeyOf<Request extends Message & { readonly requestId: string }>(
  ctx: Pick<HandlerContext, "values" | "method">,
  req: Request,
): RequestKey {
  if (req.requestId === "") {
    throw new DomainError(
      "invalid",
      "REQUEST_ID_MISSING",
      "A change carries a request_id, a fresh UUID per intention.",
    );
  }
  const { method } = ctx;
  return {
    requestId: req.requestId,
    actorId: actorId(ctx),
    method: `${method.parent.typeName}/${method.name}`,
    contentHash: hashOf(method.input, { ...req, requestId: "" }),
  };
}

function actorId(ctx: Pick<HandlerContext, "values">): string {
  const principal = principalOf(ctx);
  switch (principal.kind) {
    case "anonymous":
      throw new DomainError("unauthenticated", "SIGN_IN_REQUIRED", "This needs a signed-in caller.");
    case "service":
      return `service:${callerName(ctx)}`;
    default:
      return principal.id;
  }
}

function hashOf(schema: DescMessage, message: Message & { readonly requestId: string }): string {
  return createHash("sha256").update(toBinary(schema, message)).digest("hex");
}
