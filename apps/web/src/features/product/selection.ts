import type { OfferView, VariantView } from "@/server/catalogue/product-view";

/** Offer id → how many can be bought now; undefined while nobody knows. */
export type Levels = Readonly<Record<string, number>> | undefined;

/** How many of a variant all its sellers have; undefined while nobody knows. */
export function levelOf(variant: VariantView, levels: Levels): number | undefined {
  return levels && variant.offers.reduce((sum, { id }) => sum + (levels[id] ?? 0), 0);
}

/** Nobody offers it, or all who do have run out. While the stock is not known, offered is enough. */
function isSoldOut(variant: VariantView, levels: Levels): boolean {
  return variant.offers.length === 0 || levelOf(variant, levels) === 0;
}

/** What the page shows before anything is chosen: the first variant that can be bought, else the first. */
export function firstChoice(variants: readonly VariantView[], levels: Levels): VariantView | undefined {
  return variants.find((variant) => !isSoldOut(variant, levels)) ?? variants[0];
}

/** The offer to put forward: the first of those with stock, else the first. */
export function bestOffer(variant: { readonly offers: readonly OfferView[] }, levels: Levels): OfferView | undefined {
  return variant.offers.find(({ id }) => levels === undefined || (levels[id] ?? 0) > 0) ?? variant.offers[0];
}

/** The variant with these options and no others. */
function exactVariant(
  variants: readonly VariantView[],
  options: Readonly<Record<string, string>>,
): VariantView | undefined {
  return variants.find((variant) => sharedOptions(variant, options) === Object.keys(options).length);
}

/** Whether an option beside the present ones can be bought, has run out, or is not made with them. */
export type OptionState = "open" | "sold-out" | "impossible";

export function optionState(
  variants: readonly VariantView[],
  chosen: VariantView,
  option: { readonly code: string; readonly value: string },
  levels: Levels,
): OptionState {
  const variant = exactVariant(variants, { ...chosen.options, [option.code]: option.value });
  if (!variant) return "impossible";
  return isSoldOut(variant, levels) ? "sold-out" : "open";
}

/**
 * The variant after an option was chosen: with all other options as they were if there is one, sold out or not, so that
 * the page can say so; else the one that keeps most of them, one with stock first.
 */
export function chooseOption(
  variants: readonly VariantView[],
  chosen: VariantView,
  option: { readonly code: string; readonly value: string },
  levels: Levels,
): VariantView {
  const wanted = { ...chosen.options, [option.code]: option.value };
  const candidates = variants.filter((variant) => variant.options[option.code] === option.value);
  const score = (variant: VariantView) => sharedOptions(variant, wanted) * 2 + (isSoldOut(variant, levels) ? 0 : 1);
  return exactVariant(variants, wanted) ?? candidates.toSorted((a, b) => score(b) - score(a))[0] ?? chosen;
}

function sharedOptions(variant: VariantView, options: Readonly<Record<string, string>>): number {
  return Object.entries(options).filter(([code, value]) => variant.options[code] === value).length;
}
