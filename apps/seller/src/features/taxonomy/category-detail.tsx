"use client";
import { Card } from "@souk/ui/components/card";
import { TextLink } from "@souk/ui/components/text-link";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { CategoryRow } from "@/server/routers/taxonomy/category-row";
import { CategoryAttributes } from "./category-attributes.tsx";
import { CategoryForm } from "./category-form.tsx";
import { CategoryPlace } from "./category-place.tsx";
import { pathTo } from "./category-tree.ts";
import { useNameOf } from "./name-of.ts";
import { RetireCategory } from "./retire-category.tsx";

interface CategoryDetailProps {
  readonly category: CategoryRow;
  readonly all: readonly CategoryRow[];
  readonly storefrontUrl: string;
  readonly onGo: (id: string) => void;
}

/** All that can be done with one category. */
export function CategoryDetail({ category, all, storefrontUrl, onGo }: CategoryDetailProps) {
  const t = useTranslations("taxonomy");
  const locale = useLocale();
  const nameOf = useNameOf();
  const above = pathTo(all, category.parentId).map(({ names }) => nameOf(names));
  return (
    <Card padding="roomy" className="grid gap-7">
      <header>
        <h2 className="wrap-anywhere text-heading">{nameOf(category.names)}</h2>
        <p className="text-small text-soft">{[...above, t("count", { count: category.products })].join(" / ")}</p>
        <p className="mt-2 flex flex-wrap gap-x-4 text-small">
          <TextLink href={`${storefrontUrl}/${locale}/c/${category.slug}`}>{t("visit")}</TextLink>
          <TextLink href={`/operator/audit?subject=${category.id}`} linkAs={Link}>
            {t("log")}
          </TextLink>
        </p>
      </header>
      <CategoryForm category={category} all={all} />
      <section aria-labelledby="category-place" className="grid gap-3">
        <h3 id="category-place" className="text-subheading">
          {t("placeTitle")}
        </h3>
        <CategoryPlace category={category} all={all} />
      </section>
      <section aria-labelledby="category-rules" className="grid gap-3">
        <h3 id="category-rules" className="text-subheading">
          {t("rules.title")}
        </h3>
        <CategoryAttributes category={category} all={all} />
      </section>
      <div>
        <RetireCategory category={category} all={all} onRetired={onGo} />
      </div>
    </Card>
  );
}
