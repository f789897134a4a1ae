const filters = ["all", "open", "completed", "cancelled"] as const;
export type OrderFilter = (typeof filters)[number];

/** Which orders a list shows; the address of the page has it. */
export interface OrderSearch {
  readonly query: string;
  readonly filter: OrderFilter;
}

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

export function readOrderSearch({ q, show }: Parameters): OrderSearch {
  const query = typeof q === "string" ? q.trim().slice(0, 100) : "";
  return { query, filter: filters.find((filter) => filter === show) ?? "all" };
}

/** Every filter with the address that shows it for the same words. */
export function orderFilterLinks(query: string): { filter: OrderFilter; href: string }[] {
  return filters.map((filter) => {
    const parameters = new URLSearchParams({ ...(query && { q: query }), ...(filter !== "all" && { show: filter }) });
    return { filter, href: parameters.size === 0 ? "/orders" : `/orders?${parameters}` };
  });
}
