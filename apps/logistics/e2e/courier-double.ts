import type { Page, Route } from "@playwright/test";
import { newId } from "@souk/ids/id";
import type { EarningsDayView } from "../src/server/routers/courier/earnings.ts";
import type { ActionInput, ActionResultView } from "../src/server/routers/courier/record-actions.ts";
import type { RunView, StopView } from "../src/server/routers/courier/run-view.ts";
import type { ShiftView } from "../src/server/routers/courier/shift-view.ts";

/** The courier's procedures as the contract has them, with a run whose course a spec decides. */
export interface CourierDouble {
  /** Every action that was done, in the order it was: each id once. */
  readonly done: ActionInput[];
  /** Ids as they arrived, repeats included. */
  readonly received: string[];
  readonly pictures: { readonly stopId: string; readonly kind: string; readonly bytes: number }[];
  readonly positions: number[];
  run: RunView | null;
  shift: ShiftView;
  offers: RunView[];
  earnings: EarningsDayView[];
  /** Finished runs, a page each. */
  history: RunView[][];
  /** What was answered to which offer. */
  readonly answers: { readonly runId: string; readonly isAccepted: boolean }[];
  /** Procedures that fail as a server does that has a fault. */
  readonly broken: Set<string>;
  /** What an action is refused with; empty: it is done. */
  refuse: (action: ActionInput) => string;
  attach(page: Page): Promise<void>;
}

const at = (latitude: number, longitude: number) => ({ latitude, longitude });

/** A drop in Porto. */
export function drop(number: number, more: Partial<StopView> = {}): StopView {
  return {
    id: newId(),
    number,
    kind: "drop",
    state: "pending",
    party: "shopper",
    partyName: `Anna ${number}`,
    address: {
      recipient: `Anna ${number}`,
      phone: "+351 912 000 000",
      line1: `Rua do Almada ${200 + number}, 3.º esq.`,
      line2: "",
      postalCode: "4050-032",
      city: "Porto",
    },
    note: number === 1 ? "Ring Pinto" : "",
    window: { from: "2026-11-22T14:00:00Z", until: "2026-11-22T18:00:00Z" },
    estimatedArrival: `2026-11-22T14:${String(10 + number * 4).padStart(2, "0")}:00Z`,
    place: at(41.148 + (number % 4) * 0.004, -8.62 + number * 0.003),
    isPlaceKnown: number % 2 === 0,
    parcels: [{ code: `SK-D${number}`, sellerName: number % 2 === 0 ? "Norte" : "Pace", isScanned: false }],
    proof: { pin: true, photo: false, signature: false },
    pinTriesLeft: 5,
    failureReason: null,
    isLate: false,
    ...more,
  };
}

export function aRun(stops: readonly StopView[], more: Partial<RunView> = {}): RunView {
  return {
    id: newId(),
    number: 118,
    state: "assigned",
    stops,
    plannedStart: "2026-11-22T13:30:00Z",
    finishedAt: null,
    offerEndsAt: null,
    distanceMeters: 14_300,
    durationSeconds: 5_400,
    earnings: { currencyCode: "EUR", minorUnits: "3420", text: "€34.20" },
    startPlace: at(41.146, -8.615),
    ...more,
  };
}

export function courierDouble(run: RunView | null): CourierDouble {
  const answers = new Map<string, ActionResultView>();
  const double: CourierDouble = {
    done: [],
    received: [],
    pictures: [],
    positions: [],
    run,
    shift: { ...aShift },
    offers: [],
    earnings: [],
    history: [],
    answers: [],
    broken: new Set(),
    refuse: () => "",
    attach: async (page) => {
      // Calls of one moment travel as one request, in whatever order.
      await page.route(/\/api\/trpc\/[^?]*courier\./, (route) => answer(route));
    },
  };

  function record(actions: readonly ActionInput[]): ActionResultView[] {
    return actions.map((action) => {
      double.received.push(action.id);
      const known = answers.get(action.id);
      if (known) return known;
      const reason = double.refuse(action);
      if (reason === "") {
        double.done.push(action);
        if (double.run?.id === action.runId) double.run = after(double.run, action);
      }
      const result = {
        actionId: action.id,
        outcome: reason === "" ? "done" : "refused",
        reason,
        pinTriesLeft: 0,
      } as const;
      answers.set(action.id, result);
      return result;
    });
  }

  function handle(procedure: string, input: unknown): unknown {
    switch (procedure) {
      case "run":
        return double.run;
      case "recordActions":
        return { results: record((input as { actions: ActionInput[] }).actions), run: double.run };
      case "putPicture": {
        const { stopId, kind, content } = input as { stopId: string; kind: string; content: string };
        double.pictures.push({ stopId, kind, bytes: Buffer.from(content, "base64").length });
        return { hash: "" };
      }
      case "sharePosition":
        double.positions.push(Date.now());
        return { isKept: true };
      case "shift":
        return double.shift;
      case "startShift":
        double.shift = { ...double.shift, startedAt: new Date().toISOString(), ...(input as { endsAt: string }) };
        return double.shift;
      case "endShift":
        double.shift = { ...double.shift, startedAt: null, endsAt: null };
        return double.shift;
      case "offers":
        return double.offers;
      case "answerOffer":
        return answerOffer(input as { runId: string; isAccepted: boolean });
      case "earnings":
        return double.earnings;
      case "history": {
        const page = Number((input as { cursor?: string | null }).cursor ?? 0);
        const nextCursor = page + 1 < double.history.length ? String(page + 1) : null;
        return { runs: double.history[page] ?? [], nextCursor };
      }
      case "notifications.countUnread":
        return 0;
      default:
        throw new Error(`the double knows no ${procedure}`);
    }
  }

  function answerOffer({ runId, isAccepted }: { runId: string; isAccepted: boolean }): RunView | null {
    double.answers.push({ runId, isAccepted });
    const offer = double.offers.find(({ id }) => id === runId);
    double.offers = double.offers.filter(({ id }) => id !== runId);
    if (!offer || !isAccepted) return null;
    double.run = { ...offer, state: "assigned", offerEndsAt: null };
    return double.run;
  }

  async function answer(route: Route): Promise<void> {
    const url = new URL(route.request().url());
    const procedures = url.pathname.split("/").at(-1)?.split(",") ?? [];
    const isBatch = url.searchParams.has("batch");
    const body = route.request().postDataJSON() ?? JSON.parse(url.searchParams.get("input") ?? "{}");
    const results = procedures.map((path, index) => {
      const name = path.replace("courier.", "");
      if (double.broken.has(name)) return failure(path);
      return { result: { data: handle(name, (isBatch ? body[index] : body) ?? {}) } };
    });
    await route.fulfill({ json: isBatch ? results : results[0] });
  }

  return double;
}

const failure = (path: string) => ({
  error: { message: "INTERNAL", code: -32603, data: { code: "INTERNAL_SERVER_ERROR", httpStatus: 500, path } },
});

const aShift: ShiftView = {
  isSuspended: false,
  startedAt: "2026-11-22T08:00:00Z",
  endsAt: "2026-11-22T18:00:00Z",
  vehicle: "cargoBike",
  capacityGrams: 80_000,
  capacityParcels: 40,
  hubName: "Porto Bolhão",
};

function after(run: RunView, { kind, stopId, code, failureReason }: ActionInput): RunView {
  if (kind === "startRun") return { ...run, state: "started" };
  if (kind === "finishRun") return { ...run, state: "finished" };
  const change = (stop: StopView): StopView => {
    if (kind === "arrive") return { ...stop, state: "arrived" };
    if (kind === "fail") return { ...stop, state: "failed", address: null, failureReason: failureReason ?? "other" };
    if (kind !== "scan") return { ...stop, state: "done", address: null };
    return { ...stop, parcels: stop.parcels.map((each) => (each.code === code ? { ...each, isScanned: true } : each)) };
  };
  return { ...run, stops: run.stops.map((stop) => (stop.id === stopId ? change(stop) : stop)) };
}
