/** Views as they were once kept in the browser, per shop. */
interface StoredView {
  readonly name: string;
  readonly search: string;
}

const keyOf = (shop: string) => `souk:product-views:${shop}`;
const longestName = 60;

export function readStoredViews(shop: string): readonly StoredView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(shop)) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isView) : [];
  } catch {
    return [];
  }
}

export function keepStoredViews(shop: string, views: readonly StoredView[]): void {
  try {
    if (views.length === 0) localStorage.removeItem(keyOf(shop));
    else localStorage.setItem(keyOf(shop), JSON.stringify(views));
  } catch {
    // A browser that keeps nothing has nothing to move.
  }
}

/** What one of them is on the server: what is there already needs no second; a name that is taken gets a number. */
export function serverView(stored: StoredView, there: readonly StoredView[]): StoredView | null {
  const search = new URLSearchParams(stored.search).toString();
  const name = stored.name.trim().slice(0, longestName) || "?";
  if (there.some((view) => view.search === search && view.name.replace(/ \d+$/, "") === name)) return null;
  const isTaken = (tried: string) => there.some((view) => view.name === tried);
  if (!isTaken(name)) return { name, search };
  let number = 2;
  while (isTaken(numbered(name, number))) number++;
  return { name: numbered(name, number), search };
}

const numbered = (name: string, number: number) => `${name.slice(0, longestName - 3)} ${number}`;

function isView(value: unknown): value is StoredView {
  if (typeof value !== "object" || value === null) return false;
  return "name" in value && typeof value.name === "string" && "search" in value && typeof value.search === "string";
}
