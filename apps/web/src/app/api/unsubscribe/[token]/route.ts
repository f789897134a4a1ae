import { preferredLocale } from "@souk/bff/preferred-locale";
import { isDomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { defaultLocale, isLocale, locales } from "@/i18n/locales";

import { clientAddressOf } from "@/server/client-address";
import { clients } from "@/server/clients";
import { log } from "@/server/log";
import { rateLimits } from "@/server/rate-limits";
import { isWrongLink, kindsOf } from "@/server/unsubscribe/subscription";

interface Context {
  readonly params: Promise<{ token: string }>;
}

const mostBytes = 2_000;

/** What the page's forms say, or a mail program's one click (RFC 8058). */
const form = z.object({
  "List-Unsubscribe": z.literal("One-Click").optional(),
  locale: z.string().max(10).optional(),
  undo: z.string().min(1).max(300).optional(),
});

/** For mail programs that open the address instead of sending to it: the page asks first. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return seePage((await params).token, preferredLocale(request.headers.get("accept-language"), locales), {});
}

/**
 * Ends the mails about a wishlist, or takes that back. Anybody with the link may, from anywhere and signed in or not, so
 * cookies are not looked at: the link alone says whose mails these are.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const said = await readForm(request);
  if (!said) return answer(400);
  const isOneClick = said["List-Unsubscribe"] !== undefined;
  const locale = isLocale(said.locale) ? said.locale : defaultLocale;
  try {
    await rateLimits().unsubscribe(clientAddressOf((name) => request.headers.get(name)));
    if (said.undo !== undefined) {
      await clients().user.undoUnsubscribe({ undoToken: said.undo });
      return seePage(token, locale, { undone: "1" });
    }
    const { topics, undoToken } = await clients().user.unsubscribe({ token });
    if (isOneClick) return answer(200);
    return seePage(token, locale, undoToken === "" ? {} : { off: kindsOf(topics).join("-"), undo: undoToken });
  } catch (error) {
    return refuse(error, { token, locale, isOneClick });
  }
}

function refuse(
  error: unknown,
  { token, locale, isOneClick }: { token: string; locale: string; isOneClick: boolean },
): Response {
  if (!isWrongLink(error) && !isDomainError(error, "UNDO_EXPIRED")) log.warn({ err: error }, "unsubscribing failed");
  if (isOneClick) return answer(isWrongLink(error) ? 404 : 503);
  return seePage(token, locale, isDomainError(error, "UNDO_EXPIRED") ? { late: "1" } : { failed: "1" });
}

async function readForm(request: Request): Promise<z.infer<typeof form> | undefined> {
  const length = request.headers.get("content-length");
  if (length === null || Number(length) > mostBytes) return undefined;
  const fields = await request.formData().catch(() => null);
  return fields ? form.safeParse(Object.fromEntries(fields)).data : undefined;
}

const headers = { "cache-control": "private, no-store", "referrer-policy": "no-referrer" };

const answer = (status: number) => new Response(null, { status, headers });

/** A path and no address: the shop may be behind a proxy. */
function seePage(token: string, locale: string, query: Record<string, string>): Response {
  const search = new URLSearchParams(query).toString();
  const location = `/${locale}/unsubscribe/${encodeURIComponent(token)}${search && `?${search}`}`;
  return new Response(null, { status: 303, headers: { ...headers, location } });
}
