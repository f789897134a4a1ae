import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { ApiError } from "../api-error.ts";
import { answer, findChallenge } from "../pages/challenge.ts";
import { challengePage, noChallengePage } from "../pages/challenge-page.ts";
import { fieldsPage } from "../pages/fields-page.ts";
import { localeOf, themeOf } from "../pages/locale.ts";
import { recentPage } from "../pages/recent-page.ts";
import type { PaymentDeps } from "../payments/deps.ts";
import type { DeliveryStore } from "../store/delivery-store.ts";
import type { Webhooks } from "../webhooks/webhooks.ts";
import { type Exchange, type Handler, type Reply, readForm, requireOwnOrigin } from "./exchange.ts";
import type { Routes } from "./router.ts";
import { requireLoopback } from "./sandbox-routes.ts";

const require = createRequire(import.meta.url);
const font = "font/woff2";
const script = "text/javascript; charset=utf-8";

type Deps = PaymentDeps & {
  deliveries: DeliveryStore;
  webhooks: Webhooks;
  publishableKey: string;
  allowedOrigins: ReadonlySet<string>;
};

/** What people see, and the files it is made of. */
export function pageRoutes(deps: Deps): Routes {
  return {
    "GET /": (exchange) => {
      requireLoopback(exchange);
      return recentPage(deps.payments.list(50, null), deps.deliveries.countOwed());
    },
    "GET /fields": (exchange) => fieldsPage(deps, exchange),
    "GET /3ds/:id": (exchange) => showChallenge(deps, exchange),
    "POST /3ds/:id": (exchange) => takeAnswer(deps, exchange),
    "GET /assets/fields.js": asset(script, new URL("../browser/fields.js", import.meta.url)),
    "GET /assets/card-rules.js": asset(script, new URL("../browser/card-rules.js", import.meta.url)),
    "GET /assets/onest-latin.woff2": asset(
      font,
      require.resolve("@fontsource-variable/onest/files/onest-latin-wght-normal.woff2"),
    ),
    "GET /assets/onest-cyrillic.woff2": asset(
      font,
      require.resolve("@fontsource-variable/onest/files/onest-cyrillic-wght-normal.woff2"),
    ),
  };
}

function showChallenge(deps: Deps, { req, url, params }: Exchange): Reply {
  const query = url.searchParams;
  const locale = localeOf(query.get("locale"), req.headers["accept-language"]);
  const theme = themeOf(query.get("theme"), "auto");
  const challenge = findChallenge(deps, params.id ?? "");
  if (!challenge?.returnUrl) return noChallengePage(locale, theme);
  const returnUrl = query.get("return_url");
  if (returnUrl !== null && returnUrl !== challenge.returnUrl) {
    throw new ApiError(400, "return_url_mismatch", "The return URL is not the one given when it was asked for.");
  }
  return challenge.isOpen ? challengePage(challenge, locale, theme) : seeOther(challenge.returnUrl);
}

async function takeAnswer(deps: Deps, exchange: Exchange): Promise<Reply> {
  requireOwnOrigin(exchange, deps.publicUrl);
  const said = (await readForm(exchange)).get("answer");
  if (said !== "approve" && said !== "refuse") {
    throw new ApiError(400, "invalid_request", "The answer is approve or refuse.", "answer");
  }
  const returnUrl = await deps.db.write(() => answer(deps, exchange.params.id ?? "", said === "approve"));
  deps.webhooks.wake();
  return seeOther(returnUrl ?? "/");
}

function seeOther(location: string): Reply {
  return { status: 303, body: "", headers: { location, "cache-control": "no-store", "referrer-policy": "origin" } };
}

function asset(type: string, file: string | URL): Handler {
  const body = readFileSync(file);
  const headers = {
    "content-type": type,
    "cache-control": "public, max-age=3600",
    "cross-origin-resource-policy": "same-origin",
  };
  return () => ({ status: 200, body, headers });
}
