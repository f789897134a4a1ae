"use client";
import { Input } from "@souk/ui/components/input";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Options, useQueryStates } from "nuqs";
import { useRef } from "react";
import { useShownWords } from "../forms/use-shown-words.ts";
import { useTypedWords } from "../forms/use-typed-words.ts";
import { useShortcut } from "../shortcuts/shortcuts-context.tsx";
import { searchParsers } from "./search-filters.ts";

const isEmail = (text: string) => text.includes("@");

/** A number is looked for as it is typed; an address of e-mail with Enter, and never becomes part of this page's address. */
export function SearchField({ onEmail }: { onEmail: (email: string | null) => void }) {
  const t = useTranslations("deskOrders");
  const group = useTranslations("frame")("shortcuts.list");
  const field = useRef<HTMLInputElement>(null);
  const [{ q }, setFilters] = useQueryStates(searchParsers);
  useShortcut({ keys: "slash", label: t("search"), group }, () => field.current?.focus());
  const look = (text: string, options?: Options) => {
    if (isEmail(text)) return setFilters({ q: null });
    onEmail(null);
    return setFilters({ q: text || null }, options);
  };
  useShownWords(field, q);
  const typed = useTypedWords(look);
  return (
    <search className="w-full sm:w-80">
      <form
        className="relative"
        onSubmit={(event) => {
          event.preventDefault();
          const text = field.current?.value.trim() ?? "";
          void look(text);
          if (isEmail(text)) onEmail(text);
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
          maxLength={254}
          controlSize="sm"
          className="pl-10"
          autoComplete="off"
          {...typed}
        />
      </form>
    </search>
  );
}
