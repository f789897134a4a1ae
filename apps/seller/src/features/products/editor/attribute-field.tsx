"use client";
import { Field } from "@souk/ui/components/field";
import { IconButton } from "@souk/ui/components/icon-button";
import { Input } from "@souk/ui/components/input";
import { Select } from "@souk/ui/components/select";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AttributeContent } from "@/server/routers/catalogue/content-view";
import { useProductForm } from "./form-context.tsx";

interface AttributeFieldProps {
  readonly attribute: AttributeContent;
  readonly onChange: (changed: AttributeContent) => void;
  readonly onRemove: () => void;
}

/** A value of the dictionary's kind: words in both languages, a number, yes or no, or one of the options. */
export function AttributeField({ attribute, onChange, onRemove }: AttributeFieldProps) {
  const t = useTranslations("products.editor");
  const { attributeOf, isReadOnly } = useProductForm();
  const known = attributeOf(attribute.code);
  const name = known?.name ?? attribute.code;
  const label = known?.unit ? `${name}, ${known.unit}` : name;
  const write = (text: string) => onChange({ ...attribute, text });
  const isWrongNumber = attribute.kind === "number" && !/^(-?\d+([.,]\d+)?)?$/.test(attribute.text.trim());
  return (
    <div className="flex items-start gap-2">
      <Field label={label} className="grow" error={isWrongNumber && t("numberWrong")}>
        {(control) => {
          if (attribute.kind === "option" || attribute.kind === "boolean") {
            const options =
              attribute.kind === "option"
                ? (known?.options ?? [])
                : (["true", "false"] as const).map((code) => ({ code, name: t(`yesNo.${code}`) }));
            return (
              <Select {...control} value={attribute.text} onChange={(event) => write(event.target.value)}>
                <option value="">{t("choose")}</option>
                {options.map((option) => (
                  <option key={option.code} value={option.code}>
                    {option.name}
                  </option>
                ))}
              </Select>
            );
          }
          const inputMode = attribute.kind === "number" ? "decimal" : "text";
          return (
            <div className="grid gap-1.5">
              <Input
                {...control}
                value={attribute.text}
                inputMode={inputMode}
                placeholder={attribute.kind === "text" ? t("inEnglish") : undefined}
                onChange={(event) => write(event.target.value)}
              />
              {attribute.kind === "text" && (
                <Input
                  lang="ru"
                  aria-label={t("inRussianLabel", { name })}
                  placeholder={t("inRussian")}
                  value={attribute.ru}
                  onChange={(event) => onChange({ ...attribute, ru: event.target.value })}
                />
              )}
            </div>
          );
        }}
      </Field>
      {!isReadOnly && (
        <IconButton label={t("removeAttribute", { name })} onClick={onRemove} className="mt-6">
          <X aria-hidden strokeWidth={1.75} />
        </IconButton>
      )}
    </div>
  );
}
