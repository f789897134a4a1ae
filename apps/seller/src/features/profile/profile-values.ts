import type { Problems } from "@souk/ui/lib/problem";
import type { ShopProfileView } from "@/server/routers/shop/profile-view";

export type ProfileField = "name" | "city" | "en" | "ru";
export type ProfileValues = Readonly<Record<ProfileField, string>>;

export function valuesOf({ name, city, description }: ShopProfileView): Record<ProfileField, string> {
  return { name, city, en: description.en, ru: description.ru };
}

/** Whether saving these would change anything; blanks around a text do not. */
export function isChanged(values: ProfileValues, profile: ShopProfileView): boolean {
  const saved = valuesOf(profile);
  return (Object.keys(saved) as ProfileField[]).some((field) => values[field].trim() !== saved[field].trim());
}

/** The profile as it will be once these are saved. */
export function withValues(profile: ShopProfileView, values: ProfileValues): ShopProfileView {
  const { name, city, en, ru } = values;
  return { ...profile, name: name.trim(), city: city.trim(), description: { en: en.trim(), ru: ru.trim() } };
}

export function problemsOf({ name }: ProfileValues): Problems<ProfileField> {
  return name.trim() === "" ? { name: { code: "nameMissing" } } : {};
}
