"use client";
import { Checkbox } from "@souk/ui/components/checkbox";
import { IconButton } from "@souk/ui/components/icon-button";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useProductForm } from "./form-context.tsx";
import { chosenOptions, withOption, withoutAttribute, withoutOption } from "./variants-of.ts";

/** The options of one attribute; each choice makes or takes away variants. */
export function OptionChoice({ code, onRemove }: { code: string; onRemove: () => void }) {
  const t = useTranslations("products.editor");
  const { content, set, attributeOf, isReadOnly } = useProductForm();
  const attribute = attributeOf(code);
  const chosen = chosenOptions(content, code);
  const name = attribute?.name ?? code;
  return (
    <fieldset disabled={isReadOnly} className="rounded-16 border border-line p-4">
      <legend className="contents">
        <span className="font-medium text-label">{name}</span>
      </legend>
      {!isReadOnly && (
        <IconButton
          label={t("removeOption", { name })}
          size="sm"
          className="float-right"
          onClick={() => {
            set(withoutAttribute(content, code));
            onRemove();
          }}
        >
          <X aria-hidden strokeWidth={1.75} />
        </IconButton>
      )}
      <div className="mt-2 grid max-h-56 grid-cols-2 gap-x-4 overflow-y-auto sm:grid-cols-3 xl:grid-cols-4">
        {attribute?.options.map((option) => (
          <Checkbox
            key={option.code}
            label={option.name}
            checked={chosen.includes(option.code)}
            onChange={(event) => set((event.target.checked ? withOption : withoutOption)(content, code, option.code))}
          />
        ))}
      </div>
    </fieldset>
  );
}
