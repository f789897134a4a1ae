import type { Flaw } from "../flaw.ts";
import type { ProductDraft } from "../product-draft.ts";
import { addFault, type MappedRow } from "./mapped-row.ts";

interface From {
  readonly content: ProductDraft;
  readonly rows: readonly MappedRow[];
  readonly rowOf: ReadonlyMap<string, MappedRow>;
}

/** Tells what is wrong with a product in the cells that it came from. */
export function tellFlaws(flaws: readonly Flaw[], { content, rows, rowOf }: From): void {
  const [first] = rows;
  for (const { field, reason, message } of flaws) {
    const variant = content.variants[Number(/^variants\[(\d+)\]/.exec(field)?.[1] ?? -1)];
    const row = (variant && rowOf.get(variant.id)) ?? first;
    if (row) addFault(row, columnField(field, content), { reason, message });
  }
}

const plain: readonly (readonly [RegExp, string])[] = [
  [/^title/, "title_en"],
  [/^description/, "description_en"],
  [/^brand/, "brand"],
  [/^category_id/, "category"],
  [/^slug/, "title_en"],
  [/^media|media_ids$/, "pictures"],
  [/compare_at_price$/, "compare_at"],
  [/\.price$/, "price"],
  [/\.code$/, "code"],
];

function columnField(field: string, content: ProductDraft): string {
  const attribute = content.attributes[Number(/^attributes\[(\d+)\]/.exec(field)?.[1] ?? -1)];
  if (attribute) return `attr:${attribute.code}`;
  const found = plain.find(([pattern]) => pattern.test(field));
  if (found) return found[1];
  const [option] = content.optionAttributeCodes;
  return /options$|^option_attribute/.test(field) && option !== undefined ? `option:${option}` : "sku";
}
