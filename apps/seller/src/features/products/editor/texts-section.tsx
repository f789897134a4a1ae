"use client";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { TextAreaField } from "../../forms/text-area-field.tsx";
import { useProductForm } from "./form-context.tsx";
import { Section } from "./section.tsx";

export const languages = ["en", "ru"] as const;

export function TextsSection() {
  const t = useTranslations("products.editor");
  const { content, set } = useProductForm();
  const { title, description, brand } = content;
  return (
    <Section id="texts" title={t("texts")} note={t("textsNote")}>
      <div className="grid gap-4 md:grid-cols-2">
        {languages.map((language) => (
          <TextField
            key={language}
            name={`title-${language}`}
            lang={language}
            label={t(`title.${language}`)}
            value={title[language]}
            maxLength={300}
            onText={(words) => set({ title: { ...title, [language]: words } })}
          />
        ))}
        {languages.map((language) => (
          <TextAreaField
            key={language}
            name={`description-${language}`}
            lang={language}
            rows={6}
            label={t(`description.${language}`)}
            value={description[language]}
            maxLength={20_000}
            onText={(words) => set({ description: { ...description, [language]: words } })}
          />
        ))}
        <TextField
          name="brand"
          label={t("brand")}
          value={brand}
          maxLength={200}
          onText={(words) => set({ brand: words })}
        />
      </div>
    </Section>
  );
}
