import type { ColumnSample, ImportFormat } from "./product-import.ts";

/** What a column can be read as, beside "attr:<code>" and "option:<code>". */
export const plainFields = [
  ...["product", "sku", "title_en", "title_ru", "description_en", "description_ru", "brand", "category"],
  ...["price", "compare_at", "currency", "state", "code", "pictures", "stock"],
  ...["option_name_1", "option_value_1", "option_name_2", "option_value_2", "option_name_3", "option_value_3"],
] as const;

export type PlainField = (typeof plainFields)[number];

const plain: ReadonlySet<string> = new Set(plainFields);

export const isField = (field: string): boolean => plain.has(field) || /^(attr|option):.{1,120}$/.test(field);

/** Other names that shops and spreadsheets give the same thing. */
const aliases: Readonly<Record<string, PlainField>> = {
  ...{ handle: "product", "product id": "product", product_id: "product", group: "product" },
  ...{
    "variant sku": "sku",
    артикул: "sku",
    "seller sku": "sku",
    title: "title_en",
    name: "title_en",
    название: "title_ru",
  },
  ...{ description: "description_en", "body (html)": "description_en", описание: "description_ru" },
  ...{ vendor: "brand", manufacturer: "brand", supplier: "brand", бренд: "brand", производитель: "brand" },
  ...{ "product category": "category", "category id": "category", type: "category", категория: "category" },
  ...{ "variant price": "price", цена: "price", "compare at": "compare_at", "variant compare at price": "compare_at" },
  ...{ "compare-at price": "compare_at", "старая цена": "compare_at", валюта: "currency", status: "state" },
  ...{ "variant barcode": "code", barcode: "code", ean: "code", gtin: "code", upc: "code", штрихкод: "code" },
  ...{ "image src": "pictures", images: "pictures", image: "pictures", картинки: "pictures", фото: "pictures" },
  ...{ "option1 name": "option_name_1", "option1 value": "option_value_1", "option2 name": "option_name_2" },
  ...{ "variant inventory qty": "stock", "inventory quantity": "stock", quantity: "stock", остаток: "stock" },
  ...{ "option2 value": "option_value_2", "option3 name": "option_name_3", "option3 value": "option_value_3" },
};

/** The column that the error file adds; it is not read when it comes back. */
export const errorColumn = "souk_errors";

/** What each column most likely is; of two that would be the same thing the first is. */
export function guessFields(columns: readonly Omit<ColumnSample, "field">[], format: ImportFormat): ColumnSample[] {
  const taken = new Set<string>();
  const hasCategory = columns.some(({ name }) => name.trim().toLowerCase() === "product category");
  return columns.map((column) => {
    const field = guess(column.name, format, hasCategory);
    const isFree = field !== "" && !taken.has(field);
    if (isFree) taken.add(field);
    return { ...column, field: isFree ? field : "" };
  });
}

function guess(name: string, format: ImportFormat, hasCategory: boolean): string {
  const written = name.trim();
  const low = written.toLowerCase();
  if (low === errorColumn) return "";
  if (format === "shopify" && low === "type" && hasCategory) return "";
  if (plain.has(low)) return low;
  if (isField(written)) return written;
  return aliases[low] ?? "";
}

export const templateColumns: readonly PlainField[] = plainFields.slice(0, 15);
