import { Wordmark } from "@souk/ui/components/logo";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LanguageChoice } from "@/features/frame/language-choice";
import { InvitationPage } from "@/features/team/invitation-page";

interface InvitationRouteProps {
  readonly params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: InvitationRouteProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "team" });
  return { title: t("joinTitle"), referrer: "no-referrer" };
}

export default async function InvitationRoute({ params }: InvitationRouteProps) {
  const { token } = await params;
  const t = await getTranslations("frame.site");
  return (
    <main className="mx-auto grid max-w-160 gap-8 px-4 py-10">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Wordmark name={t("name")} suffix={t("suffix")} />
        <LanguageChoice />
      </div>
      <InvitationPage token={token} />
    </main>
  );
}
