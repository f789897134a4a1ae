"use client";
import { Input } from "@souk/ui/components/input";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { useRef } from "react";
import { useShownWords } from "../forms/use-shown-words.ts";
import { useTypedWords } from "../forms/use-typed-words.ts";
import { useShortcut } from "../shortcuts/shortcuts-context.tsx";
import { queueParsers } from "./queue-filters.ts";

/** A scanner types a code and ends it with Enter; people wait for what they typed to be looked for. */
export function QueueSearch() {
  const t = useTranslations("orders");
  const tFrame = useTranslations("frame");
  const field = useRef<HTMLInputElement>(null);
  const [{ q }, setFilters] = useQueryStates(queueParsers);
  useShownWords(field, q);
  const typed = useTypedWords((words, options) => setFilters({ q: words }, options));
  useShortcut({ keys: "slash", label: t("keys.search"), group: tFrame("shortcuts.list") }, () =>
    field.current?.focus(),
  );
  return (
    <search className="w-full sm:w-72">
      <form
        className="relative"
        onSubmit={(event) => {
          event.preventDefault();
          void setFilters({ q: field.current?.value.trim() ?? "" });
        }}
      >
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
      </form>
    </search>
  );
}
