import type { MyShop } from "@/server/memberships";
import { moderatorSections, operatorSections } from "../operator/sections.ts";
import { type Section, shopSections } from "../shop/sections.ts";

/** Which part of the console somebody is in. */
export type Place =
  | { readonly kind: "shop"; readonly shop: MyShop }
  | { readonly kind: "operator"; readonly isModeratorOnly?: boolean };

export interface PlacedSection extends Section {
  /** Without the language. */
  readonly href: string;
}

export function sectionsOf(place: Place): PlacedSection[] {
  const base = baseOf(place);
  return sectionsIn(place).map((section) => ({ ...section, href: `${base}${section.path}` }));
}

function sectionsIn(place: Place): readonly Section[] {
  if (place.kind === "shop") return shopSections;
  return place.isModeratorOnly ? moderatorSections : operatorSections;
}

/** The section that a path (without its language) belongs to: the most specific that contains it. */
export function currentSection(place: Place, pathname: string): PlacedSection | undefined {
  const containing = sectionsOf(place).filter(({ href, path }) =>
    path === "" ? pathname === href : pathname === href || pathname.startsWith(`${href}/`),
  );
  return containing.toSorted((a, b) => b.href.length - a.href.length)[0];
}

const baseOf = (place: Place) => (place.kind === "shop" ? `/${place.shop.slug}` : "/operator");
