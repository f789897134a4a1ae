import { pickText } from "@souk/bff/views";
import type { Attribute, Category, Product } from "@souk/contracts/product/v1/product";
import { shown } from "../money/money-view.ts";
import { type PictureView, pictureView } from "../orders/picture-view.ts";

/** A text of a product as it is shown and as it is proposed; null where there is none. */
export interface TextPair {
  /** As findings name it: "title.en". */
  readonly field: string;
  readonly kind: "title" | "description" | "brand" | "attribute";
  /** Of an attribute. */
  readonly name: string;
  readonly language: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ValuePair {
  readonly id: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ComparedPicture extends PictureView {
  readonly change: "kept" | "added" | "removed";
}

export interface Comparison {
  readonly texts: readonly TextPair[];
  readonly values: readonly ValuePair[];
  /** One for each offer of the seller; the id is the offer's. */
  readonly prices: readonly ValuePair[];
  readonly pictures: readonly ComparedPicture[];
}

interface Words {
  readonly locale: string;
  readonly attributes: readonly Attribute[];
  readonly categories: readonly Category[];
}

/** What is shown and what is proposed, side by side. */
export function compare(proposed: Product, published: Product | undefined, words: Words): Comparison {
  return {
    texts: texts(proposed, published, words),
    values: [...categories(proposed, published, words), ...values(proposed, published, words)],
    prices: pair(pricesOf(proposed, words.locale), pricesOf(published, words.locale)),
    pictures: pictures(proposed, published, words.locale),
  };
}

type Place = Omit<TextPair, "before" | "after"> & { readonly text: string };

function texts(proposed: Product, published: Product | undefined, words: Words): TextPair[] {
  const [after, before] = [textsOf(proposed, words), textsOf(published, words)];
  const fields = [...after, ...before.filter(({ field }) => !after.some((each) => each.field === field))];
  return fields.map(({ text: _, ...place }) => ({
    ...place,
    before: before.find(({ field }) => field === place.field)?.text ?? null,
    after: after.find(({ field }) => field === place.field)?.text ?? null,
  }));
}

function textsOf(product: Product | undefined, { attributes, locale }: Words): Place[] {
  if (!product) return [];
  const inLanguages = (kind: Place["kind"], start: string, name: string, text: Product["title"]) =>
    Object.entries(text?.byLanguage ?? {}).map(([language, words]) => ({
      ...{ field: `${start}.${language}`, kind, name, language, text: words },
    }));
  const brand = { field: "brand", kind: "brand" as const, name: "", language: "", text: product.brand };
  return [
    ...inLanguages("title", "title", "", product.title),
    ...inLanguages("description", "description", "", product.description),
    ...(product.brand === "" ? [] : [brand]),
    ...product.attributes.flatMap(({ attributeCode: code, value }) =>
      value.case === "text"
        ? inLanguages("attribute", `attributes.${code}`, nameOf(code, attributes, locale), value.value)
        : [],
    ),
  ];
}

const nameOf = (code: string, attributes: readonly Attribute[], locale: string) =>
  pickText(attributes.find((each) => each.code === code)?.name, locale) || code;

function categories({ categoryId }: Product, published: Product | undefined, words: Words): ValuePair[] {
  const named = (id: string) => pickText(words.categories.find((each) => each.id === id)?.name, words.locale) || id;
  return [
    { id: "category", name: "", after: named(categoryId), before: published ? named(published.categoryId) : null },
  ];
}

function values(proposed: Product, published: Product | undefined, words: Words): ValuePair[] {
  return pair(valuesOf(proposed, words), valuesOf(published, words));
}

type Named = Map<string, { readonly name: string; readonly text: string }>;

function valuesOf(product: Product | undefined, { attributes, locale }: Words): Named {
  const found: Named = new Map();
  for (const { attributeCode: code, value } of product?.attributes ?? []) {
    const attribute = attributes.find((each) => each.code === code);
    const option = attribute?.options.find((each) => each.code === value.value);
    const name = nameOf(code, attributes, locale);
    if (value.case === "number") found.set(code, { name, text: `${value.value} ${attribute?.unit ?? ""}`.trim() });
    if (value.case === "boolean") found.set(code, { name, text: value.value ? "✓" : "–" });
    if (value.case === "optionCode") found.set(code, { name, text: pickText(option?.name, locale) || value.value });
  }
  return found;
}

function pricesOf(product: Product | undefined, locale: string): Named {
  const found: Named = new Map();
  for (const { options, offers } of product?.variants ?? [])
    for (const { id, price, sku } of offers)
      found.set(id, { name: Object.values(options).join(", ") || sku, text: shown(price, locale) });
  return found;
}

function pair(after: Named, before: Named): ValuePair[] {
  return [...new Set([...after.keys(), ...before.keys()])].map((id) => ({
    id,
    name: after.get(id)?.name ?? before.get(id)?.name ?? "",
    after: after.get(id)?.text ?? null,
    before: before.get(id)?.text ?? null,
  }));
}

function pictures({ media }: Product, published: Product | undefined, locale: string): ComparedPicture[] {
  const known = new Set(published?.media.map(({ id }) => id));
  const proposed = new Set(media.map(({ id }) => id));
  const removed = published?.media.filter(({ id }) => !proposed.has(id)) ?? [];
  return [
    ...media.map((each) => ({
      ...pictureView(each, locale),
      change: published && !known.has(each.id) ? ("added" as const) : ("kept" as const),
    })),
    ...removed.map((each) => ({ ...pictureView(each, locale), change: "removed" as const })),
  ];
}
