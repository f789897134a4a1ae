"use client";
import { newId } from "@souk/ids/id";
import { parseMoney } from "@souk/money/parse";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { HubView, ZoneView } from "@/server/routers/fleet/get";
import { type RateName, rateNames } from "@/server/routers/fleet/rates-input";
import { useTRPC } from "@/trpc/react";
import { areasText, readAreas } from "./areas-text.ts";

type Typed = Readonly<Record<RateName, string>>;

const typedOf = (zone: ZoneView | null): Typed =>
  Object.fromEntries(
    rateNames.map((name) => [name, zone?.rates.find((each) => each.name === name)?.typed ?? ""]),
  ) as Typed;

/** What is typed of a zone, what is wrong with it, and what it would change. */
export function useZoneForm(zone: ZoneView | null, hubs: readonly HubView[], onClose: () => void) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [zoneId] = useState(() => zone?.id ?? newId());
  const [before] = useState(() => typedOf(zone));
  const [draft, setDraft] = useState(() => ({
    ...{ name: zone?.name ?? "", hubId: zone?.hubId ?? hubs[0]?.id ?? "" },
    ...{ countryCode: zone?.countryCode ?? hubs[0]?.countryCode ?? "PT", areas: areasText(zone?.areas ?? []) },
    rates: typedOf(zone),
  }));
  const currencyCode = zone?.currencyCode ?? "EUR";
  const minor = (text: string) => {
    try {
      const { minorUnits } = parseMoney(text, currencyCode);
      return minorUnits < 0n ? null : minorUnits;
    } catch {
      return null;
    }
  };
  const { areas, wrongLine } = readAreas(draft.areas);
  const saving = useMutation(
    trpc.fleet.saveZone.mutationOptions({
      onSuccess: onClose,
      onSettled: () => client.invalidateQueries({ queryKey: trpc.fleet.pathKey() }),
    }),
  );
  const { name, hubId, countryCode, rates } = draft;
  return {
    ...{ draft, currencyCode, saving, wrongLine, areaCount: areas.length },
    set: (change: Partial<Omit<typeof draft, "rates">>) => setDraft({ ...draft, ...change }),
    setRate: (rate: RateName, text: string) => setDraft({ ...draft, rates: { ...rates, [rate]: text } }),
    wrongRates: new Set(rateNames.filter((rate) => minor(rates[rate]) === null)),
    isWrong:
      name.trim() === "" ||
      !/^[A-Z]{2}$/.test(countryCode) ||
      wrongLine !== null ||
      areas.length === 0 ||
      rateNames.some((rate) => minor(rates[rate]) === null),
    /** Amounts that would be others than they are. */
    changes: rateNames.flatMap((rate) => {
      const [then, now] = [minor(before[rate]), minor(rates[rate])];
      return now !== null && then !== now ? [{ rate, then, now }] : [];
    }),
    prefixes: {
      added: areas.map(({ prefix }) => prefix).filter((each) => !zone?.areas.some(({ prefix }) => prefix === each)),
      gone: (zone?.areas ?? [])
        .map(({ prefix }) => prefix)
        .filter((each) => !areas.some((area) => area.prefix === each)),
    },
    save: () =>
      saving.mutate({
        ...{ requestId: newId(), zoneId, version: zone?.version ?? 0, name, hubId, countryCode, areas },
        rates: { currencyCode, ...rates },
      }),
  };
}

export type ZoneFormState = ReturnType<typeof useZoneForm>;
