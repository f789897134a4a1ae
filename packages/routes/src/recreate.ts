import type { JobModel, Model } from "./model.ts";
import { type Choice, insertCheapest, type Plan } from "./plan.ts";
import { type Random, shuffle } from "./random.ts";

const blinkShare = 0.01;

type Rank = (job: JobModel) => number;

interface Order {
  readonly weight: number;
  /** The least first. */
  readonly rank: (model: Model) => Rank;
}

const depotCost = (model: Model, job: JobModel) => model.cost(model.vehicles[0]?.start ?? 0, job.main?.place ?? 0);
const demand = ({ grams, parcels, pickups }: JobModel) =>
  pickups.reduce((sum, task) => sum + task.grams + task.parcels, grams + parcels);

/** The orders and weights of the paper (section 5.3), those for time windows among them. */
const orders: readonly Order[] = [
  { weight: 4, rank: () => () => 0 },
  { weight: 4, rank: () => (job) => -demand(job) },
  { weight: 2, rank: (model) => (job) => -depotCost(model, job) },
  { weight: 1, rank: (model) => (job) => depotCost(model, job) },
  {
    weight: 2,
    rank:
      () =>
      ({ main }) =>
        (main?.due ?? 0) - (main?.from ?? 0),
  },
  {
    weight: 2,
    rank:
      () =>
      ({ main }) =>
        main?.from ?? 0,
  },
  {
    weight: 2,
    rank:
      () =>
      ({ main }) =>
        -(main?.due ?? 0),
  },
];
/** Each as often as it weighs. */
const urn = orders.flatMap((order) => Array<Order>(order.weight).fill(order));

/** Greedy insertion with blinks, in an order that is drawn; what finds no place stays unserved. */
export function recreate(model: Model, plan: Plan, random: Random, choice: Pick<Choice, "closed" | "opensLast">): void {
  const rank = drawOrder(random).rank(model);
  const waiting = plan.unserved;
  shuffle(waiting, random);
  waiting.sort((one, other) => other.priority - one.priority || rank(one) - rank(other));
  plan.unserved = [];
  const looks = () => random.next() >= blinkShare;
  for (const job of waiting) if (!insertCheapest(model, plan, job, { ...choice, looks })) plan.unserved.push(job);
}

function drawOrder(random: Random): Order {
  return urn[random.below(urn.length)] as Order;
}
