import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromMs } from "@bufbuild/protobuf/wkt";
import {
  Attribute_Kind,
  AttributeSchema,
  type AttributeValueSchema,
  Offer_State,
  type Product,
  Product_State,
  ProductSchema,
} from "@souk/contracts/product/v1/product";
import { stableId } from "@souk/ids/id";

export const idOf = (name: string) => stableId("search-test", name);
export const north = idOf("north");
export const south = idOf("south");

const option = (code: string, en: string, ru: string) => ({ code, name: { byLanguage: { en, ru } } });

export const attributes = [
  create(AttributeSchema, {
    code: "colour",
    name: { byLanguage: { en: "Colour", ru: "Цвет" } },
    kind: Attribute_Kind.OPTION,
    options: [
      option("lilac", "Lilac", "Сиреневый"),
      option("green", "Green", "Зелёный"),
      option("black", "Black", "Чёрный"),
    ],
  }),
  create(AttributeSchema, {
    code: "waterproof",
    name: { byLanguage: { en: "Waterproof", ru: "Водонепроницаемый" } },
    kind: Attribute_Kind.BOOLEAN,
  }),
  create(AttributeSchema, {
    code: "material",
    name: { byLanguage: { en: "Material", ru: "Материал" } },
    kind: Attribute_Kind.TEXT,
  }),
  create(AttributeSchema, {
    code: "width",
    name: { byLanguage: { en: "Width", ru: "Ширина" } },
    kind: Attribute_Kind.NUMBER,
    unit: "cm",
  }),
];

interface Traits {
  readonly title?: string;
  readonly titleRu?: string;
  readonly description?: string;
  readonly brand?: string;
  readonly code?: string;
  readonly colours?: readonly string[];
  readonly material?: string;
  readonly waterproof?: boolean;
  /** In cm. */
  readonly width?: number;
  readonly priceMinor?: bigint;
  readonly sellerId?: string;
  readonly version?: bigint;
  readonly publishedAtMs?: number;
  readonly state?: Product_State;
  readonly offerState?: Offer_State;
}

export const offerOf = (name: string, colour = "lilac") => idOf(`${name} ${colour} offer`);

/** A published product with one offer per colour, all of the same price. */
export function productOf(name: string, traits: Traits = {}): Product {
  const {
    title = name,
    titleRu,
    description = "",
    colours = ["lilac"],
    priceMinor = 1_000n,
    sellerId = north,
  } = traits;
  const own: MessageInitShape<typeof AttributeValueSchema>[] = [];
  if (traits.material) {
    own.push({ attributeCode: "material", value: { case: "text", value: { byLanguage: { en: traits.material } } } });
  }
  if (traits.waterproof !== undefined) {
    own.push({ attributeCode: "waterproof", value: { case: "boolean", value: traits.waterproof } });
  }
  if (traits.width !== undefined) {
    own.push({ attributeCode: "width", value: { case: "number", value: traits.width } });
  }
  return create(ProductSchema, {
    id: idOf(name),
    slug: name.toLowerCase().replaceAll(" ", "-"),
    title: { byLanguage: titleRu ? { en: title, ru: titleRu } : { en: title } },
    description: { byLanguage: { en: description } },
    brand: traits.brand ?? "",
    categoryId: idOf("running"),
    state: traits.state ?? Product_State.PUBLISHED,
    attributes: own,
    optionAttributeCodes: ["colour"],
    variants: colours.map((colour) => ({
      id: idOf(`${name} ${colour}`),
      code: traits.code ?? "",
      options: { colour },
      featuredOfferId: offerOf(name, colour),
      offers: [
        {
          id: offerOf(name, colour),
          sellerId,
          price: { currencyCode: "EUR", minorUnits: priceMinor },
          state: traits.offerState ?? Offer_State.ACTIVE,
        },
      ],
    })),
    version: traits.version ?? 1n,
    publishedAt: timestampFromMs(traits.publishedAtMs ?? Date.UTC(2026, 10, 1)),
  });
}
