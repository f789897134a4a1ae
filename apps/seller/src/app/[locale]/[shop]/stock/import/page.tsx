import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportPage } from "@/features/stock/csv/import-page";

interface ImportRouteProps {
  readonly params: Promise<{ locale: string; shop: string }>;
}

export async function generateMetadata({ params }: ImportRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "stock" });
  return { title: t("csv.title") };
}

export default function ImportRoute() {
  return <ImportPage />;
}
