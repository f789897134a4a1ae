import type { SearchInput } from "@/server/catalogue/search-input";
import type { SearchPage } from "@/server/catalogue/search-products";
import type { SearchFilters } from "./search-filters.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What an address asks the BFF for; the server and the islands must agree on it, or the page is fetched twice. */
export function searchInputOf(filters: SearchFilters): Omit<SearchInput, "cursor"> {
  return {
    ...filters,
    q: filters.q.slice(0, 200),
    category: filters.category.slice(0, 200),
    f: filters.f.filter((pair) => pair.length <= 320).slice(0, 100),
    r: filters.r.filter((range) => range.length <= 200).slice(0, 20),
    from: filters.from.slice(0, 20),
    until: filters.until.slice(0, 20),
    seller: filters.seller.filter((id) => uuid.test(id)).slice(0, 50),
    after: filters.after.slice(0, 1000),
  };
}

export const pageOptions = {
  initialCursor: null,
  getNextPageParam: (page: SearchPage) => page.next,
};
