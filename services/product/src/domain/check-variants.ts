import { checkOffers } from "./check-offers.ts";
import type { Known } from "./check-product.ts";
import type { Flaws } from "./flaw.ts";
import { isUuid } from "./is-uuid.ts";
import { limits, type Variant } from "./product.ts";
import type { ProductDraft, VariantDraft } from "./product-draft.ts";
import { hasControls } from "./text.ts";

/** The variants that are right: each a different choice of an option for every option attribute of the product. */
export function checkVariants(draft: ProductDraft, known: Known, flaws: Flaws): Variant[] {
  if (draft.variants.length === 0 || draft.variants.length > limits.variants) {
    const message = `${draft.variants.length} variants; from 1 to ${limits.variants} are allowed.`;
    flaws.add("variants", draft.variants.length === 0 ? "VARIANT_MISSING" : "TOO_MANY_VARIANTS", message);
    return [];
  }
  checkOptionAttributes(draft.optionAttributeCodes, known, flaws);
  const mediaIds = new Set(draft.media.map((media) => media.id));
  const choices = new Map<string, number>();
  const currencies = new Set<string>();
  return draft.variants.map((variant, index) => {
    const field = `variants[${index}]`;
    checkIdentity(variant, field, flaws);
    checkChoice(variant, draft.optionAttributeCodes, known, field, flaws);
    const choice = JSON.stringify(draft.optionAttributeCodes.map((code) => variant.options[code]));
    const twin = choices.get(choice);
    if (twin !== undefined) flaws.add(`${field}.options`, "VARIANT_REPEATED", `The same options as variants[${twin}].`);
    choices.set(choice, index);
    if (variant.mediaIds.length > limits.media || variant.mediaIds.some((id) => !mediaIds.has(id))) {
      flaws.add(`${field}.media_ids`, "MEDIA_NOT_OF_PRODUCT", "A variant may only name pictures of its product.");
    }
    const { id, code, options, mediaIds: pictures } = variant;
    return { id, code, options, mediaIds: pictures, offers: checkOffers(variant, known, currencies, field, flaws) };
  });
}

function checkOptionAttributes(codes: readonly string[], known: Known, flaws: Flaws): void {
  const field = "option_attribute_codes";
  if (codes.length > limits.optionAttributes || new Set(codes).size !== codes.length) {
    flaws.add(field, "OPTION_ATTRIBUTES_INVALID", `At most ${limits.optionAttributes} attributes, each named once.`);
  }
  for (const [index, code] of codes.entries()) {
    const kind = known.attributes.get(code)?.kind;
    if (!kind) flaws.add(`${field}[${index}]`, "ATTRIBUTE_UNKNOWN", `The dictionary has no "${code.slice(0, 120)}".`);
    else if (kind !== "option") flaws.add(`${field}[${index}]`, "ATTRIBUTE_KIND_MISMATCH", `"${code}" has no options.`);
  }
}

function checkIdentity(variant: VariantDraft, field: string, flaws: Flaws): void {
  if (!isUuid(variant.id)) flaws.add(`${field}.id`, "ID_INVALID", "The variant id is not a UUID in lower case.");
  if (variant.code.length > limits.codeLength || hasControls(variant.code)) {
    flaws.add(
      `${field}.code`,
      "CODE_INVALID",
      `The code must be plain text of at most ${limits.codeLength} characters.`,
    );
  }
}

function checkChoice(variant: VariantDraft, codes: readonly string[], known: Known, field: string, flaws: Flaws): void {
  const chosen = Object.keys(variant.options);
  if (chosen.length !== codes.length || codes.some((code) => variant.options[code] === undefined)) {
    const needed = codes.length > 0 ? `one option for each of ${codes.join(", ")}` : "no options";
    flaws.add(`${field}.options`, "VARIANT_OPTIONS_MISMATCH", `The variant needs ${needed}, and nothing else.`);
    return;
  }
  for (const [code, option] of Object.entries(variant.options)) {
    const rule = known.attributes.get(code);
    if (rule && !rule.optionCodes.has(option)) {
      flaws.add(
        `${field}.options`,
        "OPTION_UNKNOWN",
        `"${code}" has no option "${option.slice(0, limits.codeLength)}".`,
      );
    }
  }
}
