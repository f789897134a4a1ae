"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { Card, CardRow } from "@souk/ui/components/card";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Field } from "@souk/ui/components/field";
import { Select } from "@souk/ui/components/select";
import { TextLink } from "@souk/ui/components/text-link";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";

const states = ["submitted", "changes_requested", "approved", "rejected", "withdrawn", "draft"] as const;

/** The operator's queue of who wants to sell, the longest waiting first. */
export function ApplicationList() {
  const t = useTranslations("applications");
  const words = useTranslations("apply");
  const format = useFormatter();
  const [state, setState] = useState<(typeof states)[number]>("submitted");
  const list = useInfiniteQuery(
    useTRPC().operator.applications.infiniteQueryOptions(
      { state },
      { getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows);
  return (
    <>
      <PageHeader title={t("title")} />
      <Field label={t("filter")} className="mb-5 max-w-80">
        {(control) => (
          <Select
            {...control}
            value={state}
            onChange={(event) => setState(states.find((each) => each === event.target.value) ?? "submitted")}
          >
            {states.map((each) => (
              <option key={each} value={each}>
                {words(`states.${each}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {!rows && <QueryState query={list} className="h-96" />}
      {rows?.length === 0 && <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
      {rows && rows.length > 0 && (
        <Card padding="none">
          {rows.map(({ id, shopName, business, checks, submittedAt }) => (
            <CardRow
              key={id}
              aside={
                <Badge>
                  {t("checked", {
                    done: checks.filter((each) => each.state === "approved").length,
                    all: checks.length,
                  })}
                </Badge>
              }
            >
              <TextLink linkAs={Link} href={`/operator/applications/${id}`}>
                {shopName || t("nameless")}
              </TextLink>
              <p className="text-soft">
                {[
                  business.legalName,
                  business.countryCode,
                  submittedAt && format.dateTime(new Date(submittedAt), { dateStyle: "medium", timeStyle: "short" }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </CardRow>
          ))}
        </Card>
      )}
      {list.hasNextPage && (
        <Button
          className="mt-5"
          variant="outline"
          onClick={() => list.fetchNextPage()}
          loading={list.isFetchingNextPage}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
}
