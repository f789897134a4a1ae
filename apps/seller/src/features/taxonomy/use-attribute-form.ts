"use client";
import { newId } from "@souk/ids/id";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AttributeRow } from "@/server/routers/taxonomy/attribute-row";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { newAttribute, sendable } from "./attribute-values.ts";

/** A new attribute, or another form of one that is there, with the way back. */
export function useAttributeForm(before: AttributeRow | undefined, onDone: () => void) {
  const t = useTranslations("taxonomy");
  const show = useToast();
  const errorText = useErrorText();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [values, setValues] = useState(before ?? newAttribute);
  const save = useMutation(
    trpc.taxonomy.saveAttribute.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.taxonomy.attributes.pathKey() }),
    }),
  );
  const ask = (attribute: AttributeRow, isNew: boolean) =>
    save.mutateAsync({ requestId: newId(), isNew, attribute: sendable(attribute) });

  function undo(was: AttributeRow) {
    const onSelect = () =>
      void ask(was, false).then(
        () => show({ title: t("undone") }),
        (error: unknown) => show({ tone: "error", title: errorText(error) }),
      );
    return { label: t("undo"), altText: t("undoHow"), onSelect };
  }

  return {
    ...{ values, save },
    set: (change: Partial<AttributeRow>) => setValues((now) => ({ ...now, ...change })),
    reset() {
      save.reset();
      setValues(before ?? newAttribute);
    },
    send: () =>
      ask(values, !before).then(
        () => {
          show({ tone: "good", title: t("saved"), ...(before && { action: undo(before) }) });
          onDone();
        },
        () => undefined,
      ),
  };
}
