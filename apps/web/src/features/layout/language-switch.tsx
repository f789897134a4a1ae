"use client";
import { useLocale, useTranslations } from "next-intl";
import { locales } from "@/i18n/locales";
import { Link, usePathname } from "@/i18n/navigation";

/** The same page in the other languages, each named in itself. */
export function LanguageSwitch() {
  const t = useTranslations("shop.footer");
  const locale = useLocale();
  const pathname = usePathname();
  return (
    <nav aria-label={t("language")} className="inline-flex gap-0.5 rounded-12 bg-press p-1">
      {locales.map((other) => (
        <Link
          key={other}
          href={pathname}
          locale={other}
          lang={other}
          hrefLang={other}
          prefetch={false}
          aria-current={other === locale ? "true" : undefined}
          onClick={(event) => {
            event.currentTarget.search = window.location.search;
          }}
          className="grid h-8 min-w-8 place-items-center rounded-8 px-2.5 text-small text-soft transition-colors hover:text-ink not-aria-[current]:font-foreign aria-[current]:bg-card aria-[current]:text-ink"
        >
          {t(`languages.${other}`)}
        </Link>
      ))}
    </nav>
  );
}
