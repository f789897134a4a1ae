"use client";
import { Card, CardRow } from "@souk/ui/components/card";
import { SectionHeader } from "@souk/ui/components/section-header";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "@/trpc/react";
import { QueryState } from "../area/query-state.tsx";
import { DevicesSection } from "./devices-section.tsx";
import { EmailSection } from "./email-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { TwoStepSection } from "./two-step/two-step-section.tsx";

/** How somebody signs in, and where they are signed in. */
export function Security() {
  const t = useTranslations("identity");
  const query = useQuery(useTRPC().account.identity.state.queryOptions());
  const state = query.data;
  return (
    <div className="grid gap-9">
      <SectionHeader level="page" title={t("security.title")} />
      <Part title={t("devices.title")}>
        <DevicesSection />
      </Part>
      <Part title={t("email.title")}>{state ? <EmailSection state={state} /> : <QueryState query={query} />}</Part>
      {state && (
        <Part title={t("password.title")}>
          <PasswordSection hasPassword={state.hasPassword} />
        </Part>
      )}
      {state && (
        <Part title={t("twoStep.title")}>
          <TwoStepSection hasPassword={state.hasPassword} />
        </Part>
      )}
      {state && state.providers.length > 0 && (
        <Part title={t("providers.title")}>
          <Card padding="none">
            {state.providers.map((name) => (
              <CardRow key={name} aside={<span className="text-soft">{t("providers.linked")}</span>}>
                {name}
              </CardRow>
            ))}
          </Card>
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <SectionHeader title={title} className="mb-4" />
      {children}
    </section>
  );
}
