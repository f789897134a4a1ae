"use client";
import { cn } from "@souk/ui/lib/cn";
import { useTranslations } from "next-intl";
import type { CategoryRow } from "@/server/routers/taxonomy/category-row";
import { treeRows } from "./category-tree.ts";
import { useNameOf } from "./name-of.ts";

interface TreeListProps {
  readonly all: readonly CategoryRow[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
}

/** The whole tree, to choose from. */
export function TreeList({ all, current, onChoose }: TreeListProps) {
  const t = useTranslations("taxonomy");
  const nameOf = useNameOf();
  return (
    <nav
      aria-label={t("tree")}
      className="max-h-80 overflow-y-auto rounded-20 border border-line bg-card p-2 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-7rem)]"
    >
      <ul>
        {treeRows(all).map(({ category, depth }) => (
          <li key={category.id}>
            <button
              type="button"
              aria-current={category.id === current ? "true" : undefined}
              onClick={() => onChoose(category.id)}
              style={{ paddingInlineStart: `${0.75 + depth * 1.25}rem` }}
              className={cn(
                "flex min-h-10 w-full items-center justify-between gap-3 rounded-12 pr-3 text-left hover:bg-wash",
                depth === 0 && "font-semibold",
                category.id === current && "bg-wash",
              )}
            >
              <span className="wrap-anywhere min-w-0">{nameOf(category.names)}</span>
              <span className="tabular shrink-0 font-normal text-label text-soft">
                {category.products > 0 && category.products}
                {category.products > 0 && <span className="sr-only"> {t("productsIn")}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
