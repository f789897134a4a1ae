import type { SellerView } from "@/server/pages/seller-view";

/** "Porto, Portugal · since 1998": where the seller is and since when, as far as they say. */
export function sellerFacts(
  { city, country, foundedYear }: Pick<SellerView, "city" | "country" | "foundedYear">,
  since: (year: string) => string,
): string {
  const place = [city, country].filter(Boolean).join(", ");
  return [place, foundedYear === null ? "" : since(String(foundedYear))].filter(Boolean).join(" · ");
}
