/** Views that somebody named: kept in this browser, per shop. */
export interface SavedView {
  readonly name: string;
  /** The filters as the address has them: "view=draft&q=mug". */
  readonly search: string;
}

const most = 20;
const keyOf = (shop: string) => `souk:product-views:${shop}`;

export function readViews(shop: string): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(shop)) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isView).slice(0, most) : [];
  } catch {
    return [];
  }
}

/** A view of the same name is replaced; where nothing can be kept, nothing is. */
export function writeViews(shop: string, views: readonly SavedView[]): void {
  try {
    localStorage.setItem(keyOf(shop), JSON.stringify(views.slice(-most)));
  } catch {
    // A browser that keeps nothing still has the address.
  }
}

export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view];
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== "object" || value === null) return false;
  return "name" in value && typeof value.name === "string" && "search" in value && typeof value.search === "string";
}
