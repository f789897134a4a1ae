import type { HandlerContext } from "@connectrpc/connect";
import { principalOf } from "@souk/service/caller";

/** The shopper or guest who calls; undefined for a service. */
export function callerId(ctx: HandlerContext): string | undefined {
  const principal = principalOf(ctx);
  return principal.kind === "user" || principal.kind === "guest" ? principal.id : undefined;
}
