"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { Card, CardRow } from "@souk/ui/components/card";
import { EmptyState } from "@souk/ui/components/empty-state";
import { Input } from "@souk/ui/components/input";
import { LoadMore } from "@souk/ui/components/load-more";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsString, useQueryState } from "nuqs";
import type { AttributeRow } from "@/server/routers/taxonomy/attribute-row";
import { useTRPC } from "@/trpc/react";
import { useTypedWords } from "../forms/use-typed-words.ts";
import { PageHeader } from "../frame/page-header.tsx";
import { QueryState } from "../states/query-state.tsx";
import { AttributeDialog } from "./attribute-dialog.tsx";
import { useNameOf } from "./name-of.ts";

/** The dictionary: one meaning, one entry, in every category. */
export function AttributesPage() {
  const t = useTranslations("taxonomy.attributes");
  const [words, setWords] = useQueryState("q", parseAsString.withDefault(""));
  const typed = useTypedWords((typedWords, options) => setWords(typedWords || null, options));
  const list = useInfiniteQuery(
    useTRPC().taxonomy.attributes.infiniteQueryOptions(
      { words: words.slice(0, 100) },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const rows = list.data?.pages.flatMap((page) => page.rows);
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={<AttributeDialog trigger={<Button>{t("new")}</Button>} />}
      />
      <search className="mb-4 block w-full sm:w-80">
        <Input
          type="search"
          controlSize="sm"
          aria-label={t("search")}
          placeholder={t("search")}
          defaultValue={words}
          maxLength={100}
          {...typed}
        />
      </search>
      {!rows && <QueryState query={list} className="h-96" />}
      {rows?.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      {rows && rows.length > 0 && (
        <Card padding="none">
          {rows.map((row) => (
            <Entry key={row.code} row={row} />
          ))}
        </Card>
      )}
      {list.hasNextPage && (
        <LoadMore
          className="mt-4"
          label={t("more")}
          onLoad={() => void list.fetchNextPage()}
          loading={list.isFetchingNextPage}
        />
      )}
    </>
  );
}

function Entry({ row }: { row: AttributeRow }) {
  const t = useTranslations("taxonomy.attributes");
  const nameOf = useNameOf();
  const { code, names, kind, unit, choices } = row;
  const some = choices.slice(0, 6).map((choice) => nameOf(choice.names));
  const more = choices.length > some.length ? [t("moreChoices", { count: choices.length - some.length })] : [];
  return (
    <CardRow
      aside={
        <AttributeDialog
          key={JSON.stringify(row)}
          attribute={row}
          trigger={
            <Button size="sm" variant="outline" aria-label={t("changeOf", { name: nameOf(names) })}>
              {t("change")}
            </Button>
          }
        />
      }
    >
      <span className="font-medium">{nameOf(names)}</span>{" "}
      <span className="text-small text-soft">{unit ? `${code}, ${unit}` : code}</span>{" "}
      <Badge>{t(`kinds.${kind}`)}</Badge>
      {some.length > 0 && <span className="block text-small text-soft">{[...some, ...more].join(", ")}</span>}
    </CardRow>
  );
}
