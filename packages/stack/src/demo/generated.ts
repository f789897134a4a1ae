import type { Pair } from "./catalogue/define-product.ts";
import { demoCatalogue } from "./catalogue/demo-catalogue.ts";
import { endings, middles, models, nouns, openings, qualities } from "./generated-words.ts";
import { stableFraction } from "./stable-fraction.ts";
import type { Bilingual, DemoOffer, DemoProduct } from "./types.ts";

type Random = () => number;

/** mulberry32 by Tommy Ettinger, public domain. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError("pick needs at least one value");
  return value;
}

const templates = demoCatalogue.products.filter(({ categoryKey }) => categoryKey in nouns);

function titleOf(random: Random, categoryKey: string, number: number): Bilingual {
  const [en, ru, gender] = nouns[categoryKey] ?? ["thing", "вещь", "f"];
  const quality = pick(random, qualities);
  const model = `${pick(random, models)} ${number}`;
  return { en: `${quality.en} ${en} ${model}`, ru: `${quality.ru[gender]} ${ru} ${model}` };
}

function descriptionOf(random: Random): Bilingual {
  const sentences: Pair[] = [pick(random, openings), pick(random, middles), pick(random, endings)];
  return { en: sentences.map(([en]) => en).join(" "), ru: sentences.map(([, ru]) => ru).join(" ") };
}

/** Within a third of the model's price, ending in 0 or 90 cents. */
function priceLike(random: Random, priceMinor: bigint): bigint {
  const euros = Math.max(1, Math.round((Number(priceMinor) / 100) * (0.67 + random() * 0.66)));
  return BigInt(euros) * 100n + (random() < 0.4 ? 90n : 0n);
}

function offersLike(random: Random, model: DemoProduct, slug: string): DemoOffer[] {
  const ownPriceMinor = priceLike(random, model.offers[0]?.priceMinor ?? 20_00n);
  const first = pick(random, demoCatalogue.sellers).key;
  const second = pick(random, demoCatalogue.sellers).key;
  const sellerKeys = random() < 0.15 && second !== first ? [first, second] : [first];
  const isReduced = random() < 0.12;
  return sellerKeys.flatMap((sellerKey, i) =>
    model.variants.map((variant): DemoOffer => {
      const variantKey = rekeyed(variant.key, model.slug, slug);
      const priceMinor = ownPriceMinor + BigInt(i) * 150n;
      const key = `${variantKey}@${sellerKey}`;
      const stock = stableFraction(key) < 0.05 ? 0 : 1 + Math.floor(stableFraction(`${key}/stock`) * 60);
      return {
        key,
        sellerKey,
        variantKey,
        priceMinor,
        ...(isReduced ? { compareAtMinor: (priceMinor * 5n) / 4n } : {}),
        stock,
      };
    }),
  );
}

const rekeyed = (variantKey: string, slug: string, newSlug: string): string => newSlug + variantKey.slice(slug.length);

function productLike(random: Random, model: DemoProduct, number: number): DemoProduct {
  const slug = `${model.slug}-g${number}`;
  return {
    key: slug,
    slug,
    categoryKey: model.categoryKey,
    brand: pick(random, templates).brand,
    title: titleOf(random, model.categoryKey, number),
    description: descriptionOf(random),
    attributes: model.attributes,
    options: model.options,
    variants: model.variants.map((variant) => ({ ...variant, key: rekeyed(variant.key, model.slug, slug) })),
    offers: offersLike(random, model, slug),
    pictures: model.pictures,
    publishedDaysAgo: 1 + Math.floor(random() * 700),
  };
}

/**
 * Believable products for measuring: demo products varied in title, text, brand, price, sellers and stock. They
 * share the demo products' picture specs, so nothing new has to be drawn. The same count and seed give the same
 * products, and a larger count begins with those of a smaller one. Constant memory.
 */
export function* generateProducts({ count, seed = 1 }: { count: number; seed?: number }): Generator<DemoProduct> {
  const random = randomOf(seed);
  for (let number = 1; number <= count; number++) yield productLike(random, pick(random, templates), number);
}
