import type { HandlerContext } from "@connectrpc/connect";
import { DomainError } from "@souk/errors/domain-error";
import { callerName, requireUser } from "@souk/service/caller";
import type { Upstream } from "../upstream.ts";
import type { OnBehalf } from "../use-cases/returns/work-on-return.ts";
import { requirePacker } from "./fulfilment-access.ts";

interface Deps {
  readonly upstream: Pick<Upstream, "seller">;
}

/** Lets people of the seller who see its orders in, and the operator. */
export async function requireReturnReader(deps: Deps, ctx: HandlerContext, sellerId: string): Promise<void> {
  if (!requireUser(ctx).roles.includes("operator")) await requirePacker(deps, ctx, sellerId);
}

/** The same for changes: undefined for the seller's own people. @throws DomainError REASON_NEEDED */
export async function requireReturnKeeper(
  deps: Deps,
  ctx: HandlerContext,
  { sellerId, note }: { sellerId: string; note: string },
): Promise<OnBehalf | undefined> {
  if (!requireUser(ctx).roles.includes("operator")) {
    await requirePacker(deps, ctx, sellerId);
    return undefined;
  }
  if (note.trim() !== "") return { actor: callerName(ctx), note };
  throw new DomainError("invalid", "REASON_NEEDED", "Whoever acts in a seller's place says why.");
}
