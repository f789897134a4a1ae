import { expect, test } from "vitest";
import { noReviews, prior, ratingOf } from "./rating.ts";

test("the mean is that of the stars, the score leans to the prior", () => {
  expect(ratingOf([1, 0, 0, 1, 2])).toEqual({ count: 4, sum: 15, mean: 3.75, score: 35 / 9 });
});

test("without reviews there is no mean, and the score is the prior", () => {
  expect(ratingOf(noReviews)).toEqual({ count: 0, sum: 0, mean: 0, score: prior.mean });
});

test("one review with 5 stars stands behind fifty that are nearly as good", () => {
  expect(ratingOf([0, 0, 0, 0, 1]).score).toBeLessThan(ratingOf([0, 0, 0, 10, 40]).score);
});
