import { Wordmark } from "@souk/ui/components/logo";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApplyPage } from "@/features/apply/apply-page";
import { LanguageChoice } from "@/features/frame/language-choice";
import { HydrateClient, preload, trpc } from "@/trpc/server";

interface ApplyRouteProps {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: ApplyRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "apply" });
  return { title: t("title") };
}

/** For whoever is signed in: they have no shop yet, so there is no frame of one. */
export default async function ApplyRoute() {
  await preload(trpc.application.mine.queryOptions());
  const t = await getTranslations("frame.site");
  return (
    <HydrateClient>
      <main className="mx-auto max-w-240 px-4 py-8 sm:px-6">
        <div className="mb-8 flex flex-wrap items-center justify-between gap-4">
          <Wordmark name={t("name")} suffix={t("suffix")} />
          <LanguageChoice />
        </div>
        <ApplyPage />
      </main>
    </HydrateClient>
  );
}
