import { Wordmark } from "@souk/ui/components/logo";
import { SiteFooter } from "@souk/ui/components/site-footer";
import { ThemeToggle } from "@souk/ui/components/theme-toggle";
import { getTranslations } from "next-intl/server";
import type { CategoryView } from "@/server/catalogue/categories";
import { topCategories } from "../catalogue/category-tree.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { ShopLink } from "./shop-link.tsx";

export async function Footer({ categories }: { categories: readonly CategoryView[] }) {
  const t = await getTranslations("shop.footer");
  const shop = topCategories(categories).map(({ slug, name }) => ({ label: name, href: `/c/${slug}` }));
  const half = Math.ceil(shop.length / 2);
  const columns = [
    { title: t("shop"), links: [{ label: t("new"), href: "/new" }, ...shop.slice(0, half)] },
    { title: t("more"), links: shop.slice(half) },
    {
      title: t("yours"),
      links: [
        { label: t("cart"), href: "/cart" },
        { label: t("wishlist"), href: "/wishlist" },
        { label: t("orders"), href: "/orders" },
        { label: t("find"), href: "/orders/find" },
        { label: t("account"), href: "/account" },
      ],
    },
  ].filter(({ links }) => links.length > 0);
  return (
    <SiteFooter
      linkAs={ShopLink}
      brand={
        <>
          <Wordmark name="souk" />
          <p className="mt-3">{t("about")}</p>
        </>
      }
      columns={columns}
      legal={t("legal")}
      controls={
        <>
          <LanguageSwitch />
          <ThemeToggle
            labels={{
              theme: t("theme.name"),
              light: t("theme.light"),
              dark: t("theme.dark"),
              system: t("theme.system"),
            }}
          />
        </>
      }
    />
  );
}
