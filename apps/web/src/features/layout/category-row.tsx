"use client";
import { NavTabs } from "@souk/ui/components/nav-tabs";
import { usePathname } from "@/i18n/navigation";
import { ShopLink } from "./shop-link.tsx";

export interface CategoryRowProps {
  readonly label: string;
  readonly items: { readonly label: string; readonly href: string }[];
}

/** The top-level categories; the one that is open is marked. */
export function CategoryRow({ label, items }: CategoryRowProps) {
  const pathname = usePathname();
  const isCurrent = (href: string) => pathname === href || pathname.startsWith(`${href}/`);
  return (
    <NavTabs
      label={label}
      linkAs={ShopLink}
      items={items.map((item) => ({ ...item, current: isCurrent(item.href) }))}
    />
  );
}
