"use client";
import { Input } from "@souk/ui/components/input";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useRef } from "react";
import { useShownWords } from "../forms/use-shown-words.ts";
import { useTypedWords } from "../forms/use-typed-words.ts";
import { useShortcut } from "../shortcuts/shortcuts-context.tsx";
import { productParsers } from "./product-filters.ts";

export function ProductSearch() {
  const t = useTranslations("products");
  const tFrame = useTranslations("frame");
  const field = useRef<HTMLInputElement>(null);
  const [{ q }, setFilters] = useQueryStates(productParsers);
  useShownWords(field, q);
  const typed = useTypedWords((words, options) => setFilters({ q: words }, options));
  useShortcut({ keys: "slash", label: t("search"), group: tFrame("shortcuts.list") }, () => field.current?.focus());
  return (
    <search className="relative w-full sm:w-64">
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
        maxLength={100}
        controlSize="sm"
        className="pl-10"
        {...typed}
      />
    </search>
  );
}
