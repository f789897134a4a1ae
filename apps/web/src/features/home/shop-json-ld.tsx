import { getTranslations } from "next-intl/server";
import { env } from "@/env";
import type { Locale } from "@/i18n/locales";
import { JsonLd } from "../layout/json-ld.tsx";

/** The shop as search engines read it, with the way to search in it. */
export async function ShopJsonLd({ locale }: { locale: Locale }) {
  const t = await getTranslations("shop.site");
  const origin = env().NEXTAUTH_URL.replace(/\/$/, "");
  const url = `${origin}/${locale}`;
  return (
    <JsonLd
      graph={[
        {
          "@type": "Organization",
          "@id": `${origin}/#organization`,
          name: t("name"),
          url: origin,
          logo: `${origin}/icon-512.png`,
        },
        {
          "@type": "WebSite",
          "@id": `${url}#website`,
          name: t("name"),
          description: t("description"),
          url,
          inLanguage: locale,
          publisher: { "@id": `${origin}/#organization` },
          potentialAction: {
            "@type": "SearchAction",
            target: { "@type": "EntryPoint", urlTemplate: `${url}/search?q={search_term_string}` },
            "query-input": "required name=search_term_string",
          },
        },
      ]}
    />
  );
}
