import { safeNext } from "@souk/bff/safe-next";
import { Wordmark } from "@souk/ui/components/logo";
import { Notice } from "@souk/ui/components/notice";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/features/entrance/sign-in-form";
import { LanguageChoice } from "@/features/frame/language-choice";
import { sessions } from "@/server/sessions";

interface SignInPageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ next?: string | string[]; ended?: string }>;
}

export async function generateMetadata({ params }: SignInPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "entrance" });
  return { title: t("title") };
}

export default async function SignInPage({ params, searchParams }: SignInPageProps) {
  const [{ locale }, { next: asked, ended }, sent] = await Promise.all([params, searchParams, headers()]);
  const next = safeNext(asked);
  const session = await sessions().withoutRefresh(sent.get("cookie"));
  if (session) redirect(`/${locale}${next}`);
  const t = await getTranslations("entrance");
  const frame = await getTranslations("frame.site");
  return (
    <main className="grid min-h-dvh content-center justify-items-center bg-wash px-4 py-10">
      <Wordmark name={frame("name")} suffix={frame("suffix")} />
      <div className="mt-8 w-full max-w-105 rounded-24 border border-line bg-card p-6 sm:p-8">
        <h1 className="text-heading">{t("title")}</h1>
        <p className="mt-1.5 text-soft">{t("text")}</p>
        {ended && (
          <Notice className="mt-5" title={t("endedTitle")}>
            {t("ended")}
          </Notice>
        )}
        <SignInForm next={next} />
      </div>
      <LanguageChoice className="mt-6" />
    </main>
  );
}
