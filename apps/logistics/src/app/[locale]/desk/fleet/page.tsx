import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NothingYet } from "@/features/desk/nothing-yet";

interface FleetPageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: FleetPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "desk.fleet" });
  return { title: t("title") };
}

export default function FleetPage() {
  return <NothingYet section="fleet" />;
}
