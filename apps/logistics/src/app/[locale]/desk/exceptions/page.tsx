import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NothingYet } from "@/features/desk/nothing-yet";

interface ExceptionsPageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: ExceptionsPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "desk.exceptions" });
  return { title: t("title") };
}

export default function ExceptionsPage() {
  return <NothingYet section="exceptions" />;
}
