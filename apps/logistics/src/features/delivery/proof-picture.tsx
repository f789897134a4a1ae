"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { skipToken, useQuery } from "@tanstack/react-query";
import { Image as ImageIcon, Signature } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

interface ProofPictureProps {
  readonly proofId: string;
  readonly kind: "photo" | "signature";
}

/** A picture of a proof, fetched when it is asked for: that somebody looked is recorded. */
export function ProofPicture({ proofId, kind }: ProofPictureProps) {
  const t = useTranslations("delivery");
  const errorText = useErrorText();
  const [isWanted, want] = useState(false);
  const query = useQuery(
    useTRPC().dispatch.proofPicture.queryOptions(isWanted ? { proofId, kind } : skipToken, {
      ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000, retry: false },
    }),
  );
  const Icon = kind === "photo" ? ImageIcon : Signature;
  if (query.data)
    return (
      // biome-ignore lint/performance/noImgElement: it comes as data, there is nothing to optimise
      <img
        src={query.data.url}
        alt={t(`pictures.${kind}`)}
        className="max-h-80 max-w-full rounded-12 border border-line bg-white"
      />
    );
  return (
    <div className="grid gap-2.5">
      {query.error && (
        <Notice tone="error" live>
          {errorText(query.error)}
        </Notice>
      )}
      <Button
        size="sm"
        variant="outline"
        loading={query.isFetching}
        onClick={() => (isWanted ? void query.refetch() : want(true))}
      >
        <Icon aria-hidden strokeWidth={1.75} />
        {t(`show.${kind}`)}
      </Button>
    </div>
  );
}
