"use client";
import { Avatar } from "@souk/ui/components/avatar";
import { Button } from "@souk/ui/components/button";
import { LinkButton } from "@souk/ui/components/link-button";
import { ThemeToggle } from "@souk/ui/components/theme-toggle";
import { useQuery } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { LanguageChoice } from "../frame/language-choice.tsx";
import { QueryState } from "../states/query-state.tsx";
import { useCourier } from "./device/courier-context.tsx";
import { useLeave } from "./use-leave.ts";

/** Who one is, how the app looks and in which language, and the way out. */
export function ProfileView() {
  const t = useTranslations("courier.profile");
  const account = useTranslations("frame.account");
  const query = useQuery(useTRPC().me.queryOptions());
  const { courier } = useCourier();
  const { leave, isLeaving } = useLeave();
  const name = query.data?.name ?? query.data?.email ?? courier?.name ?? account("nameless");
  return (
    <>
      <h1 className="mb-6 text-title">{t("title")}</h1>
      {query.data || courier ? (
        <div className="mb-6 flex min-w-0 items-center gap-4">
          <Avatar name={name} />
          <div className="min-w-0">
            <p className="truncate font-semibold">{name}</p>
            {query.data?.email && <p className="truncate text-body text-soft">{query.data?.email}</p>}
          </div>
        </div>
      ) : (
        <QueryState query={query} className="mb-6 h-14" />
      )}
      <dl className="grid [&_:is(a,button)]:min-h-12 [&_:is(a,button)]:min-w-12 divide-y divide-line rounded-16 border border-line bg-card px-4">
        <Setting name={account("language")}>
          <LanguageChoice />
        </Setting>
        <Setting name={account("theme")}>
          <ThemeToggle
            labels={{
              theme: account("theme"),
              light: account("light"),
              dark: account("dark"),
              system: account("system"),
            }}
          />
        </Setting>
      </dl>
      <div className="mt-auto grid gap-3 pt-8">
        {query.data?.isDispatcher && (
          <LinkButton href="/desk" linkAs={Link} variant="quiet" size="xl">
            {account("toDesk")}
          </LinkButton>
        )}
        <Button
          variant="quiet"
          size="xl"
          block
          onClick={() => void leave()}
          loading={isLeaving}
          loadingLabel={account("signingOut")}
        >
          <LogOut aria-hidden strokeWidth={1.75} />
          {account("signOut")}
        </Button>
      </div>
    </>
  );
}

function Setting({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
