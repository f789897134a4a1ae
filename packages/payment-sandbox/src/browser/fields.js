import { brandOf, cvcProblem, digitsOf, expiryProblem, numberProblem, readExpiry } from "./card-rules.js";

const form = document.getElementById("card");
const { key, parentOrigin, text, brandNames } = JSON.parse(form.dataset.setup);
const inputs = { number: form.elements.number, expiry: form.elements.expiry, cvc: form.elements.cvc };
const brandLabel = document.getElementById("brand");
let wasValid = false;
let isSending = false;

const tell = (message) => window.parent.postMessage(message, parentOrigin);
const height = () => Math.ceil(form.getBoundingClientRect().height);
const number = () => digitsOf(inputs.number.value);

const problemOf = {
  number: () => numberProblem(number()),
  expiry() {
    if (inputs.expiry.value.trim() === "") return "expiry_missing";
    const expiry = readExpiry(inputs.expiry.value);
    return expiry ? expiryProblem(expiry.month, expiry.year, new Date()) : "expiry_invalid";
  },
  cvc: () => cvcProblem(inputs.cvc.value, number()),
};

function explain(problem) {
  return (text[problem] ?? text.unexpected).replace("{digits}", brandOf(number()).cvcLength);
}

function showProblem(name, problem) {
  document.getElementById(`${name}-problem`).textContent = problem ? explain(problem) : "";
  if (problem) inputs[name].setAttribute("aria-invalid", "true");
  else inputs[name].removeAttribute("aria-invalid");
}

function groupNumber(digits) {
  if (brandOf(digits).name === "amex") return [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10)];
  return digits.match(/.{1,4}/g) ?? [];
}

const formatted = {
  number: (value) => {
    const digits = value.replace(/\D/g, "").slice(0, 19);
    return groupNumber(digits).filter(Boolean).join(" ");
  },
  expiry(value) {
    const [month = "", year] = value.replace(/[^\d/]/g, "").split("/");
    if (year !== undefined) return `${month.padStart(2, "0")} / ${year.slice(0, 4)}`;
    if (/^[2-9]$/.test(month)) return `0${month} / `;
    return month.length < 2 ? month : `${month.slice(0, 2)} / ${month.slice(2, 6)}`;
  },
  cvc: (value) => value.replace(/\D/g, "").slice(0, 4),
};

/** Keeps the caret behind the digit it was behind, though spaces come and go. */
function reformat(input, format) {
  const isAtEnd = input.selectionStart === input.value.length;
  const digitsBefore = input.value.slice(0, input.selectionStart).replace(/\D/g, "").length;
  const value = format(input.value);
  if (value === input.value) return;
  input.value = value;
  if (isAtEnd) return;
  let caret = 0;
  for (let seen = 0; caret < value.length && seen < digitsBefore; caret++) if (/\d/.test(value[caret])) seen++;
  input.setSelectionRange(caret, caret);
}

function tellValidity() {
  const isValid = Object.values(problemOf).every((problem) => problem() === undefined);
  if (isValid !== wasValid) tell({ type: "souk-fields:valid", valid: isValid });
  wasValid = isValid;
}

for (const [name, input] of Object.entries(inputs)) {
  input.addEventListener("input", (event) => {
    if (!event.inputType?.startsWith("delete")) reformat(input, formatted[name]);
    if (name === "number") brandLabel.textContent = number() ? (brandNames[brandOf(number()).name] ?? "") : "";
    if (input.hasAttribute("aria-invalid") && !problemOf[name]()) showProblem(name, undefined);
    tellValidity();
  });
  input.addEventListener("blur", () => {
    if (input.value === "") return;
    reformat(input, formatted[name]);
    showProblem(name, problemOf[name]());
    if (name === "number" && inputs.cvc.value !== "") showProblem("cvc", problemOf.cvc());
  });
}

function fail(code) {
  tell({ type: "souk-fields:error", code, message: explain(code) });
}

/** Shows every problem and puts the cursor into the first field that has one. */
function findProblem() {
  const found = Object.keys(inputs).flatMap((name) => {
    const problem = problemOf[name]();
    showProblem(name, problem);
    return problem ? [{ name, problem }] : [];
  });
  if (found[0]) inputs[found[0].name].focus();
  return found[0]?.problem;
}

async function requestToken() {
  const { month, year } = readExpiry(inputs.expiry.value);
  const response = await fetch("/v1/tokens", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({ number: number(), exp_month: month, exp_year: year, cvc: inputs.cvc.value }),
    signal: AbortSignal.timeout(20_000),
  });
  return response.json();
}

function showRefusal({ code, param }) {
  if (param in inputs) showProblem(param, code);
  fail(code);
}

async function submit() {
  if (isSending) return;
  const problem = findProblem();
  if (problem) return fail(problem);
  isSending = true;
  const request = requestToken();
  for (const input of Object.values(inputs)) input.disabled = true;
  try {
    const answer = await request;
    if (answer.error) showRefusal(answer.error);
    else tell({ type: "souk-fields:token", token: answer.token, card: answer.card });
  } catch {
    fail("network");
  } finally {
    isSending = false;
    for (const input of Object.values(inputs)) input.disabled = false;
  }
}

/** Follows the page around it; what is typed stays. */
function setTheme(theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
}

form.addEventListener("submit", (event) => event.preventDefault());
window.addEventListener("message", (event) => {
  if (event.origin !== parentOrigin || event.source !== window.parent) return;
  if (event.data?.type === "souk-fields:submit") void submit();
  if (event.data?.type === "souk-fields:theme") setTheme(event.data.theme);
});

tell({ type: "souk-fields:ready", height: height() });
new ResizeObserver(() => tell({ type: "souk-fields:resize", height: height() })).observe(form);
