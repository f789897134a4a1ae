import "server-only";
import type { TaxonomyCategory } from "@souk/contracts/product/v1/taxonomy_service";

export interface Names {
  readonly en: string;
  readonly ru: string;
}

interface AttributeRule {
  readonly attributeCode: string;
  readonly isRequired: boolean;
  readonly isUnfilterable: boolean;
}

export interface CategoryRow {
  readonly id: string;
  /** Empty for the top. */
  readonly parentId: string;
  readonly slug: string;
  readonly names: Names;
  readonly formerSlugs: readonly string[];
  /** What is said here; what is said above holds too. */
  readonly attributes: readonly AttributeRule[];
  readonly products: number;
  readonly drafts: number;
}

export function namesOf(text: { byLanguage: Record<string, string> } | undefined): Names {
  return { en: text?.byLanguage.en ?? "", ru: text?.byLanguage.ru ?? "" };
}

export function categoryRows({ category, productCount, draftCount }: TaxonomyCategory): CategoryRow[] {
  if (!category) return [];
  const { id, parentId, slug, name, formerSlugs } = category;
  const attributes = category.attributes.map(({ attributeCode, isRequired, isUnfilterable }) => {
    return { attributeCode, isRequired, isUnfilterable };
  });
  return [
    { id, parentId, slug, names: namesOf(name), formerSlugs, attributes, products: productCount, drafts: draftCount },
  ];
}
