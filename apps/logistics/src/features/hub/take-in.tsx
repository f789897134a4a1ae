"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { IconButton } from "@souk/ui/components/icon-button";
import { Notice } from "@souk/ui/components/notice";
import { TextField } from "@souk/ui/components/text-field";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { codesIn, mostCodes } from "./codes.ts";
import { TakenIn } from "./taken-in.tsx";

/** Codes are typed, pasted, or come from a scanner, which types them and presses Enter. */
export function TakeIn({ hubId }: { hubId: string }) {
  const t = useTranslations("hub");
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState("");
  const [codes, setCodes] = useState<readonly string[]>([]);
  const taking = useMutation(
    trpc.dispatch.takeIn.mutationOptions({
      onSuccess: () => setCodes([]),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.dispatch.pathKey() }),
    }),
  );
  const isFull = codes.length >= mostCodes;
  function add(event: FormEvent) {
    event.preventDefault();
    setCodes([...new Set([...codes, ...codesIn(typed)])].slice(0, mostCodes));
    setTyped("");
    form.current?.querySelector("input")?.focus();
  }
  return (
    <div className="grid max-w-2xl gap-5">
      <p className="text-soft">{t("how")}</p>
      <form ref={form} onSubmit={add} className="flex items-end gap-2.5" noValidate>
        <div className="min-w-0 grow">
          <TextField
            name="code"
            label={t("code")}
            value={typed}
            maxLength={4_100}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            error={isFull ? t("full", { count: mostCodes }) : undefined}
            onText={setTyped}
          />
        </div>
        <Button type="submit" variant="outline" disabled={typed.trim() === "" || isFull} className="shrink-0">
          {t("add")}
        </Button>
      </form>
      {codes.length > 0 && (
        <ul aria-label={t("scanned")} className="flex flex-wrap gap-2">
          {codes.map((code) => (
            <li key={code} className="flex items-center rounded-12 border border-line bg-card py-0.5 pl-3 tabular">
              {code}
              <IconButton
                label={t("leaveOut", { code })}
                size="sm"
                onClick={() => setCodes(codes.filter((each) => each !== code))}
              >
                <X aria-hidden strokeWidth={1.75} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {taking.error && (
        <Notice tone="error" live>
          {errorText(taking.error)}
        </Notice>
      )}
      {codes.length > 0 && (
        <Button
          className="justify-self-start"
          loading={taking.isPending}
          onClick={() => taking.mutate({ requestId: newId(), hubId, codes: [...codes] })}
        >
          {t("takeIn", { count: codes.length })}
        </Button>
      )}
      {taking.data && codes.length === 0 && <TakenIn answer={taking.data} />}
    </div>
  );
}
