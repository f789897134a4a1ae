"use client";
import { Badge } from "@souk/ui/components/badge";
import { Card } from "@souk/ui/components/card";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { AttributeView } from "@/server/routers/catalogue/attribute-view";
import type { PastRevisionView } from "@/server/routers/catalogue/history";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../../shop/shop-context.tsx";
import { type Change, changesBetween } from "./changes-between.ts";

const tones = { draft: "wash", submitted: "warn", published: "good", rejected: "danger", withdrawn: "wash" } as const;
const fields = [
  "titleEn",
  "titleRu",
  "descriptionEn",
  "descriptionRu",
  "brand",
  "category",
  "media",
  "variants",
] as const;

interface PastRevisionProps {
  readonly revision: PastRevisionView;
  readonly attributes: readonly AttributeView[];
}

export function PastRevision({ revision, attributes }: PastRevisionProps) {
  const t = useTranslations("products.history");
  const tEditor = useTranslations("products.editor");
  const locale = useLocale() === "ru" ? "ru" : "en";
  const { slug: shop } = useShop();
  const categories = useQuery(useTRPC().catalogue.categories.queryOptions({ shop }));
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "Europe/Lisbon" });
  const changes = changesBetween(revision.before, revision.content, {
    ...{ attributes, locale },
    yesNo: (value) => tEditor(value === "true" ? "yesNo.true" : "yesNo.false"),
    categoryName: (id) => categories.data?.find((each) => each.id === id)?.path ?? "",
  });
  const nameOf = ({ field, isAttribute }: Change) => {
    const known = fields.find((each) => each === field);
    return known && !isAttribute ? t(`field.${known}`) : field;
  };
  return (
    <Card>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Badge tone={tones[revision.state]}>{t(`state.${revision.state}`)}</Badge>
        <span className="text-small">
          {t("submitted", {
            time: revision.submittedAt ? time.format(new Date(revision.submittedAt)) : "–",
            who: revision.submittedBy || t("somebody"),
          })}
        </span>
        {revision.decidedAt && (
          <span className="text-small text-soft">
            {t("decided", { time: time.format(new Date(revision.decidedAt)) })}
          </span>
        )}
      </div>
      <table className="mt-4 w-full table-fixed text-small">
        <thead className="text-left text-label text-soft">
          <tr>
            <th className="w-36 pb-1 font-medium">{t("what")}</th>
            <th className="pb-1 font-medium">{t("before")}</th>
            <th className="pb-1 font-medium">{t("after")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.field} className="align-top">
              <th scope="row" className="border-line border-t py-1.5 pr-3 text-left font-medium">
                {nameOf(change)}
              </th>
              <td className="whitespace-pre-line break-words border-line border-t py-1.5 pr-3 text-soft">
                {change.before || "–"}
              </td>
              <td className="whitespace-pre-line break-words border-line border-t py-1.5">{change.after || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
