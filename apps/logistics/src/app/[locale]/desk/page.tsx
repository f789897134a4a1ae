import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { BoardPage } from "@/features/board/board-page";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ zone?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "board" });
  return { title: t("title") };
}

export default async function Page({ searchParams }: PageProps) {
  const { zone } = await searchParams;
  const zoneId = z.uuid().safeParse(zone).data ?? null;
  await preload(trpc.dispatch.board.queryOptions({ zoneId }));
  return (
    <HydrateClient>
      <BoardPage />
    </HydrateClient>
  );
}
