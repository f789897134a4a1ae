import type { FacetView } from "@/server/catalogue/search-products";

export interface ValueWords {
  readonly unitText: (unit: string) => string;
  /** "Weight: 310 g" */
  readonly named: (parts: { name: string; value: string }) => string;
}

/** A value where the name of its attribute is not above it: "Lilac", "Waterproof", "Dimmable: No", "Weight: 310 g". */
export function valueText(
  { name, unit, range }: FacetView,
  { value, name: text }: FacetView["values"][number],
  { unitText, named }: ValueWords,
): string {
  if (value === "true") return name;
  if (value === "false") return named({ name, value: text });
  if (range === null) return text;
  return named({ name, value: unit ? `${text}\u00a0${unitText(unit)}` : text });
}
