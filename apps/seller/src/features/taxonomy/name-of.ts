import { useLocale } from "next-intl";
import type { Names } from "@/server/routers/taxonomy/category-row";

/** What something is called in the language of whoever looks. */
export function useNameOf(): (names: Names) => string {
  const locale = useLocale();
  return ({ en, ru }) => (locale === "ru" && ru) || en;
}
