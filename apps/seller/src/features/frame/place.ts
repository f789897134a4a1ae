import type { MyShop } from "@/server/memberships";
import { operatorSections } from "../operator/sections.ts";
import { type Section, shopSections } from "../shop/sections.ts";

/** Which part of the console somebody is in. */
export type Place = { readonly kind: "shop"; readonly shop: MyShop } | { readonly kind: "operator" };

export interface PlacedSection extends Section {
  /** Without the language. */
  readonly href: string;
}

export function sectionsOf(place: Place): PlacedSection[] {
  const base = baseOf(place);
  const sections = place.kind === "shop" ? shopSections : operatorSections;
  return sections.map((section) => ({ ...section, href: `${base}${section.path}` }));
}

/** The section that a path (without its language) belongs to: the most specific that contains it. */
export function currentSection(place: Place, pathname: string): PlacedSection | undefined {
  const containing = sectionsOf(place).filter(({ href, path }) =>
    path === "" ? pathname === href : pathname === href || pathname.startsWith(`${href}/`),
  );
  return containing.toSorted((a, b) => b.href.length - a.href.length)[0];
}

const baseOf = (place: Place) => (place.kind === "shop" ? `/${place.shop.slug}` : "/operator");
