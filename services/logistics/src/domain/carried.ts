import type { ParcelState, StopKind, StopState } from "./stop-state.ts";
import { isOpen } from "./stop-state.ts";

interface Stop {
  readonly id: string;
  readonly kind: StopKind;
  readonly state: StopState;
  readonly parcels: readonly { readonly shipmentId: string; readonly state: ParcelState }[];
}

/** What was picked up on a run and not put down again at a stop of it. */
export function carriedOf(stops: readonly Stop[]): Set<string> {
  const taken = parcelsOf(stops, ({ kind }) => kind === "pickup", ["done"]);
  const open = parcelsOf(stops, ({ kind, state }) => kind === "drop" && isOpen(state), ["expected", "scanned", "done"]);
  return new Set(taken.filter((id) => open.includes(id)));
}

/** What was picked up, whatever became of it. */
export function takenOf(stops: readonly Stop[]): Set<string> {
  return new Set(parcelsOf(stops, ({ kind }) => kind === "pickup", ["done"]));
}

function parcelsOf(stops: readonly Stop[], matches: (stop: Stop) => boolean, states: readonly ParcelState[]): string[] {
  return stops
    .filter(matches)
    .flatMap(({ parcels }) =>
      parcels.filter(({ state }) => states.includes(state)).map(({ shipmentId }) => shipmentId),
    );
}
