"use client";
import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { Input } from "@souk/ui/components/input";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import type { AttributeView } from "@/server/routers/catalogue/attribute-view";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../../shop/shop-context.tsx";
import { useProductForm } from "./form-context.tsx";

interface AttributePickerProps {
  readonly label: string;
  /** Empty: suggested are only those that are searched for. */
  readonly categoryId: string;
  readonly taken: readonly string[];
  readonly optionsOnly?: boolean;
  readonly onPick: (attribute: AttributeView) => void;
}

const shownMax = 12;

/** Attributes that products of the category have, one click away; any other by its name. */
export function AttributePicker({ label, categoryId, taken, optionsOnly = false, onPick }: AttributePickerProps) {
  const t = useTranslations("products.editor");
  const { slug: shop } = useShop();
  const { isReadOnly } = useProductForm();
  const [words, setWords] = useState("");
  const query = useDeferredValue(words.trim());
  const found = useQuery(
    useTRPC().catalogue.attributes.queryOptions(
      { shop, query, categoryId: query ? "" : categoryId, optionsOnly },
      { enabled: query !== "" || categoryId !== "", placeholderData: keepPreviousData },
    ),
  );
  if (isReadOnly) return null;
  const free = (found.data ?? []).filter(({ code }) => !taken.includes(code)).slice(0, shownMax);
  return (
    <div className="grid gap-2.5">
      <Field label={label} className="max-w-80">
        {(control) => (
          <Input
            {...control}
            type="search"
            controlSize="sm"
            placeholder={t("searchAttribute")}
            value={words}
            maxLength={100}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        {free.map((attribute) => (
          <Button
            key={attribute.code}
            size="sm"
            variant="outline"
            onClick={() => {
              onPick(attribute);
              setWords("");
            }}
          >
            <Plus aria-hidden strokeWidth={1.75} />
            {attribute.name}
          </Button>
        ))}
        {query && found.data && free.length === 0 && <p className="text-small text-soft">{t("noAttribute")}</p>}
      </div>
    </div>
  );
}
