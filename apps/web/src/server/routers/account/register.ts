import "server-only";
import { toSession } from "@souk/bff/refresh";
import { sessionCookies } from "@souk/bff/session-cookie";
import { z } from "zod";
import { clientKeyOf } from "../../client-address.ts";
import { asShopper } from "../../context.ts";
import { rateLimits } from "../../rate-limits.ts";
import { sessionSettings } from "../../session-settings.ts";
import { publicProcedure } from "../../trpc.ts";

const input = z.object({
  requestId: z.uuid(),
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  password: z.string().min(1).max(200),
});

/** Makes an account and signs the browser in to it. Without its name and address it is an account all the same. */
export const register = publicProcedure.input(input).mutation(async ({ ctx, input, signal }) => {
  await rateLimits().signIn(ctx.clientAddress);
  const { requestId, name, email, password } = input;
  const device = (ctx.headers.get("user-agent") ?? "").slice(0, 200);
  const call = signal ? { signal } : {};
  const { account, tokens } = await ctx.clients.auth.register(
    { requestId, email, password, device, clientKey: clientKeyOf(ctx.clientAddress), locale: ctx.locale },
    call,
  );
  const session = toSession(account, tokens);
  try {
    const options = { ...(await asShopper({ session })), ...call };
    await ctx.clients.user.updateProfile({ requestId, displayName: name, email, locale: ctx.locale }, options);
  } catch (error) {
    ctx.logBug(error, "account.register: profile");
  }
  for (const cookie of await sessionCookies(session, sessionSettings())) ctx.setCookie(cookie);
});
