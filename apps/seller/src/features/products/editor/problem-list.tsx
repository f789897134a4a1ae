"use client";
import { useTranslations } from "next-intl";
import type { ProblemView } from "@/server/routers/catalogue/product-view";

const sections = {
  title: "texts",
  description: "texts",
  brand: "texts",
  slug: "texts",
  media: "media",
  category_id: "attributes",
  attributes: "attributes",
} as const;

const isKnown = (name: string): name is keyof typeof sections => name in sections;

/** The part of the editor in which a problem is mended. */
function sectionOf(field: string): (typeof sections)[keyof typeof sections] | "variants" {
  const [first = ""] = field.split(/[.[]/);
  return isKnown(first) ? sections[first] : "variants";
}

/** What keeps the draft from being submitted, each leading to where it is mended. */
export function ProblemList({ problems }: { problems: readonly ProblemView[] }) {
  const t = useTranslations("products.problems");
  if (problems.length === 0) return <p className="text-good text-small">{t("none")}</p>;
  return (
    <div>
      <h2 className="font-semibold text-small">{t("title")}</h2>
      <ul className="mt-1.5 grid list-disc gap-1 pl-4.5 text-small">
        {problems.map(({ field, reason }) => (
          <li key={`${field} ${reason}`}>
            <a
              href={`#${sectionOf(field)}`}
              className="underline decoration-line underline-offset-3 hover:decoration-ink"
            >
              {wordsFor(field, reason)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );

  function wordsFor(field: string, reason: string): string {
    const row = /^variants\[(\d+)\]/.exec(field)?.[1];
    const words = wordsOf(reason);
    return row === undefined ? words : t("inVariant", { number: Number(row) + 1, words });
  }

  function wordsOf(reason: string): string {
    return t.has(`any.${reason}`) ? t(`any.${reason}`) : t("any.OTHER");
  }
}
