import type { Flaw } from "./flaw.ts";
import type { ProductContent } from "./product.ts";

/** Something that only one product of the shop may have. */
export interface Claim {
  readonly kind: "product" | "slug" | "variant" | "code" | "offer" | "sku";
  /** The id, slug or code; for a sku the seller's id and the sku. */
  readonly value: string;
  readonly field: string;
}

export function claimKey({ kind, value }: Pick<Claim, "kind" | "value">): string {
  return `${kind} ${value}`;
}

export function claimsOf(product: ProductContent): Claim[] {
  const claims: Claim[] = [
    { kind: "product", value: product.id, field: "id" },
    { kind: "slug", value: product.slug, field: "slug" },
  ];
  for (const [v, variant] of product.variants.entries()) {
    const field = `variants[${v}]`;
    claims.push({ kind: "variant", value: variant.id, field: `${field}.id` });
    if (variant.code) claims.push({ kind: "code", value: variant.code, field: `${field}.code` });
    for (const [o, offer] of variant.offers.entries()) {
      claims.push({ kind: "offer", value: offer.id, field: `${field}.offers[${o}].id` });
      if (offer.sku)
        claims.push({ kind: "sku", value: `${offer.sellerId} ${offer.sku}`, field: `${field}.offers[${o}].sku` });
    }
  }
  return claims;
}

const refusals = {
  product: { reason: "PRODUCT_REPEATED", message: "The same product is in this call twice." },
  slug: { reason: "SLUG_TAKEN", message: "Another product has this slug." },
  variant: { reason: "VARIANT_TAKEN", message: "Another variant has this id." },
  code: { reason: "VARIANT_CODE_TAKEN", message: "Another variant has this code." },
  offer: { reason: "OFFER_TAKEN", message: "Another offer has this id." },
  sku: { reason: "SKU_TAKEN", message: "The seller uses this sku for another offer." },
} as const satisfies Record<Claim["kind"], Omit<Flaw, "field">>;

/**
 * Grants a product its claims when nobody else holds any of them, and says which are held otherwise.
 * `holders` (claim key → product id) is what is stored; `granted` gathers what this call has given out.
 */
export function grantClaims(
  product: ProductContent,
  holders: ReadonlyMap<string, string>,
  granted: Set<string>,
): Flaw[] {
  const claims = claimsOf(product);
  const own = new Set<string>();
  const flaws: Flaw[] = [];
  for (const claim of claims) {
    const key = claimKey(claim);
    const holder = holders.get(key);
    const isHeld = granted.has(key) || own.has(key) || (holder !== undefined && holder !== product.id);
    if (isHeld) flaws.push({ field: claim.field, ...refusals[claim.kind] });
    own.add(key);
  }
  if (flaws.length === 0) for (const key of own) granted.add(key);
  return flaws;
}
