"use client";
import { Input } from "@souk/ui/components/input";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useRef } from "react";
import { useTypedWords } from "../forms/use-typed-words.ts";
import { useShortcut } from "../shortcuts/shortcuts-context.tsx";
import { stockParsers } from "./stock-filters.ts";

/** By a part of the title or the beginning of the SKU. */
export function StockSearch() {
  const t = useTranslations("stock");
  const tFrame = useTranslations("frame");
  const field = useRef<HTMLInputElement>(null);
  const [{ q }, setFilters] = useQueryStates(stockParsers);
  const typed = useTypedWords((words, options) => setFilters({ q: words }, options));
  const group = tFrame("shortcuts.list");
  useShortcut({ keys: "slash", label: t("search"), group }, () => field.current?.focus());
  return (
    <search className="relative w-full sm:w-72">
      <Search
        aria-hidden
        strokeWidth={1.75}
        className="pointer-events-none absolute top-1/2 left-3 size-4.5 -translate-y-1/2 text-soft"
      />
      <Input
        ref={field}
        type="search"
        aria-label={t("search")}
        placeholder={t("searchHint")}
        defaultValue={q}
        controlSize="sm"
        className="pl-10"
        {...typed}
      />
    </search>
  );
}
