"use client";
import { Button } from "@souk/ui/components/button";
import { TextField } from "@souk/ui/components/text-field";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";

const longest = 200;

/** What the courier should know at the door, until it is delivered. */
export function DropNote({ orderId, note }: { orderId: string; note: string }) {
  const t = useTranslations("orders.drop");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [draft, setDraft] = useState<string>();
  const { mutate, isPending } = useMutation(
    trpc.order.setDropNote.mutationOptions({
      onSuccess: () => {
        setDraft(undefined);
        show({ title: t("noteSaved"), tone: "good" });
      },
      onError: (error) => show({ title: t("noteFailed"), text: errorText(error), tone: "error" }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.order.listDrops.queryKey({ orderId }) }),
    }),
  );
  if (draft === undefined) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="wrap-anywhere min-w-0 grow basis-40 text-small">
          <span className="text-soft">{t("note")}</span> {note || t("noNote")}
        </p>
        <Button variant="outline" size="sm" onClick={() => setDraft(note)}>
          {t(note ? "changeNote" : "addNote")}
        </Button>
      </div>
    );
  }
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate({ requestId: crypto.randomUUID(), orderId, note: draft });
  };
  return (
    <form onSubmit={save} className="grid gap-3">
      <TextField
        name="note"
        label={t("noteLabel")}
        hint={t("noteHint")}
        value={draft}
        maxLength={longest}
        autoFocus
        onText={setDraft}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" loading={isPending}>
          {t("saveNote")}
        </Button>
        <Button variant="ghost" size="sm" disabled={isPending} onClick={() => setDraft(undefined)}>
          {t("leaveNote")}
        </Button>
      </div>
    </form>
  );
}
