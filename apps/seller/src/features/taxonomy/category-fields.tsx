import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import type { CategoryRow } from "@/server/routers/taxonomy/category-row";
import { slugFrom } from "./slug-from.ts";

export type CategoryValues = Pick<CategoryRow, "slug" | "names">;

interface CategoryFieldsProps {
  readonly values: CategoryValues;
  readonly onChange: (values: CategoryValues) => void;
  /** Its address follows the English name until it is written. */
  readonly isNew?: boolean;
}

/** What a category is called, in both languages, and where it is found. */
export function CategoryFields({ values: { names, slug }, onChange, isNew = false }: CategoryFieldsProps) {
  const t = useTranslations("taxonomy");
  const follows = isNew && slug === slugFrom(names.en);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        name="name-en"
        label={t("nameEn")}
        value={names.en}
        maxLength={200}
        onText={(en) => onChange({ names: { ...names, en }, slug: follows ? slugFrom(en) : slug })}
      />
      <TextField
        name="name-ru"
        label={t("nameRu")}
        lang="ru"
        value={names.ru}
        maxLength={200}
        onText={(ru) => onChange({ slug, names: { ...names, ru } })}
      />
      <TextField
        name="slug"
        label={t("slug")}
        hint={t("slugHint")}
        fieldClassName="sm:col-span-2"
        value={slug}
        maxLength={200}
        onText={(written) => onChange({ names, slug: written })}
      />
    </div>
  );
}
