import type { ItemView } from "@/server/routers/cart/line-view";

/** "Colour Lilac, Size 39" is read; "Lilac, 39" is enough to see. */
export function optionText(options: ItemView["options"]): string {
  return options.map(({ name, value }) => `${name}: ${value}`).join(", ");
}
