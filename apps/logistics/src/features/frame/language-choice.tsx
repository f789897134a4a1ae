"use client";
import { cn } from "@souk/ui/lib/cn";
import { useLocale, useTranslations } from "next-intl";
import { locales } from "@/i18n/locales";
import { Link, usePathname } from "@/i18n/navigation";

/** The same page in the other languages, each named in itself. */
export function LanguageChoice({ className }: { className?: string }) {
  const t = useTranslations("frame.account");
  const locale = useLocale();
  const pathname = usePathname();
  return (
    <nav aria-label={t("language")} className={cn("inline-flex gap-0.5 rounded-12 bg-press p-1", className)}>
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
          className="grid h-8 min-w-8 place-items-center rounded-8 px-2.5 text-label text-soft transition-colors hover:text-ink aria-[current]:bg-card aria-[current]:text-ink"
        >
          {t(`languages.${other}`)}
        </Link>
      ))}
    </nav>
  );
}
