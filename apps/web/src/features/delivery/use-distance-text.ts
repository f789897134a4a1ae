"use client";
import { useFormatter } from "next-intl";
import { useCallback } from "react";

/** "450 m", "1.4 km". */
export function useDistanceText(): (meters: number) => string {
  const format = useFormatter();
  return useCallback(
    (meters) =>
      meters < 1_000
        ? format.number(meters, { style: "unit", unit: "meter" })
        : format.number(meters / 1_000, { style: "unit", unit: "kilometer", maximumFractionDigits: 1 }),
    [format],
  );
}
