import { EmptyState } from "@souk/ui/components/empty-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { CircleCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ShopLink } from "@/features/layout/shop-link";
import { staticLocale } from "@/features/layout/static-locale";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
}

// Its policy has a nonce.
export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "personal.deleted" });
  return { title: t("title"), robots: { index: false } };
}

export default async function Page({ params }: PageProps) {
  staticLocale((await params).locale);
  const t = await getTranslations("personal.deleted");
  return (
    <div className="page-width py-6 sm:py-8">
      <EmptyState
        icon={<CircleCheck strokeWidth={1.75} />}
        title={t("title")}
        headingLevel={1}
        action={
          <LinkButton href="/" linkAs={ShopLink}>
            {t("home")}
          </LinkButton>
        }
      >
        {t("text")}
      </EmptyState>
    </div>
  );
}
