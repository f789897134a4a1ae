"use client";
import { useTranslations } from "next-intl";

/** The words for a unit of the attribute dictionary: "см" for "cm". Needs the messages "finding". */
export function useUnitText(): (unit: string) => string {
  const t = useTranslations("finding.units");
  return (unit) => (unit && t.has(unit) ? t(unit) : unit);
}
