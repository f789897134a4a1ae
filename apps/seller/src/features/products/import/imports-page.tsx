"use client";
import { LinkButton } from "@souk/ui/components/link-button";
import { useQuery } from "@tanstack/react-query";
import { Download, List } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../../frame/page-header.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { QueryState } from "../../states/query-state.tsx";
import { mayManageCatalogue } from "../may-manage.ts";
import { DropZone } from "./drop-zone.tsx";
import { ImportHistory } from "./import-history.tsx";

/** Files of products that come in and go out. */
export function ImportsPage() {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { slug: shop, role } = useShop();
  const imports = useQuery(useTRPC().imports.list.queryOptions({ shop }));
  const base = `/${locale}/${shop}/products`;
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <LinkButton linkAs={Link} href={`/${shop}/products`} variant="outline" size="sm">
            <List aria-hidden strokeWidth={1.75} />
            {t("back")}
          </LinkButton>
        }
      />
      <div className="grid max-w-reading gap-8">
        {mayManageCatalogue(role) && (
          <section className="grid gap-3">
            <h2 className="text-subheading">{t("bring")}</h2>
            <p className="text-soft">{t("bringText")}</p>
            <DropZone />
            <ul className="list-disc pl-5 text-small text-soft">
              {(["formats", "product", "attributes", "pictures", "stock"] as const).map((hint) => (
                <li key={hint}>{t(`hint.${hint}`)}</li>
              ))}
            </ul>
            <LinkButton href={`${base}/import/template`} variant="outline" size="sm" className="justify-self-start">
              <Download aria-hidden strokeWidth={1.75} />
              {t("template")}
            </LinkButton>
          </section>
        )}
        <section className="grid gap-3">
          <h2 className="text-subheading">{t("take")}</h2>
          <p className="text-soft">{t("takeText")}</p>
          <div className="flex flex-wrap gap-2.5">
            {(["csv", "jsonl"] as const).map((format) => (
              <LinkButton key={format} href={`${base}/export?format=${format}`} variant="outline" size="sm">
                <Download aria-hidden strokeWidth={1.75} />
                {t(`takeAs.${format}`)}
              </LinkButton>
            ))}
          </div>
        </section>
        <section className="grid gap-3">
          <h2 className="text-subheading">{t("history")}</h2>
          {imports.data ? <ImportHistory imports={imports.data.imports} /> : <QueryState query={imports} />}
        </section>
      </div>
    </>
  );
}
