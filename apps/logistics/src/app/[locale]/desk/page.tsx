import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NothingYet } from "@/features/desk/nothing-yet";

interface BoardPageProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: BoardPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "desk.board" });
  return { title: t("title") };
}

export default function BoardPage() {
  return <NothingYet section="board" />;
}
