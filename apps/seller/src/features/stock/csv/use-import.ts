"use client";
import { newId } from "@souk/ids/id";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { RowFault } from "@/server/stock-csv/apply-rows";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../../shop/shop-context.tsx";
import { type FileRow, readFile } from "./read-file.ts";

/** A row that is not right, with everything that is wrong with it. */
export interface BadRow extends FileRow {
  readonly faults: readonly RowFault[];
}

export interface ImportState {
  readonly phase: "idle" | "checking" | "checked" | "saving" | "saved" | "failed";
  /** From 0 to 1. */
  readonly share: number;
  readonly rowCount: number;
  readonly savedCount: number;
  readonly bad: readonly BadRow[];
  readonly error: unknown;
}

const nothing: ImportState = { phase: "idle", share: 0, rowCount: 0, savedCount: 0, bad: [], error: null };

/** More wrong rows than these are counted as wrong and not kept. */
const mostBad = 5_000;

/** Checks a file first and saves what is right of it when it is told to; both piece by piece. */
export function useImport() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { slug: shop } = useShop();
  const { mutateAsync } = useMutation(trpc.stock.importRows.mutationOptions({ retry: 2 }));
  const [state, setState] = useState(nothing);
  const running = useRef<AbortController>(null);

  async function run(file: File, apply: boolean): Promise<void> {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    let now: ImportState = { ...nothing, phase: apply ? "saving" : "checking" };
    const tell = (part: Partial<ImportState>) => {
      now = { ...now, ...part };
      if (!control.signal.aborted) setState(now);
    };
    const places = new Set<string>();
    tell({});
    try {
      await readFile(file, {
        signal: control.signal,
        onRows: async (rows, share) => {
          const repeated = repeats(rows, places);
          const sent = rows.filter(({ row }) => !repeated.some((fault) => fault.row === row));
          const requestId = newId();
          const { saved, faults } =
            sent.length > 0 ? await mutateAsync({ shop, requestId, rows: sent, apply }) : { saved: 0, faults: [] };
          const all = Map.groupBy([...faults, ...repeated], ({ row }) => row);
          const bad = rows.flatMap((row) => {
            const found = all.get(row.row);
            return found ? [{ ...row, faults: found }] : [];
          });
          tell({
            ...{ share, rowCount: now.rowCount + rows.length, savedCount: now.savedCount + saved },
            bad: now.bad.length < mostBad ? [...now.bad, ...bad] : now.bad,
          });
        },
      });
      tell({ phase: apply ? "saved" : "checked", share: 1 });
    } catch (error) {
      tell({ phase: "failed", error });
    }
    if (apply) await queryClient.invalidateQueries({ queryKey: trpc.stock.pathKey() });
  }

  return {
    state,
    check: (file: File) => run(file, false),
    save: (file: File) => run(file, true),
    reset: () => {
      running.current?.abort();
      setState(nothing);
    },
  };
}

/** A location of an offer that is counted in two rows: the second is told of. */
function repeats(rows: readonly FileRow[], places: Set<string>): RowFault[] {
  return rows.flatMap(({ row, cells }) => {
    const place = `${cells.sku.trim()} ${cells.location.trim().toLowerCase() || "main"}`;
    if (cells.on_hand.trim() === "" || cells.sku.trim() === "") return [];
    if (places.has(place)) return [{ row, column: "on_hand" as const, reason: "ROW_REPEATED", metadata: {} }];
    places.add(place);
    return [];
  });
}
