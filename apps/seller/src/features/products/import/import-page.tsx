"use client";
import { Button } from "@souk/ui/components/button";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { List } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { ImportView } from "@/server/routers/imports/import-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { PageHeader } from "../../frame/page-header.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { QueryState } from "../../states/query-state.tsx";
import { mayManageCatalogue } from "../may-manage.ts";
import { ImportCounts } from "./import-counts.tsx";
import { ImportFaults } from "./import-faults.tsx";
import { MappingForm } from "./mapping-form.tsx";
import { RunProgress } from "./run-progress.tsx";
import { useFaultText } from "./use-fault-text.ts";

const refreshMs = 700;
const isGoing = (state: ImportView["state"]) => state === "checking" || state === "running" || state === "uploading";

/** One file: how it is read, how far it is, and what came of it. */
export function ImportPage({ importId }: { importId: string }) {
  const t = useTranslations("imports");
  const { slug: shop } = useShop();
  const found = useQuery(
    useTRPC().imports.get.queryOptions(
      { shop, importId },
      { refetchInterval: ({ state: { data } }) => (data && isGoing(data.state) ? refreshMs : false) },
    ),
  );
  return (
    <>
      <PageHeader
        title={found.data?.fileName ?? t("one")}
        note={found.data && t(`state.${found.data.state}`)}
        actions={
          <LinkButton linkAs={Link} href={`/${shop}/products/import`} variant="outline" size="sm">
            <List aria-hidden strokeWidth={1.75} />
            {t("all")}
          </LinkButton>
        }
      />
      {found.data ? <Import key={found.data.state} job={found.data} /> : <QueryState query={found} className="h-96" />}
    </>
  );
}

function Import({ job }: { job: ImportView }) {
  const { role } = useShop();
  const t = useTranslations("imports");
  const faultText = useFaultText();
  const { state, counts, id } = job;
  const mayRun = mayManageCatalogue(role) && (state === "ready" || state === "checked");
  return (
    <div className="grid gap-8">
      {state === "failed" && (
        <Notice tone="error" className="max-w-reading" title={t("failed", { count: counts.created + counts.updated })}>
          {faultText({
            reason: job.failure,
            message: job.failureMetadata.message ?? "",
            metadata: job.failureMetadata,
          })}
        </Notice>
      )}
      {isGoing(state) && <RunProgress job={job} cancel={<CancelButton importId={id} />} />}
      {(state === "checked" || state === "done" || state === "cancelled") && counts.rows > 0 && (
        <ImportCounts job={job} />
      )}
      {mayRun && <MappingForm job={job} discard={<CancelButton importId={id} />} />}
      {counts.badRows > 0 && !isGoing(state) && <ImportFaults job={job} />}
    </div>
  );
}

function CancelButton({ importId }: { importId: string }) {
  const t = useTranslations("imports");
  const { slug: shop, role } = useShop();
  const { imports } = useTRPC();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const cancel = useMutation(
    imports.cancel.mutationOptions({ onSettled: () => queryClient.invalidateQueries({ queryKey: imports.pathKey() }) }),
  );
  if (!mayManageCatalogue(role)) return null;
  return (
    <>
      <Button variant="outline" size="sm" loading={cancel.isPending} onClick={() => cancel.mutate({ shop, importId })}>
        {t("cancel")}
      </Button>
      {cancel.error && <Notice tone="error" live title={errorText(cancel.error)} />}
    </>
  );
}
