import { stableId } from "@souk/ids/id";
import type { AttributeDraft, ProductDraft, VariantDraft } from "../product-draft.ts";
import type { Text } from "../text.ts";
import type { Dictionary } from "./dictionary.ts";
import type { RowGroup } from "./group-rows.ts";
import { addFault, type MappedRow } from "./mapped-row.ts";
import { picturesIn } from "./pictures.ts";
import { readAttribute } from "./read-attribute.ts";
import { readOffer } from "./read-offer.ts";
import { readOptions } from "./read-options.ts";

export interface BuildContext {
  readonly sellerId: string;
  readonly productId: string;
  /** The product as its seller has it now, with their own offers; undefined for a new one. */
  readonly before: ProductDraft | undefined;
  /** Variants that the seller offers in the shop. */
  readonly offered: ReadonlySet<string>;
  readonly dictionary: Dictionary;
  /** Of prices that name none. */
  readonly currencyCode: string;
}

export interface Built {
  readonly content: ProductDraft;
  /** Which row each variant is from. */
  readonly rowOf: ReadonlyMap<string, MappedRow>;
}

/** The product that rows ask for: what they leave blank or do not name stays as it is. What is wrong is in their faults. */
export function buildContent({ rows }: RowGroup, context: BuildContext): Built {
  const { before, productId, dictionary } = context;
  const product = productCells(rows);
  const { codes, chosen } = readOptions(rows, dictionary, before?.optionAttributeCodes ?? []);
  const variants = [...(before?.variants ?? [])];
  const rowOf = new Map<string, MappedRow>();
  for (const row of rows) {
    const options = chosen.get(row) ?? {};
    const at = placeOf(row, variants, options);
    const variant = variantOf(row, variants[at], { ...context, options });
    rowOf.set(variant.id, row);
    if (at < 0) variants.push(variant);
    else variants[at] = variant;
  }
  const content: ProductDraft = {
    id: productId,
    slug: "",
    title: textOf(product, "title", before?.title),
    description: textOf(product, "description", before?.description),
    brand: product.get("brand")?.text ?? before?.brand ?? "",
    categoryId: categoryOf(product, rows, dictionary) ?? before?.categoryId ?? "",
    attributes: attributesOf(product, dictionary, before?.attributes ?? []),
    optionAttributeCodes: codes,
    variants,
    media: picturesOf(product, before?.media ?? []),
  };
  return { content, rowOf };
}

interface Cell {
  readonly text: string;
  readonly row: MappedRow;
}
type Cells = ReadonlyMap<string, Cell>;

const ofVariant = /^(sku|price|compare_at|currency|state|code|product|stock|option.*)$/;

/** What rows say of the product itself: each thing once, or the same each time. */
function productCells(rows: readonly MappedRow[]): Cells {
  const cells = new Map<string, Cell>();
  for (const row of rows) {
    for (const [field, text] of row.fields) {
      if (ofVariant.test(field)) continue;
      const first = cells.get(field);
      if (!first) cells.set(field, { text, row });
      else if (first.text !== text) {
        const number = String(first.row.record.row);
        const message = `Row ${number} says something else of the same product; write the same, or leave it blank.`;
        addFault(row, field, { reason: "CELLS_DIFFER", message, metadata: { row: number } });
      }
    }
  }
  return cells;
}

function textOf(cells: Cells, field: "title" | "description", before: Text = {}): Text {
  const en = cells.get(`${field}_en`)?.text;
  const ru = cells.get(`${field}_ru`)?.text;
  return { ...before, ...(en !== undefined && { en }), ...(ru !== undefined && { ru }) };
}

function categoryOf(cells: Cells, rows: readonly MappedRow[], dictionary: Dictionary): string | undefined {
  const cell = cells.get("category");
  if (!cell) return undefined;
  const found = dictionary.category(cell.text);
  if (found === undefined) {
    const value = cell.text.slice(0, 120);
    const message = `There is no category "${value}"; write its slug or its path, such as Clothing > Shoes.`;
    for (const row of rows.filter(({ fields }) => fields.get("category") === cell.text))
      addFault(row, "category", { reason: "CATEGORY_UNKNOWN", message, metadata: { value } });
  }
  return found;
}

function attributesOf(cells: Cells, dictionary: Dictionary, before: readonly AttributeDraft[]): AttributeDraft[] {
  const values = new Map(before.map((value) => [value.code, value]));
  for (const [field, { text, row }] of cells) {
    const [, code, language = "en"] = /^attr:(.+?)(?::([a-z]{2}))?$/.exec(field) ?? [];
    if (code === undefined) continue;
    const attribute = dictionary.attribute(code);
    if (!attribute) {
      const message = `The dictionary has no "${code}"; choose one that it has, or do not read this column.`;
      addFault(row, field, { reason: "ATTRIBUTE_UNKNOWN", message, metadata: { code } });
      continue;
    }
    const value = readAttribute(attribute, text, language);
    if ("reason" in value) addFault(row, field, value);
    else values.set(attribute.code, merged(values.get(attribute.code), value));
  }
  return [...values.values()];
}

/** A text keeps its other languages. */
function merged(before: AttributeDraft | undefined, value: AttributeDraft): AttributeDraft {
  if (value.kind !== "text" || before?.kind !== "text") return value;
  return { ...value, value: { ...before.value, ...value.value } };
}

/** Those that are named, with what was said of them before. */
function picturesOf(cells: Cells, before: ProductDraft["media"]): ProductDraft["media"] {
  const cell = cells.get("pictures");
  if (!cell) return before;
  const ids = picturesIn(cell.text).map((named) => cell.row.fetched?.get(named) ?? named);
  return [...new Set(ids)].map((id) => before.find((picture) => picture.id === id) ?? { id, alt: {} });
}

/** Where a row's variant stands already: by its SKU, its code, or what is chosen for it. */
function placeOf(row: MappedRow, variants: readonly VariantDraft[], options: Readonly<Record<string, string>>): number {
  const sku = row.fields.get("sku");
  const bySku = variants.findIndex(({ offers }) => offers.some((offer) => offer.sku === sku));
  if (bySku >= 0) return bySku;
  const code = row.fields.get("code");
  const byCode = code === undefined ? -1 : variants.findIndex((variant) => variant.code === code);
  if (byCode >= 0) return byCode;
  const choice = Object.entries(options);
  if (choice.length === 0) return -1;
  return variants.findIndex(
    (variant) =>
      Object.keys(variant.options).length === choice.length &&
      choice.every(([attribute, option]) => variant.options[attribute] === option),
  );
}

interface VariantContext extends BuildContext {
  readonly options: Readonly<Record<string, string>>;
}

function variantOf(row: MappedRow, before: VariantDraft | undefined, context: VariantContext): VariantDraft {
  const { sellerId, productId, options, offered, currencyCode } = context;
  const sku = row.fields.get("sku") ?? before?.offers[0]?.sku ?? "";
  const id = before?.id ?? stableId(productId, `variant ${sku}`);
  const place = {
    ...{ offerId: stableId(id, `offer ${sellerId}`), sellerId, sku, currencyCode },
    ...{ before: before?.offers[0], isOffered: offered.has(id) },
  };
  return {
    id,
    code: row.fields.get("code") ?? before?.code ?? "",
    options: Object.keys(options).length > 0 ? options : (before?.options ?? {}),
    mediaIds: before?.mediaIds ?? [],
    offers: [readOffer(row, place)],
  };
}
