import type { Problems } from "@souk/ui/lib/problem";
import type { ShopProfileView } from "@/server/routers/shop/profile-view";

export type ProfileField = "name" | "city" | "en" | "ru" | `${"returns" | "shipping"}-${"en" | "ru"}`;
export type ProfileValues = Readonly<Record<ProfileField, string>>;

export function valuesOf(profile: ShopProfileView): Record<ProfileField, string> {
  const { name, city, description, returnsPolicy, shippingPolicy } = profile;
  return {
    ...{ name, city, en: description.en, ru: description.ru },
    ...{ "returns-en": returnsPolicy.en, "returns-ru": returnsPolicy.ru },
    ...{ "shipping-en": shippingPolicy.en, "shipping-ru": shippingPolicy.ru },
  };
}

/** What is sent of the form. */
export function textsOf(values: ProfileValues) {
  return {
    ...{ name: values.name.trim(), city: values.city.trim() },
    description: { en: values.en.trim(), ru: values.ru.trim() },
    returnsPolicy: { en: values["returns-en"].trim(), ru: values["returns-ru"].trim() },
    shippingPolicy: { en: values["shipping-en"].trim(), ru: values["shipping-ru"].trim() },
  };
}

/** Whether saving these would change anything; blanks around a text do not. */
export function isChanged(values: ProfileValues, profile: ShopProfileView): boolean {
  const saved = valuesOf(profile);
  return (Object.keys(saved) as ProfileField[]).some((field) => values[field].trim() !== saved[field].trim());
}

export function problemsOf({ name }: ProfileValues): Problems<ProfileField> {
  return name.trim() === "" ? { name: { code: "nameMissing" } } : {};
}
