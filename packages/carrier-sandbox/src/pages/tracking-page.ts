import type { Exchange, Reply } from "@souk/payment-sandbox/http/exchange";
import { htmlPage } from "@souk/payment-sandbox/pages/html";
import { localeOf, themeOf } from "@souk/payment-sandbox/pages/locale";
import escapeHtml from "escape-html";
import type { CarrierDeps } from "../shipments/deps.ts";
import type { Scan } from "../shipments/shipment.ts";
import { words } from "./words.ts";

const styles = `
body { min-height: 100dvh; padding: 24px 16px; background: var(--paper); }
main { max-width: 480px; margin: 0 auto; padding: 28px; border: 1px solid var(--line); border-radius: 24px; background: var(--card); }
.carrier { color: var(--soft); font-size: 13px; }
h1 { margin: 6px 0 18px; font-size: 24px; overflow-wrap: anywhere; }
ol { list-style: none; margin: 0; padding: 0; }
li { padding: 12px 0; border-top: 1px solid var(--line); }
li:first-child { font-weight: 600; }
time, .place { display: block; font-weight: 400; color: var(--soft); font-size: 14px; }
.note { margin-top: 18px; color: var(--soft); font-size: 13px; }`;

/** Where anybody with the number sees how far a parcel is. Towns are shown, streets and names are not. */
export function trackingPage({ shipments }: Pick<CarrierDeps, "shipments">, { req, url, params }: Exchange): Reply {
  const locale = localeOf(url.searchParams.get("locale"), req.headers["accept-language"]);
  const theme = themeOf(url.searchParams.get("theme"), "auto");
  const text = words[locale];
  const page = { locale, theme, styles };
  const shipment = shipments.findByNumber(params.number ?? "");
  if (!shipment) {
    const body = `<main><p class="carrier">${text.carrier}</p><h1>${text.unknown}</h1><p>${text.unknownText}</p></main>`;
    return htmlPage({ ...page, status: 404, title: text.unknown, body });
  }
  const title = text.title.replace("{number}", shipment.trackingNumber);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
  const item = ({ status, place, at }: Scan) => `<li>${text.status[status]}
    <span class="place">${escapeHtml(place)}</span>
    <time datetime="${new Date(at).toISOString()}">${when.format(at)} UTC</time></li>`;
  const items = shipments.scansOf(shipment.id).reverse().map(item);
  return htmlPage({
    ...page,
    title,
    body: `<main><p class="carrier">${text.carrier}</p><h1>${title}</h1>
<ol>${items.join("")}</ol><p class="note">${text.note}</p></main>`,
  });
}
