import { z } from "zod";
import { icecatAttribute } from "./icecat-attributes.ts";
import { stableFraction } from "./stable-fraction.ts";
import type { DemoAttribute, DemoAttributeValue, DemoCategory, DemoOffer, DemoProduct, DemoVariant } from "./types.ts";

/** What a line must have; everything else is optional or an attribute. */
const lineSchema = z.looseObject({
  id: z.string().min(1),
  title: z.string().trim().min(1),
  short_description: z.string().optional(),
  supplier: z.string().optional(),
  ean: z.array(z.string()).optional(),
  price: z.number().int().nonnegative().optional(),
  date_released: z.string().optional(),
});

export type IcecatLine = z.infer<typeof lineSchema>;

const rightShape =
  "A line is a JSON object with id (text), title (text) and, optionally, short_description, supplier, ean (list of texts), price (whole minor units), attr_t_* (text), attr_n_* (number), attr_b_* (boolean)";

/** What is wrong with a line and what would be right. */
export class IcecatLineError extends Error {
  override name = "IcecatLineError";
}

/** Throws {@link IcecatLineError}. */
export function parseIcecatLine(text: string): IcecatLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new IcecatLineError(`not JSON: "${text.slice(0, 60)}". ${rightShape}.`);
  }
  const parsed = lineSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "line"}: ${message}`);
  throw new IcecatLineError(`${issues.join("; ")}. ${rightShape}.`);
}

const slugOf = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .replace(/-+$/, "");

const rootKey = "icecat";

export const icecatRootCategory: DemoCategory = {
  key: rootKey,
  slug: "electronics",
  name: { en: "Electronics", ru: "Электроника" },
  position: 100,
};

/** By `attr_t_product_type` alone; without one, or with a mere number in it, "Other". */
export function icecatCategory(line: IcecatLine): DemoCategory {
  const type = line.attr_t_product_type;
  const name = typeof type === "string" && /\p{L}{2}/u.test(type) ? type.trim().slice(0, 80) : "";
  const slug = slugOf(name);
  if (slug === "") return category("other", "Other", "Прочее");
  return category(slug, name, name);
}

const category = (slug: string, en: string, ru: string): DemoCategory => ({
  key: `${rootKey}-${slug}`,
  parentKey: rootKey,
  slug: `${rootKey}-${slug}`,
  name: { en, ru },
  position: 0,
});

const maxDaysAgo = 3650;

export interface IcecatProductParts {
  readonly product: DemoProduct;
  readonly attributes: readonly DemoAttribute[];
  readonly category: DemoCategory;
}

interface Terms {
  readonly sellerKey: string;
  readonly nowMs: number;
}

function daysSince(released: string | undefined, nowMs: number): number {
  const releasedMs = Date.parse(released ?? "");
  if (Number.isNaN(releasedMs)) return maxDaysAgo;
  return Math.min(maxDaysAgo, Math.max(0, Math.floor((nowMs - releasedMs) / 86_400_000)));
}

/** One variant; an offer when there is a price. Texts are the file's own, so the same in both languages. */
export function icecatProduct(line: IcecatLine, { sellerKey, nowMs }: Terms): IcecatProductParts {
  const key = `icecat-${line.id}`;
  const entries = Object.entries(line).flatMap(([field, value]) => icecatAttribute(field, value) ?? []);
  const values: Record<string, DemoAttributeValue> = {};
  for (const { attribute, value } of entries) values[attribute.key] = value;
  const variantKey = `${key}/one`;
  const ean = line.ean?.[0];
  const variant: DemoVariant = { key: variantKey, optionValues: {}, pictureIndexes: [], ...(ean ? { code: ean } : {}) };
  const offer: DemoOffer = {
    key: `${variantKey}@${sellerKey}`,
    sellerKey,
    variantKey,
    priceMinor: BigInt(line.price ?? 0),
    stock: 1 + Math.floor(stableFraction(key) * 50),
  };
  const description = line.short_description?.trim() || line.title;
  const itsCategory = icecatCategory(line);
  return {
    attributes: entries.map(({ attribute }) => attribute),
    category: itsCategory,
    product: {
      key,
      slug: `${slugOf(line.title) || "product"}-${slugOf(line.id) || "x"}`,
      categoryKey: itsCategory.key,
      brand: line.supplier?.trim() ?? "",
      title: { en: line.title, ru: line.title },
      description: { en: description, ru: description },
      attributes: values,
      options: [],
      variants: [variant],
      offers: offer.priceMinor > 0n ? [offer] : [],
      pictures: [],
      publishedDaysAgo: daysSince(line.date_released, nowMs),
    },
  };
}
