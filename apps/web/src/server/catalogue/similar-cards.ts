import "server-only";
import type { Locale } from "@/i18n/locales";
import type { Clients } from "../clients.ts";
import { listCards } from "./list-cards.ts";
import type { ProductCardView } from "./product-card-view.ts";

const shownMax = 10;

/** What else there is in the product's category, what is ordered most first. */
export async function similarCards(
  clients: Clients,
  locale: Locale,
  { productId, categorySlug }: { readonly productId: string; readonly categorySlug: string },
  signal?: AbortSignal,
): Promise<ProductCardView[]> {
  const { cards } = await listCards(clients, locale, { categorySlug, sort: "popular", pageSize: shownMax + 1 }, signal);
  return cards.filter(({ id }) => id !== productId).slice(0, shownMax);
}
