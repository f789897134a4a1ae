import type { ShopProfileView } from "@/server/routers/shop/profile-view";

export type ProfileGap = "descriptionEn" | "descriptionRu" | "city";

/** What shoppers look for on the page of a shop and would not find. */
export function gapsOf({ description, city }: Pick<ShopProfileView, "description" | "city">): ProfileGap[] {
  const gaps: ProfileGap[] = [];
  if (description.en.trim() === "") gaps.push("descriptionEn");
  if (description.ru.trim() === "") gaps.push("descriptionRu");
  if (city.trim() === "") gaps.push("city");
  return gaps;
}
