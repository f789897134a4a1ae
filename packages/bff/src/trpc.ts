import { Code, ConnectError } from "@connectrpc/connect";
import { DomainError } from "@souk/errors/domain-error";
import { initTRPC, TRPCError } from "@trpc/server";
import type { BaseContext } from "./base-context.ts";
import { errorDetail, toTrpcError } from "./error-mapping.ts";
import { requireSameOrigin } from "./same-origin.ts";

/**
 * Who may call a procedure, which each declares; `npm run prove access` holds them to it. `everyone`: whoever asks.
 * `shoppers`: an account or a guest, and who is neither becomes one or has nothing. `accounts`: who is signed in.
 * `sellers`: who has the role and is a member of the shop in question. `operators`, `couriers` and the others: who has the role.
 */
export interface ProcedureMeta {
  readonly callers:
    | ("everyone" | "shoppers" | "accounts")
    | ("sellers" | "operators" | "moderators" | "couriers" | "dispatchers");
}

/** Who signed out or was shut out hears nothing any more after this. */
const streamLifetimeMs = 5 * 60_000;

/**
 * The tRPC of one BFF over its own context. `publicProcedure` maps upstream errors and refuses cross-site mutations;
 * `signedInProcedure` narrows the session, so that no procedure has to check it.
 */
export function createBff<Context extends BaseContext>() {
  const t = initTRPC
    .context<Context>()
    .meta<ProcedureMeta>()
    .create({
      sse: {
        // As long as what was checked when it began is taken for true; then it begins again.
        maxDurationMs: streamLifetimeMs,
        ping: { enabled: true, intervalMs: 15_000 },
        client: { reconnectAfterInactivityMs: 40_000 },
      },
      errorFormatter: ({ shape, error }) => ({
        ...shape,
        message: error.code === "INTERNAL_SERVER_ERROR" ? "Internal error" : shape.message,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, ...errorDetail(error) },
      }),
    });

  const publicProcedure = t.procedure.meta({ callers: "everyone" }).use(async ({ ctx, type, path, next }) => {
    if (type === "mutation") {
      try {
        requireSameOrigin(ctx.headers);
      } catch (error) {
        throw toTrpcError(error);
      }
    }
    const result = await next();
    if (result.ok) return result;
    const mapped = toTrpcError(result.error.cause);
    if (mapped instanceof TRPCError) throw mapped;
    const isBug = result.error.code === "INTERNAL_SERVER_ERROR" && !wasLeft(result.error.cause);
    if (isBug) ctx.logBug(result.error.cause ?? result.error, path);
    return result;
  });

  const signedInProcedure = publicProcedure.meta({ callers: "accounts" }).use(({ ctx, next }) => {
    if (!ctx.session) {
      throw toTrpcError(new DomainError("unauthenticated", "SIGN_IN_REQUIRED", "Sign in to do this."));
    }
    return next({ ctx: { session: ctx.session } });
  });

  return { router: t.router, publicProcedure, signedInProcedure };
}

/** Whoever asked went away, and the upstream calls with them: nothing failed. */
function wasLeft(cause: unknown): boolean {
  return cause instanceof ConnectError && cause.code === Code.Canceled;
}
