import type { EmojiName } from "../picture/emoji.ts";
import type { PictureObject, PictureSpec } from "../picture/picture-spec.ts";
import type { TintName } from "../picture/tints.ts";
import { stableFraction } from "../stable-fraction.ts";
import type { Bilingual, DemoAttributeValue, DemoOffer, DemoOption, DemoProduct, DemoVariant } from "../types.ts";

export type Pair = readonly [en: string, ru: string];

/** Price, units in stock of a typical variant, and what differs. */
type OfferInput = readonly [
  priceMinor: bigint,
  stock: number,
  rest?: {
    readonly was?: bigint;
    /** Exact stock by "lilac-39", or "lilac" for every size of it. */
    readonly stockOf?: Readonly<Record<string, number>>;
  },
];

export interface ProductInput {
  readonly slug: string;
  readonly category: string;
  readonly brand: string;
  readonly title: Pair;
  readonly text: Pair;
  readonly facts: Readonly<Record<string, DemoAttributeValue>>;
  /** Front object last: that one takes the colours. */
  readonly look: EmojiName | readonly PictureObject[];
  /** Things that stand are not turned for the second view. */
  readonly stands?: boolean;
  readonly groundHueDeg?: number;
  readonly colours?: readonly TintName[];
  /** The colour the render has by itself. */
  readonly natural?: TintName;
  readonly sizes?: readonly string[];
  readonly sizeAddMinor?: Readonly<Record<string, bigint>>;
  readonly offers: Readonly<Record<string, OfferInput>>;
  readonly daysAgo: number;
}

const closer = 1.15;

export const bilingual = ([en, ru]: Pair): Bilingual => ({ en, ru });

function baseSpec({ look, groundHueDeg }: ProductInput): PictureSpec {
  const objects = typeof look === "string" ? [{ emoji: look }] : look;
  return groundHueDeg === undefined ? { objects } : { objects, groundHueDeg };
}

function tinted(spec: PictureSpec, tint: TintName): PictureSpec {
  const last = spec.objects.length - 1;
  return { ...spec, objects: spec.objects.map((object, i) => (i === last ? { ...object, tint } : object)) };
}

/** Seen in a mirror these would be wrong: dials, keys, left-handed guitars. */
const handed: ReadonlySet<EmojiName> = new Set([
  "mantelClock",
  "alarmClock",
  "watch",
  "stopwatch",
  "timer",
  "compass",
  "guitar",
  "violin",
  "banjo",
  "accordion",
  "saxophone",
  "trumpet",
  "piano",
  "radio",
  "television",
  "keyboard",
  "laptop",
  "monitor",
  "phone",
  "calendar",
  "camera",
  "flashCamera",
  "gamepad",
  "joker",
  "kimono",
  "battery",
]);

/** The same things seen once more: mirrored and a little turned, or nearer if they stand or have a right side. */
function secondView(spec: PictureSpec, stands: boolean): PictureSpec {
  if (spec.objects.some(({ emoji }) => handed.has(emoji))) return nearerView(spec, stands);
  const objects = spec.objects.map((object) => ({
    ...object,
    flip: !object.flip,
    x: -(object.x ?? 0),
    angleDeg: stands ? -(object.angleDeg ?? 0) : 9 - (object.angleDeg ?? 0),
  }));
  return stands ? { ...spec, objects, zoom: closer } : { ...spec, objects };
}

function nearerView(spec: PictureSpec, stands: boolean): PictureSpec {
  if (stands) return { ...spec, zoom: closer };
  return { ...spec, objects: spec.objects.map((object) => ({ ...object, angleDeg: (object.angleDeg ?? 0) - 12 })) };
}

function picturesOf(input: ProductInput): PictureSpec[] {
  const base = baseSpec(input);
  const colours = input.colours ?? [];
  const looks = colours.map((colour) => (colour === input.natural ? base : tinted(base, colour)));
  const [first = base, ...others] = looks;
  return [first, secondView(first, input.stands ?? false), ...others];
}

function optionsOf({ colours = [], sizes = [] }: ProductInput): DemoOption[] {
  return [
    { attributeKey: "colour", values: colours },
    { attributeKey: "size", values: sizes },
  ].filter(({ values }) => values.length > 0);
}

function combinations(options: readonly DemoOption[]): Record<string, string>[] {
  return options.reduce<Record<string, string>[]>(
    (rows, { attributeKey, values }) =>
      rows.flatMap((row) => values.map((value) => ({ ...row, [attributeKey]: value }))),
    [{}],
  );
}

const suffixOf = (optionValues: Readonly<Record<string, string>>): string =>
  Object.values(optionValues).join("-") || "one";

function variantsOf(input: ProductInput): DemoVariant[] {
  return combinations(optionsOf(input)).map((optionValues) => {
    const colour = (input.colours ?? []).map(String).indexOf(optionValues.colour ?? "");
    // The second picture is the first colour's second view.
    const pictureIndexes = colour <= 0 ? [0, 1] : [colour + 1];
    return { key: `${input.slug}/${suffixOf(optionValues)}`, optionValues, pictureIndexes };
  });
}

function offerOf(input: ProductInput, variant: DemoVariant, sellerKey: string, terms: OfferInput): DemoOffer {
  const [priceMinor, typicalStock, { was, stockOf = {} } = {}] = terms;
  const addMinor = input.sizeAddMinor?.[variant.optionValues.size ?? ""] ?? 0n;
  const key = `${variant.key}@${sellerKey}`;
  const spread = Math.round(typicalStock * (0.5 + stableFraction(key)));
  const stock = stockOf[suffixOf(variant.optionValues)] ?? stockOf[variant.optionValues.colour ?? ""];
  return {
    key,
    sellerKey,
    variantKey: variant.key,
    priceMinor: priceMinor + addMinor,
    ...(was === undefined ? {} : { compareAtMinor: was + addMinor }),
    stock: stock ?? (input.colours || input.sizes ? spread : typicalStock),
  };
}

function checkStockKeys(input: ProductInput, variants: readonly DemoVariant[]): void {
  const known = new Set<string>([
    ...variants.map(({ optionValues }) => suffixOf(optionValues)),
    ...(input.colours ?? []),
  ]);
  for (const [sellerKey, [, , rest]] of Object.entries(input.offers)) {
    for (const key of Object.keys(rest?.stockOf ?? {})) {
      if (known.has(key)) continue;
      throw new Error(
        `${input.slug}@${sellerKey}: stockOf "${key}" is no variant; use one of ${[...known].join(", ")}`,
      );
    }
  }
}

/** Expands colours × sizes into variants, offers and pictures. */
export function defineProduct(input: ProductInput): DemoProduct {
  const variants = variantsOf(input);
  checkStockKeys(input, variants);
  return {
    key: input.slug,
    slug: input.slug,
    categoryKey: input.category,
    brand: input.brand,
    title: bilingual(input.title),
    description: bilingual(input.text),
    attributes: input.facts,
    options: optionsOf(input),
    variants,
    offers: Object.entries(input.offers).flatMap(([sellerKey, terms]) =>
      variants.map((variant) => offerOf(input, variant, sellerKey, terms)),
    ),
    pictures: picturesOf(input),
    publishedDaysAgo: input.daysAgo,
  };
}
