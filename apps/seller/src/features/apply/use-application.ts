"use client";
import { newId } from "@souk/ids/id";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ApplicationView } from "@/server/routers/application/application-view";
import { useTRPC } from "@/trpc/react";

/** Every change of one's own application: the answer is what is shown from then on. */
export function useApplication() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = (saved: ApplicationView) => queryClient.setQueryData(trpc.application.mine.queryKey(), saved);
  const start = useMutation(trpc.application.start.mutationOptions({ onSuccess }));
  return {
    start,
    begin: () => start.mutate({ requestId: newId() }),
    save: useMutation(trpc.application.save.mutationOptions({ onSuccess })),
    setBankAccount: useMutation(trpc.application.setBankAccount.mutationOptions({ onSuccess })),
    upload: useMutation(trpc.application.uploadDocument.mutationOptions({ onSuccess })),
    deleteDocument: useMutation(trpc.application.deleteDocument.mutationOptions({ onSuccess })),
    submit: useMutation(trpc.application.submit.mutationOptions({ onSuccess })),
  };
}
