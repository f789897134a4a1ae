"use client";
import { failureOf } from "@souk/bff/failure";
import { newId } from "@souk/ids/id";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RuleView } from "@/server/routers/commission/rule-view";
import { useTRPC } from "@/trpc/react";
import { instantOf, noValues, type RuleValues, scopeOf, termsOf } from "./rule-values.ts";

/** A new rule, or other terms for one that is there. */
export function useRuleForm(rule: RuleView | null, onDone: () => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [values, setValues] = useState<RuleValues>(() => (rule ? { ...noValues, ...rule.typed } : noValues));
  const onSuccess = async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.commission.pathKey() });
    onDone();
  };
  const create = useMutation(trpc.commission.create.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.commission.change.mutationOptions({ onSuccess }));
  const preview = useMutation(trpc.commission.preview.mutationOptions());
  const error = create.error ?? change.error ?? preview.error;
  const failure = error ? failureOf(error) : null;

  function set(part: Partial<RuleValues>) {
    setValues((now) => ({ ...now, ...part }));
    preview.reset();
    create.reset();
    change.reset();
  }

  function save() {
    const doing = { requestId: newId(), reason: values.reason.trim(), terms: termsOf(values) };
    const startsAt = instantOf(values.startsAt);
    if (rule) return change.mutate({ ...doing, ruleId: rule.id, from: startsAt });
    return create.mutate({ ...doing, scope: scopeOf(values), startsAt, endsAt: instantOf(values.endsAt) });
  }

  return {
    ...{ values, set, save, preview, error },
    wrongField: failure?.reason === "COMMISSION_TYPED_WRONG" ? (failure.metadata.field ?? null) : null,
    isSaving: create.isPending || change.isPending,
    look: () => preview.mutate({ scope: scopeOf(values), terms: termsOf(values) }),
  };
}
