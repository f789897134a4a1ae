"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";
import { QueryState } from "../states/query-state.tsx";
import { AuditTable } from "./audit-table.tsx";

interface SubjectLogProps {
  readonly subject: string;
  readonly title: string;
  /** Said when there is nothing. */
  readonly nothing: string;
}

/** What was done about one thing. */
export function SubjectLog({ subject, title, nothing }: SubjectLogProps) {
  const log = useInfiniteQuery(
    useTRPC().audit.list.infiniteQueryOptions({ subject }, { getNextPageParam: (page) => page.nextCursor }),
  );
  const rows = log.data?.pages.flatMap((page) => page.rows);
  return (
    <div>
      <h2 className="mb-2 text-subheading">{title}</h2>
      {!rows && <QueryState query={log} />}
      {rows?.length === 0 && <p className="text-soft">{nothing}</p>}
      {rows && rows.length > 0 && <AuditTable label={title} rows={rows} isOfOne />}
    </div>
  );
}
