import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { countriesByName } from "@/features/address/country-names";
import { staticLocale } from "@/features/layout/static-locale";
import { OrderScreen } from "@/features/orders/order-screen";
import { ClientMessages } from "@/i18n/client-messages";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface OrderPageProps {
  readonly params: Promise<{ locale: string; orderId: string }>;
  readonly searchParams: Promise<{ placed?: string | string[] }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: OrderPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "orders.list" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OrderPage({ params, searchParams }: OrderPageProps) {
  const { locale: language, orderId } = await params;
  const locale = staticLocale(language);
  if (!z.uuid().safeParse(orderId).success) notFound();
  const isNew = (await searchParams).placed === "1";
  await preload(trpc.order.get.queryOptions({ orderId }));
  return (
    <div className="page-width py-6 sm:py-8">
      <ClientMessages
        add={[
          "orders.order",
          "orders.drop",
          "orders.thanks",
          "orders.cancel",
          "orders.again",
          "orders.returns",
          "cart.page",
          "checkout.tax",
          "reviews.order",
        ]}
      >
        <HydrateClient>
          <OrderScreen orderId={orderId} isNew={isNew} countries={countriesByName(locale)} />
        </HydrateClient>
      </ClientMessages>
    </div>
  );
}
