"use client";
import { Select } from "@souk/ui/components/select";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import { productParsers, relations } from "./product-filters.ts";

/** Narrows the list by category and by whose the product is. */
export function ProductSelects() {
  const t = useTranslations("products");
  const { slug: shop } = useShop();
  const [{ of, category }, setFilters] = useQueryStates(productParsers);
  const categories = useQuery(useTRPC().catalogue.categories.queryOptions({ shop }));
  return (
    <>
      <Select
        aria-label={t("category")}
        controlSize="sm"
        className="w-full sm:w-48"
        value={category}
        onChange={(event) => void setFilters({ category: event.target.value })}
      >
        <option value="">{t("anyCategory")}</option>
        {categories.data?.map(({ id, name, depth }) => (
          <option key={id} value={id}>
            {"\u2003".repeat(depth)}
            {name}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t("whose")}
        controlSize="sm"
        className="w-full sm:w-46"
        value={of}
        onChange={(event) => void setFilters({ of: relations.find((each) => each === event.target.value) ?? "any" })}
      >
        {relations.map((each) => (
          <option key={each} value={each}>
            {t(`relation.${each}`)}
          </option>
        ))}
      </Select>
    </>
  );
}
