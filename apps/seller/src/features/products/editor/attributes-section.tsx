"use client";
import { useTranslations } from "next-intl";
import type { AttributeView } from "@/server/routers/catalogue/attribute-view";
import type { AttributeContent } from "@/server/routers/catalogue/content-view";
import { AttributeField } from "./attribute-field.tsx";
import { AttributePicker } from "./attribute-picker.tsx";
import { CategoryField } from "./category-field.tsx";
import { useProductForm } from "./form-context.tsx";
import { Section } from "./section.tsx";

/** The category, and what describes a product of it. */
export function AttributesSection() {
  const t = useTranslations("products.editor");
  const { content, set, learn } = useProductForm();
  const { attributes, optionCodes, categoryId } = content;
  const replace = (changed: AttributeContent) =>
    set({ attributes: attributes.map((each) => (each.code === changed.code ? changed : each)) });
  function add(attribute: AttributeView) {
    learn(attribute);
    set({ attributes: [...attributes, { code: attribute.code, kind: attribute.kind, text: "", ru: "" }] });
  }
  return (
    <Section id="attributes" title={t("attributes")}>
      <CategoryField />
      <div className="grid gap-4 empty:hidden md:grid-cols-2">
        {attributes.map((attribute) => (
          <AttributeField
            key={attribute.code}
            attribute={attribute}
            onChange={replace}
            onRemove={() => set({ attributes: attributes.filter(({ code }) => code !== attribute.code) })}
          />
        ))}
      </div>
      <AttributePicker
        label={t("addAttribute")}
        categoryId={categoryId}
        taken={[...attributes.map(({ code }) => code), ...optionCodes]}
        onPick={add}
      />
    </Section>
  );
}
