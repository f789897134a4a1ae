import { expect, test } from "vitest";
import { picturesIn } from "./pictures.ts";

const [one, two] = ["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"];
const cdn = "https://cdn.example.com/w_400,h_400/lamp.jpg?v=1,2";

test.each([
  [`${one} ${two}`, [one, two]],
  [`${one},${two};${one}`, [one, two]],
  [`${one},lamp`, [one, "lamp"]],
  [cdn, [cdn]],
  [`${cdn},${cdn}2, ${one}`, [cdn, `${cdn}2`, one]],
  [`${cdn}\nhttp://a.example/b.png | ${two}`, [cdn, "http://a.example/b.png", two]],
  [" , ;", []],
])("%j names %j", (text, named) => {
  expect(picturesIn(text)).toEqual(named);
});
