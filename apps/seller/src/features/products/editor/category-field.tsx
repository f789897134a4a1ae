"use client";
import { Field } from "@souk/ui/components/field";
import { Select } from "@souk/ui/components/select";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../../shop/shop-context.tsx";
import { useProductForm } from "./form-context.tsx";

export function CategoryField() {
  const t = useTranslations("products.editor");
  const { slug: shop } = useShop();
  const { content, set } = useProductForm();
  const categories = useQuery(useTRPC().catalogue.categories.queryOptions({ shop }));
  return (
    <Field label={t("category")} hint={t("categoryHint")} className="max-w-120">
      {(control) => (
        <Select
          {...control}
          name="category"
          value={content.categoryId}
          onChange={(event) => set({ categoryId: event.target.value })}
        >
          <option value="">{t("chooseCategory")}</option>
          {categories.data?.map(({ id, path, isParent }) => (
            <option key={id} value={id}>
              {isParent ? `${path} …` : path}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
