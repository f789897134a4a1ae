import type { MessageInitShape } from "@bufbuild/protobuf";
import type { AttributeValueSchema, ProductSchema } from "@souk/contracts/product/v1/product";
import { z } from "zod";
import { priceOf } from "./price-input.ts";

const code = z.string().max(120);
const text = (max: number) => z.string().max(max);
const both = (max: number) => z.object({ en: text(max), ru: text(max) });

const attribute = z.object({
  code: code.min(1),
  kind: z.enum(["text", "number", "boolean", "option"]),
  text: text(20_000),
  ru: text(20_000),
});

const variant = z.object({
  ...{ id: z.uuid(), code, options: z.record(code, code), mediaIds: z.array(z.string().max(64)).max(50).readonly() },
  ...{ offerId: z.union([z.uuid(), z.literal("")]), price: text(30), compareAt: text(30), sku: code },
  /** Pages that were open before there was such a field do not send it. */
  stock: z
    .string()
    .regex(/^\d{0,10}$/)
    .refine((pieces) => Number(pieces) <= 1_000_000_000)
    .default(""),
});

/** A product as a form has it, complete or not. */
export const contentInput = z.object({
  title: both(300),
  description: both(20_000),
  brand: text(200),
  categoryId: z.union([z.uuid(), z.literal("")]),
  attributes: z.array(attribute).max(200).readonly(),
  optionCodes: z.array(code.min(1)).max(5).readonly(),
  variants: z.array(variant).max(200).readonly(),
  media: z
    .array(z.object({ id: z.string().min(1).max(64), alt: both(300) }))
    .max(50)
    .readonly(),
});

export type ContentInput = z.infer<typeof contentInput>;

/** As the contract has it; what cannot be read as a number or price yet is left out. */
export function contentMessage(content: ContentInput, currencyCode: string): MessageInitShape<typeof ProductSchema> {
  const { brand, categoryId, optionCodes, attributes, variants, media } = content;
  return {
    ...{ brand: brand.trim(), categoryId, optionAttributeCodes: [...optionCodes] },
    title: textMessage(content.title),
    description: textMessage(content.description),
    attributes: attributes.flatMap((each) => {
      const value = attributeValue(each);
      return value ? [{ attributeCode: each.code, value }] : [];
    }),
    variants: variants.map(({ id, code: ean, options, mediaIds, ...offer }) => ({
      ...{ id, code: ean.trim(), options, mediaIds: [...mediaIds] },
      offers: offerMessages(offer, currencyCode),
    })),
    media: media.map(({ id, alt }) => ({ id, alt: textMessage(alt) })),
  };
}

/** A language that nothing is written in is not there. */
function textMessage({ en, ru }: { en: string; ru: string }) {
  const byLanguage = Object.fromEntries(
    Object.entries({ en, ru }).flatMap(([language, words]) => {
      const trimmed = words.trim();
      return trimmed ? [[language, trimmed]] : [];
    }),
  );
  return { byLanguage };
}

type Value = MessageInitShape<typeof AttributeValueSchema>["value"];

function attributeValue({ kind, text: written, ru }: ContentInput["attributes"][number]): Value | undefined {
  const words = written.trim();
  switch (kind) {
    case "text":
      return words || ru.trim() ? { case: "text", value: textMessage({ en: words, ru }) } : undefined;
    case "number": {
      const number = Number(words.replace(",", "."));
      return words && Number.isFinite(number) ? { case: "number", value: number } : undefined;
    }
    case "boolean":
      return words ? { case: "boolean", value: words === "true" } : undefined;
    case "option":
      return words ? { case: "optionCode", value: words } : undefined;
  }
}

type OfferInput = Pick<ContentInput["variants"][number], "offerId" | "price" | "compareAt" | "sku" | "stock">;

function offerMessages({ offerId, price, compareAt, sku, stock }: OfferInput, currencyCode: string) {
  const amount = priceOf(price, currencyCode);
  if (!offerId || !amount) return [];
  const before = priceOf(compareAt, currencyCode);
  const optional = { ...(before && { compareAtPrice: before }), ...(stock && { openingStock: Number(stock) }) };
  return [{ id: offerId, sku: sku.trim(), price: amount, ...optional }];
}
