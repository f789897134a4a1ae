import { GetSeriesRequest_Step } from "@souk/contracts/analytics/v1/seller_numbers_service";
import type { Step } from "../domain/points.ts";

export const steps: Readonly<Record<GetSeriesRequest_Step, Step>> = {
  [GetSeriesRequest_Step.UNSPECIFIED]: "day",
  [GetSeriesRequest_Step.DAY]: "day",
  [GetSeriesRequest_Step.WEEK]: "week",
  [GetSeriesRequest_Step.MONTH]: "month",
};
