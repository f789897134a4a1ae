"use client";
import { newId } from "@souk/ids/id";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { Card, CardRow } from "@souk/ui/components/card";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Notice } from "@souk/ui/components/notice";
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { TermForm } from "./term-form.tsx";

/** Words that must not stand in a product: moderators see them, operators change them. */
export function TermsPage() {
  const t = useTranslations("moderation.terms");
  const errorText = useErrorText();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data: me } = useSuspenseQuery(trpc.me.queryOptions());
  const terms = useQuery(trpc.moderation.terms.queryOptions());
  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.moderation.terms.queryKey() });
  const remove = useMutation(trpc.moderation.deleteTerm.mutationOptions({ onSuccess }));
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <div className="grid max-w-3xl gap-6">
        {me.isOperator ? <TermForm onSaved={onSuccess} /> : <Notice>{t("operatorOnly")}</Notice>}
        {remove.error && (
          <Notice tone="error" live>
            {errorText(remove.error)}
          </Notice>
        )}
        {!terms.data && <QueryState query={terms} className="h-96" />}
        {terms.data?.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
        {terms.data && terms.data.length > 0 && (
          <Card padding="none">
            {terms.data.map(({ id, language, term, weight }) => (
              <CardRow
                key={id}
                aside={
                  <span className="flex items-center gap-3">
                    <Badge>{t("weightOf", { weight })}</Badge>
                    {me.isOperator && (
                      <Button
                        size="sm"
                        variant="ghost"
                        aria-label={t("removeNamed", { term })}
                        onClick={() => remove.mutate({ requestId: newId(), termId: id })}
                      >
                        {t("remove")}
                      </Button>
                    )}
                  </span>
                }
              >
                <span className="font-medium">{term}</span>{" "}
                <span className="text-soft">
                  {t(language === "" ? "everyLanguage" : `languages.${language === "ru" ? "ru" : "en"}`)}
                </span>
              </CardRow>
            ))}
          </Card>
        )}
      </div>
    </>
  );
}
