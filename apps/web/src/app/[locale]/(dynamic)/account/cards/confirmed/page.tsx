import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CardConfirmed } from "@/features/account/area/card-confirmed";
import { staticLocale } from "@/features/layout/static-locale";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ setup?: string | string[] }>;
}

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "personal.cards.confirm" });
  return { title: t("title"), robots: { index: false } };
}

export default async function Page({ params, searchParams }: PageProps) {
  staticLocale((await params).locale);
  const setupId = z.uuid().safeParse((await searchParams).setup);
  if (!setupId.success) notFound();
  return <CardConfirmed setupId={setupId.data} />;
}
