"use client";
import { Button } from "@souk/ui/components/button";
import { TextField } from "@souk/ui/components/text-field";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useNameOf } from "./name-of.ts";

const mostShown = 8;

interface AddAttributeProps {
  readonly known: readonly string[];
  readonly onAdd: (code: string) => void;
}

/** Finds an attribute of the dictionary by its words and says that the category needs it. */
export function AddAttribute({ known, onAdd }: AddAttributeProps) {
  const t = useTranslations("taxonomy.rules");
  const nameOf = useNameOf();
  const [words, setWords] = useState("");
  const asked = useDeferredValue(words.trim());
  const found = useInfiniteQuery(
    useTRPC().taxonomy.attributes.infiniteQueryOptions(
      { words: asked },
      { getNextPageParam: (page) => page.nextCursor, enabled: asked.length > 1, placeholderData: keepPreviousData },
    ),
  );
  const rows = found.data?.pages[0]?.rows.filter(({ code }) => !known.includes(code)).slice(0, mostShown) ?? [];
  return (
    <div className="grid gap-2">
      <TextField
        name="find-attribute"
        type="search"
        label={t("add")}
        hint={t("addHint")}
        value={words}
        maxLength={100}
        autoComplete="off"
        onText={setWords}
      />
      {asked.length > 1 && found.data && (
        <ul aria-label={t("found")} className="flex flex-wrap gap-2">
          {rows.length === 0 && <li className="text-small text-soft">{t("none")}</li>}
          {rows.map(({ code, names }) => (
            <li key={code}>
              <Button
                size="sm"
                variant="outline"
                onClick={() => {
                  onAdd(code);
                  setWords("");
                }}
              >
                {nameOf(names)} <span className="text-soft">{code}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
