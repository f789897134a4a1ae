"use client";
import { Button } from "@souk/ui/components/button";
import { Input } from "@souk/ui/components/input";
import { CircleCheck, Package } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { labelOf } from "../stop/label-of.ts";
import type { StopProps } from "../stop/stop-view.tsx";
import { useDeed } from "../use-deed.ts";
import { Camera } from "./camera.tsx";
import { type Match, matchCode } from "./match-code.ts";
import { ScanVerdict } from "./scan-verdict.tsx";
import { sound } from "./sound.ts";

/** The camera, a field for codes that cannot be read, and what is still to be found. */
export function ScanPanel({ run, stop, onAll }: StopProps & { readonly onAll: () => void }) {
  const t = useTranslations("courier.scan");
  const id = useId();
  const { act } = useDeed();
  const [typed, setTyped] = useState("");
  const [match, setMatch] = useState<Match | null>(null);

  function take(read: string) {
    const found = matchCode(stop.parcels, read);
    setMatch(found);
    sound(found.kind !== "wrong");
    if (found.kind !== "expected") return;
    const isLast = stop.parcels.filter(({ isScanned }) => !isScanned).length === 1;
    void act({ kind: "scan", runId: run.id, stopId: stop.id, code: found.code, label: labelOf(stop) }).then(
      (isKept) => {
        if (isKept && isLast) onAll();
      },
    );
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed.trim() === "") return;
    take(typed);
    setTyped("");
  }

  return (
    <div className="grid gap-4">
      <Camera onCode={take} />
      {match && <ScanVerdict match={match} />}
      <form onSubmit={submit} className="grid gap-1.5">
        <label htmlFor={id} className="text-soft">
          {t("type")}
        </label>
        <div className="flex gap-2.5">
          <Input
            id={id}
            value={typed}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            className="min-h-13.5 min-w-0 grow text-touch"
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" size="lg" className="shrink-0 whitespace-nowrap px-4">
            {t("take")}
          </Button>
        </div>
      </form>
      <ul className="grid divide-y divide-line rounded-16 border border-line">
        {stop.parcels.map(({ code, sellerName, isScanned }) => (
          <li key={code} className="flex min-h-14 items-center gap-3 px-4 py-2">
            {isScanned ? (
              <CircleCheck aria-label={t("isScanned")} strokeWidth={1.75} className="size-6 shrink-0 text-good" />
            ) : (
              <Package aria-label={t("isNotScanned")} strokeWidth={1.75} className="size-6 shrink-0 text-soft" />
            )}
            <span className="min-w-0 grow">
              <span className="block font-semibold tracking-wide">{code}</span>
              {sellerName !== "" && <span className="block text-body text-soft">{sellerName}</span>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
