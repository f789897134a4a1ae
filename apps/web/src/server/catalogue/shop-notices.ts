import "server-only";
import type { Locale } from "@/i18n/locales";
import type { Clients } from "../clients.ts";
import { createFacts } from "../facts/facts.ts";
import { type ClosureView, closureViews } from "../pages/shop-closures.ts";

/** What one should know of a shop before ordering from it. */
export interface ShopNotice {
  readonly slug: string;
  readonly name: string;
  /** It says how it sends, or what it takes back; its page has the words. */
  readonly hasTerms: boolean;
  readonly closure: ClosureView | null;
}

const known = createFacts<ShopNotice>({ entriesMax: 5_000, lifetimeMs: 60_000 });
const mostShops = 50;

/** The notices of shops by id; of those that cannot be asked for now there is none. */
export async function shopNotices(
  { seller }: Pick<Clients, "seller">,
  locale: Locale,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, ShopNotice>> {
  const found = new Map<string, ShopNotice>();
  const missing: string[] = [];
  for (const id of ids.slice(0, mostShops)) {
    const notice = known.get(`${locale} ${id}`);
    if (notice) found.set(id, notice);
    else missing.push(id);
  }
  if (missing.length === 0) return found;
  const keep = known.keeper();
  const { sellers } = await seller.batchGetSellers(
    { sellerIds: missing, withClosures: true },
    signal ? { signal } : {},
  );
  for (const { id, slug, name, returnsPolicy, shippingPolicy, closures } of sellers) {
    const texts = [returnsPolicy, shippingPolicy].flatMap((text) => Object.values(text?.byLanguage ?? {}));
    const [closure = null] = closureViews(closures, locale, new Date());
    const notice = { slug, name, hasTerms: texts.some((text) => text.trim() !== ""), closure };
    keep(`${locale} ${id}`, notice);
    found.set(id, notice);
  }
  return found;
}
