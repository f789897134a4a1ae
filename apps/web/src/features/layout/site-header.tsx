import { AppHeader } from "@souk/ui/components/app-header";
import { Wordmark } from "@souk/ui/components/logo";
import { getTranslations } from "next-intl/server";
import type { CategoryView } from "@/server/catalogue/categories";
import { topCategories } from "../catalogue/category-tree.ts";
import { SearchCombobox } from "../search/suggest/search-combobox.tsx";
import { CategoryRow } from "./category-row.tsx";
import { HeaderLinks } from "./header-links.tsx";
import { ShopLink } from "./shop-link.tsx";

/** The head of every page; the same for everyone but for its islands. */
export async function SiteHeader({ categories }: { categories: readonly CategoryView[] }) {
  const t = await getTranslations("shop.header");
  const items = topCategories(categories).map(({ slug, name }) => ({ label: name, href: `/c/${slug}` }));
  return (
    <AppHeader
      brand={
        <ShopLink href="/" className="flex rounded-8">
          <Wordmark name="souk" />
        </ShopLink>
      }
      search={<SearchCombobox />}
      nav={<CategoryRow label={t("categories")} items={[{ label: t("new"), href: "/new" }, ...items]} />}
    >
      <HeaderLinks />
    </AppHeader>
  );
}
