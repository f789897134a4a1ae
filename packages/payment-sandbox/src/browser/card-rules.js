// Plain JavaScript because the browser loads this file as it is; the server imports the same rules.

const brands = [
  { name: "visa", pattern: /^4/, lengths: [16], cvcLength: 3 },
  { name: "mir", pattern: /^220[0-4]/, lengths: [16, 17, 18, 19], cvcLength: 3 },
  { name: "mastercard", pattern: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16], cvcLength: 3 },
  { name: "amex", pattern: /^3[47]/, lengths: [15], cvcLength: 4 },
  { name: "unionpay", pattern: /^62/, lengths: [16, 17, 18, 19], cvcLength: 3 },
];
const unknownBrand = { name: "unknown", pattern: /^/, lengths: [16, 17, 18, 19], cvcLength: 3 };

const furthestYears = 20;

export function digitsOf(text) {
  return text.replace(/[\s-]/g, "");
}

export function brandOf(number) {
  return brands.find((brand) => brand.pattern.test(number)) ?? unknownBrand;
}

export function passesLuhn(number) {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]);
    const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += i % 2 === 1 ? doubled : digit;
  }
  return sum % 10 === 0;
}

export function numberProblem(number) {
  if (number === "") return "number_missing";
  if (!/^\d+$/.test(number)) return "number_invalid";
  const { lengths } = brandOf(number);
  if (number.length < Math.min(...lengths)) return "number_incomplete";
  if (!lengths.includes(number.length) || !passesLuhn(number)) return "number_invalid";
  return undefined;
}

/** "12 / 29" and "12/2029" alike; undefined while it is not a month and a year. */
export function readExpiry(text) {
  const match = /^(\d{1,2})\s*\/\s*(\d{4}|\d{2})$/.exec(text.trim());
  if (!match) return undefined;
  const year = Number(match[2]);
  return { month: Number(match[1]), year: year < 100 ? 2000 + year : year };
}

/** A card is good to the end of the month printed on it. */
export function expiryProblem(month, year, now) {
  if (!(Number.isInteger(month) && Number.isInteger(year)) || month < 1 || month > 12) return "expiry_invalid";
  const monthsLeft = (year - now.getUTCFullYear()) * 12 + month - 1 - now.getUTCMonth();
  if (monthsLeft < 0) return "expiry_past";
  return monthsLeft > furthestYears * 12 ? "expiry_invalid" : undefined;
}

export function cvcProblem(cvc, number) {
  if (cvc === "") return "cvc_missing";
  return /^\d+$/.test(cvc) && cvc.length === brandOf(number).cvcLength ? undefined : "cvc_invalid";
}
