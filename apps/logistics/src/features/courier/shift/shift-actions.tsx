"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { useToast } from "@souk/ui/components/toast";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { BottomActions } from "../run/bottom-actions.tsx";

const lengths = [4, 6, 8, 10];
const hourMs = 3_600_000;

/** On shift and off again. Both need a network: whoever plans has to know it now. */
export function ShiftActions({ isOnShift }: { isOnShift: boolean }) {
  const t = useTranslations("courier.shift");
  const trpc = useTRPC();
  const queries = useQueryClient();
  const show = useToast();
  const errorText = useErrorText();
  const [hours, setHours] = useState(8);
  const options = {
    onSuccess: () => queries.invalidateQueries(trpc.courier.pathFilter()),
    onError: (error: unknown) => show({ title: t("failed"), text: errorText(error), tone: "error" as const }),
  };
  const start = useMutation(trpc.courier.startShift.mutationOptions(options));
  const end = useMutation(trpc.courier.endShift.mutationOptions(options));
  if (isOnShift)
    return (
      <BottomActions>
        <Button
          variant="quiet"
          size="xl"
          block
          loading={end.isPending}
          onClick={() => end.mutate({ requestId: newId() })}
        >
          {t("end")}
        </Button>
      </BottomActions>
    );
  const begin = () => {
    const endsAt = new Date(Date.now() + hours * hourMs).toISOString();
    start.mutate({ requestId: newId(), endsAt });
  };
  return (
    <BottomActions>
      <fieldset className="grid grid-cols-4 gap-2">
        <legend className="sr-only">{t("length")}</legend>
        {lengths.map((each) => (
          <label
            key={each}
            className="relative grid min-h-12 cursor-pointer place-items-center rounded-12 border border-line text-body has-checked:border-ink has-checked:bg-wash has-checked:font-semibold has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name="length"
              checked={hours === each}
              onChange={() => setHours(each)}
              className="sr-only"
            />
            {t("hours", { count: each })}
          </label>
        ))}
      </fieldset>
      <Button variant="brand" size="xl" block loading={start.isPending} onClick={begin}>
        {t("start")}
      </Button>
    </BottomActions>
  );
}
