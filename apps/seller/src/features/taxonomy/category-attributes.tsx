"use client";
import { Card, CardRow } from "@souk/ui/components/card";
import { Checkbox } from "@souk/ui/components/checkbox";
import { useTranslations } from "next-intl";
import type { CategoryRow } from "@/server/routers/taxonomy/category-row";
import { AddAttribute } from "./add-attribute.tsx";
import { pathTo } from "./category-tree.ts";
import { useNameOf } from "./name-of.ts";
import { useCategoryChanges } from "./use-category-changes.ts";

type Rule = CategoryRow["attributes"][number];

/** What is expected of attributes in a category: said here, or above it. */
export function CategoryAttributes({ category, all }: { category: CategoryRow; all: readonly CategoryRow[] }) {
  const t = useTranslations("taxonomy.rules");
  const nameOf = useNameOf();
  const { setAttribute, isBusy } = useCategoryChanges(all);
  const above = pathTo(all, category.parentId).flatMap(({ names, attributes }) =>
    attributes.map((rule) => ({ rule, from: nameOf(names) })),
  );
  const set = (before: Rule, change: Partial<Rule>) => setAttribute(category, { ...before, ...change }, before);
  return (
    <div className="grid gap-3">
      {category.attributes.length + above.length > 0 && (
        <Card padding="none">
          {category.attributes.map((rule) => (
            <CardRow key={rule.attributeCode}>
              <span className="block font-medium">{rule.attributeCode}</span>
              <span className="flex flex-wrap gap-x-6">
                <Checkbox
                  label={t("required")}
                  aria-label={t("requiredOf", { code: rule.attributeCode })}
                  checked={rule.isRequired}
                  disabled={isBusy}
                  onChange={({ target }) => set(rule, { isRequired: target.checked })}
                />
                <Checkbox
                  label={t("filterable")}
                  aria-label={t("filterableOf", { code: rule.attributeCode })}
                  checked={!rule.isUnfilterable}
                  disabled={isBusy}
                  onChange={({ target }) => set(rule, { isUnfilterable: !target.checked })}
                />
              </span>
            </CardRow>
          ))}
          {above.map(({ rule, from }) => (
            <CardRow key={`${from} ${rule.attributeCode}`} aside={<span className="text-label text-soft">{from}</span>}>
              <span className="font-medium">{rule.attributeCode}</span>{" "}
              <span className="text-small text-soft">
                {[rule.isRequired && t("required"), rule.isUnfilterable && t("unfilterable")]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </CardRow>
          ))}
        </Card>
      )}
      <AddAttribute
        known={category.attributes.map(({ attributeCode }) => attributeCode)}
        onAdd={(attributeCode) => {
          const before = { attributeCode, isRequired: false, isUnfilterable: false };
          setAttribute(category, { ...before, isRequired: true }, before);
        }}
      />
    </div>
  );
}
