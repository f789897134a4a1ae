import { SectionHeader } from "@souk/ui/components/section-header";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CartScreen } from "@/features/cart/cart-screen";
import { suggestionsInput } from "@/features/cart/suggestions-input";
import { staticLocale } from "@/features/layout/static-locale";
import { ClientMessages } from "@/i18n/client-messages";
import { HydrateClient, preload, preloaded, trpc } from "@/trpc/server";

interface CartPageProps {
  readonly params: Promise<{ locale: string }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: CartPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "cart.page" });
  return { title: t("title"), robots: { index: false } };
}

export default async function CartPage({ params }: CartPageProps) {
  staticLocale((await params).locale);
  const t = await getTranslations("cart.page");
  await preload(trpc.cart.get.queryOptions());
  const cart = preloaded(trpc.cart.get.queryOptions());
  const isBare = cart?.sellers.length === 0 && cart.saved.length === 0;
  if (isBare) await preload(trpc.catalogue.list.queryOptions(suggestionsInput));
  return (
    <div className="page-width py-6 sm:py-8">
      <SectionHeader level="page" title={t("title")} className="mb-6" />
      <ClientMessages add={["cart"]}>
        <HydrateClient>
          <CartScreen />
        </HydrateClient>
      </ClientMessages>
    </div>
  );
}
