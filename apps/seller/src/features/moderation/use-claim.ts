"use client";
import { newId } from "@souk/ids/id";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { QueueCaseView } from "@/server/routers/moderation/case-view";
import { useTRPC } from "@/trpc/react";

/** A claim ends by itself when nobody keeps it. */
const keepMs = 4 * 60_000;

/** Takes a case that waits and that nobody has, while its page is open; gives it back as one leaves. */
export function useClaim({ id: caseId, state, holder }: QueueCaseView) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const shown = [trpc.moderation.get.queryKey({ caseId }), trpc.moderation.audit.queryKey({ caseId })];
  const claim = useMutation(
    trpc.moderation.claim.mutationOptions({
      onSettled: () => Promise.all(shown.map((queryKey) => client.invalidateQueries({ queryKey }))),
    }),
  );
  const release = useMutation(trpc.moderation.release.mutationOptions());
  const { mutate: take } = claim;
  const { mutate: giveBack } = release;
  const isFree = (state === "open" || state === "appealed") && (holder === null || holder.isMe);
  useEffect(() => {
    if (!isFree) return;
    const takeIt = () => take({ requestId: newId(), caseId });
    takeIt();
    const timer = setInterval(takeIt, keepMs);
    return () => {
      clearInterval(timer);
      giveBack({ requestId: newId(), caseId });
    };
  }, [isFree, caseId, take, giveBack]);
  return { error: claim.error };
}
