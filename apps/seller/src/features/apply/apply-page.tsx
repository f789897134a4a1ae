"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { ProgressSteps } from "@souk/ui/components/progress-steps";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { ApplicationView } from "@/server/routers/application/application-view";
import { useTRPC } from "@/trpc/react";
import { renewalOf } from "../entrance/renewal.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { BankSection } from "./bank-section.tsx";
import { BusinessSection } from "./business-section.tsx";
import { Checklist } from "./checklist.tsx";
import { DocumentsSection } from "./documents-section.tsx";
import { useApplication } from "./use-application.ts";

const askAgainMs = 3_000;

/** Becoming a seller: the draft, and once it is submitted what becomes of it. */
export function ApplyPage() {
  const t = useTranslations("apply");
  const mine = useQuery({
    ...useTRPC().application.mine.queryOptions(),
    // The bank and the operator decide elsewhere.
    refetchInterval: ({ state: { data } }) => (isWaiting(data) ? askAgainMs : false),
  });
  const { begin, start } = useApplication();
  const errorText = useErrorText();
  if (mine.data === undefined) return <QueryState query={mine} className="h-96" />;
  const application = mine.data;
  if (application && application.state !== "withdrawn") return <Application application={application} />;
  return (
    <>
      <PageHeader title={t("title")} />
      <Card padding="roomy">
        <p className="max-w-160">{t("intro")}</p>
        {start.error !== null && (
          <Notice tone="error" live className="mt-4">
            {errorText(start.error)}
          </Notice>
        )}
        <Button className="mt-5" variant="brand" onClick={begin} loading={start.isPending} loadingLabel={t("saving")}>
          {t("begin")}
        </Button>
      </Card>
    </>
  );
}

const isWaiting = (application: ApplicationView | null | undefined) =>
  application?.state === "submitted" || application?.checks.some(({ state }) => state === "pending");

const steps = ["business", "documents", "bank", "review"] as const;

function stepOf({ state, checks }: ApplicationView): number {
  if (state !== "draft" && state !== "changes_requested") return steps.length - 1;
  const missing = checks.findIndex((check) => check.state === "missing" || check.state === "refused");
  return missing === -1 ? steps.length - 1 : missing;
}

function Application({ application }: { application: ApplicationView }) {
  const t = useTranslations("apply");
  const errorText = useErrorText();
  const { submit, begin, start } = useApplication();
  const locale = useLocale();
  const { state } = application;
  const canEdit = state === "draft" || state === "changes_requested";
  const current = stepOf(application);
  return (
    <>
      <PageHeader title={t("title")} note={t(`states.${state}`)} />
      <ProgressSteps
        label={t("steps.label")}
        className="mb-6"
        steps={steps.map((id, place) => {
          const at = place < current ? "done" : place === current ? "current" : "future";
          return { id, label: t(`steps.${id}`), state: at, stateLabel: t(`steps.states.${at}`) };
        })}
      />
      <div className="grid gap-5">
        <Decision application={application} />
        {canEdit && (
          <>
            <BusinessSection application={application} />
            <DocumentsSection application={application} />
            <BankSection application={application} />
          </>
        )}
        <Card padding="none">
          <Checklist checks={application.checks} />
        </Card>
        {submit.error !== null && (
          <Notice tone="error" live title={t("notSubmitted")}>
            {errorText(submit.error)}
          </Notice>
        )}
        {canEdit && (
          <div className="grid gap-2">
            <div>
              <Button
                variant="brand"
                onClick={() => submit.mutate({ requestId: newId(), applicationId: application.id })}
                disabled={application.problems.length > 0}
                loading={submit.isPending}
                loadingLabel={t("submitting")}
              >
                {t("submit")}
              </Button>
            </div>
            {application.problems.length > 0 && (
              <p className="text-soft">{t("missing", { count: application.problems.length })}</p>
            )}
          </div>
        )}
        {state === "approved" && (
          <div>
            <LinkButton href={renewalOf(locale)} variant="brand">
              {t("openShop")}
            </LinkButton>
          </div>
        )}
        {state === "rejected" && (
          <div>
            <Button onClick={begin} loading={start.isPending}>
              {t("again")}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

function Decision({ application: { state, reason, note } }: { application: ApplicationView }) {
  const t = useTranslations("apply");
  const words = useTranslations("apply.checks.reasons");
  if (state === "draft") return null;
  const tone = { changes_requested: "warn", rejected: "error" } as const;
  return (
    <Notice tone={state in tone ? tone[state as keyof typeof tone] : "info"} title={t(`decisions.${state}.title`)}>
      <p>{t(`decisions.${state}.text`)}</p>
      {reason !== "" && <p>{words.has(reason) ? words(reason) : reason}</p>}
      {note !== "" && <p>{note}</p>}
    </Notice>
  );
}
