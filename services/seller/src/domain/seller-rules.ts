import { DomainError } from "@souk/errors/domain-error";

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longest = { slug: 60, name: 120, city: 120, description: 5_000 } as const;

export interface SellerTexts {
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  readonly description: Readonly<Record<string, string>>;
  readonly returnsPolicy?: Readonly<Record<string, string>>;
  readonly shippingPolicy?: Readonly<Record<string, string>>;
}

/** @throws DomainError SELLER_INVALID naming the field and what would be right */
export function checkSeller(seller: SellerTexts): void {
  if (!slugPattern.test(seller.slug))
    throw invalid("slug", 'small letters, digits and single hyphens, such as "verde-plants"');
  if (seller.name.trim() === "") throw invalid("name", "a name that shoppers read");
  for (const field of ["slug", "name", "city"] as const) {
    if (seller[field].length > longest[field]) throw invalid(field, `at most ${longest[field]} characters`);
  }
  for (const field of ["description", "returnsPolicy", "shippingPolicy"] as const) {
    for (const [language, text] of Object.entries(seller[field] ?? {})) {
      if (text.length > longest.description)
        throw invalid(`${field}.${language}`, `at most ${longest.description} characters`);
    }
  }
}

function invalid(field: string, expected: string): DomainError {
  return new DomainError("invalid", "SELLER_INVALID", `${field}: expected ${expected}.`, { field });
}
