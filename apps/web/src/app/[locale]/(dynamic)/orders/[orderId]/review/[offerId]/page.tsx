import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { staticLocale } from "@/features/layout/static-locale";
import { ReviewScreen } from "@/features/reviews/review-screen";
import { ClientMessages } from "@/i18n/client-messages";

interface ReviewPageProps {
  readonly params: Promise<{ locale: string; orderId: string; offerId: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "reviews.form" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ReviewPage({ params }: ReviewPageProps) {
  const { locale, orderId, offerId } = await params;
  staticLocale(locale);
  const isId = (text: string) => z.uuid().safeParse(text).success;
  if (!isId(orderId) || !isId(offerId)) notFound();
  return (
    <div className="page-width py-6 sm:py-10">
      <div className="mx-auto max-w-150">
        <ClientMessages add={["reviews.form"]}>
          <ReviewScreen orderId={orderId} offerId={offerId} />
        </ClientMessages>
      </div>
    </div>
  );
}
