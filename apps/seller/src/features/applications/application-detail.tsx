"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { Notice } from "@souk/ui/components/notice";
import { SummaryList } from "@souk/ui/components/summary-list";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ApplicationView, CheckView } from "@/server/routers/application/application-view";
import { useTRPC } from "@/trpc/react";
import { Checklist } from "../apply/checklist.tsx";
import { useErrorText } from "../errors/use-error-text.ts";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { DecisionDialog } from "./decision-dialog.tsx";
import { DocumentList } from "./document-list.tsx";

const askAgainMs = 5_000;
const checkReasons = [
  "data_mismatch",
  "document_unreadable",
  "document_expired",
  "document_missing",
  "number_unknown",
  "other",
];
const changeReasons = ["data_mismatch", "document_unreadable", "document_missing", "shop_name_unclear", "other"];
const rejectReasons = ["not_verifiable", "prohibited_goods", "duplicate", "fraud_suspected", "other"];

export function ApplicationDetail({ applicationId }: { applicationId: string }) {
  const query = useQuery({
    ...useTRPC().operator.application.queryOptions({ applicationId }),
    refetchInterval: ({ state: { data } }) => (data?.state === "submitted" ? askAgainMs : false),
  });
  if (!query.data) return <QueryState query={query} className="h-96" />;
  return <Application application={query.data} />;
}

function Application({ application }: { application: ApplicationView }) {
  const t = useTranslations("applications");
  const words = useTranslations("apply");
  const errorText = useErrorText();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: applicationId } = application;
  const onSuccess = async (saved: ApplicationView) => {
    queryClient.setQueryData(trpc.operator.application.queryKey({ applicationId }), saved);
    await queryClient.invalidateQueries({ queryKey: trpc.operator.applications.infiniteQueryKey() });
  };
  const decideCheck = useMutation(trpc.operator.decideCheck.mutationOptions({ onSuccess }));
  const decide = useMutation(trpc.operator.decideApplication.mutationOptions({ onSuccess }));
  const isOpen = application.state === "submitted";
  const isVerified = application.checks.every(({ state }) => state === "approved");
  const error = decideCheck.error ?? decide.error;
  const decideAs = (decision: "approve" | "ask" | "reject") => (why: { reason: string; note: string }) =>
    decide.mutate({ requestId: newId(), applicationId, decision, ...why });

  function actionsOf({ kind, state }: CheckView) {
    if (!isOpen || state !== "pending" || kind === "bank_account") return null;
    const answer = (approved: boolean) => (why: { reason: string; note: string }) =>
      decideCheck.mutate({ requestId: newId(), applicationId, kind, approved, ...why });
    return (
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => answer(true)({ reason: "", note: "" })} loading={decideCheck.isPending}>
          {t("approveCheck", { kind: words(`checks.kinds.${kind}`) })}
        </Button>
        <DecisionDialog
          label={t("refuseCheck", { kind: words(`checks.kinds.${kind}`) })}
          title={t("refuseTitle")}
          reasons={checkReasons}
          isBusy={decideCheck.isPending}
          onDecide={answer(false)}
        />
      </div>
    );
  }

  const { shopName, slug, business, bankAccount, description } = application;
  const facts: [string, string][] = [
    ["shopName", shopName],
    ["slug", slug],
    ["description.en", description.en],
    ["description.ru", description.ru],
    ...Object.entries(business),
  ];
  return (
    <>
      <PageHeader title={shopName || t("nameless")} note={words(`states.${application.state}`)} />
      <div className="grid gap-5">
        {application.reason !== "" && (
          <Notice title={words(`checks.reasons.${application.reason}`)}>{application.note}</Notice>
        )}
        {error !== null && (
          <Notice tone="error" live title={t("notDone")}>
            {errorText(error)}
          </Notice>
        )}
        <Card padding="none">
          <Checklist checks={application.checks}>{actionsOf}</Checklist>
        </Card>
        <div className="grid gap-5 lg:grid-cols-2">
          <Card padding="roomy">
            <h2 className="mb-4 text-subheading">{words("business.title")}</h2>
            <SummaryList
              rows={facts
                .filter(([, value]) => value !== "")
                .map(([name, value]) => ({ id: name, label: words(`business.${name}`), value, isText: true }))}
            />
          </Card>
          <div className="grid content-start gap-5">
            <DocumentList documents={application.documents} />
            <Card padding="roomy">
              <h2 className="text-subheading">{words("bank.title")}</h2>
              <p className="mt-1 text-soft">
                {bankAccount
                  ? `${bankAccount.holder} · ${words("bank.given", { country: bankAccount.countryCode, last4: bankAccount.last4 })}`
                  : words("checks.states.missing")}
              </p>
            </Card>
          </div>
        </div>
        {isOpen && (
          <div className="flex flex-wrap gap-2.5">
            <Button
              variant="brand"
              disabled={!isVerified}
              onClick={() => decideAs("approve")({ reason: "", note: "" })}
              loading={decide.isPending}
            >
              {t("approve")}
            </Button>
            <DecisionDialog
              label={t("ask")}
              title={t("askTitle")}
              reasons={changeReasons}
              isBusy={decide.isPending}
              onDecide={decideAs("ask")}
            />
            <DecisionDialog
              label={t("reject")}
              title={t("rejectTitle")}
              reasons={rejectReasons}
              isBusy={decide.isPending}
              onDecide={decideAs("reject")}
            />
          </div>
        )}
      </div>
    </>
  );
}
