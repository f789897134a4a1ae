import type { Flaw } from "./flaw.ts";
import type { ProductDraft } from "./product-draft.ts";

/** Required attributes of which it says nothing. */
export function missingAttributes(proposed: ProductDraft, required: readonly string[]): Flaw[] {
  const said = proposed.attributes.filter(({ kind }) => kind !== "none").map(({ code }) => code);
  const known = new Set([...said, ...proposed.optionAttributeCodes]);
  return required
    .filter((code) => !known.has(code))
    .map((code) => ({
      field: "attributes",
      reason: "ATTRIBUTE_REQUIRED",
      message: `Products of this category need the attribute "${code}".`,
    }));
}

/** What a seller's product needs beyond what any product does. */
export function checkProposal(proposed: ProductDraft, live: ProductDraft | undefined, sellerId: string): Flaw[] {
  const flaws: Flaw[] = [];
  const add = (field: string, reason: string, message: string) => flaws.push({ field, reason, message });
  if (proposed.media.length === 0) add("media", "MEDIA_MISSING", "A product needs at least one picture.");
  const isOffered = proposed.variants.some(({ offers }) => offers.some((offer) => offer.sellerId === sellerId));
  if (!live && proposed.variants.length > 0 && !isOffered) {
    add("variants", "OFFER_MISSING", "At least one variant needs a price.");
  }
  const kept = new Set(proposed.variants.map(({ id }) => id));
  const taken = (live?.variants ?? []).find(
    ({ id, offers }) => !kept.has(id) && offers.some((offer) => offer.sellerId !== sellerId),
  );
  if (taken) {
    const options = Object.values(taken.options).join(", ");
    add("variants", "VARIANT_OFFERED_BY_OTHERS", `Others offer the variant ${options || taken.code}; it has to stay.`);
  }
  return flaws;
}
