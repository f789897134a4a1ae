import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { staticLocale } from "@/features/layout/static-locale";
import { ReturnScreen } from "@/features/returns/return-screen";
import { ClientMessages } from "@/i18n/client-messages";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface ReturnPageProps {
  readonly params: Promise<{ locale: string; orderId: string; sellerOrderId: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: ReturnPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "orders.returns" });
  return { title: t("formTitle"), robots: { index: false } };
}

export default async function ReturnPage({ params }: ReturnPageProps) {
  const { locale, orderId, sellerOrderId } = await params;
  staticLocale(locale);
  const isId = (text: string) => z.uuid().safeParse(text).success;
  if (!isId(orderId) || !isId(sellerOrderId)) notFound();
  await preload(trpc.returns.ofOrder.queryOptions({ orderId }));
  return (
    <div className="page-width py-6 sm:py-10">
      <div className="mx-auto max-w-150">
        <ClientMessages add={["orders.returns"]}>
          <HydrateClient>
            <ReturnScreen orderId={orderId} sellerOrderId={sellerOrderId} />
          </HydrateClient>
        </ClientMessages>
      </div>
    </div>
  );
}
