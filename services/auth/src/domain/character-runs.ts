const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop[]",
  "asdfghjkl;'",
  "zxcvbnm,./",
  "йцукенгшщзхъ",
  "фывапролджэ",
  "ячсмитьбю",
  "абвгдежзийклмнопрстуфхцчшщъыьэюя",
];

const steps = new Set(rows.flatMap((row) => [...row].slice(1).map((character, at) => `${row[at]}${character}`)));

/** Whether the text is made of runs along the alphabet, the digits or a keyboard row, three long on average. */
export function isMostlySequences(characters: readonly string[]): boolean {
  let runs = 1;
  let direction = 0;
  for (let at = 1; at < characters.length; at++) {
    const step = stepBetween(characters[at - 1] ?? "", characters[at] ?? "");
    if (step === 0 || (direction !== 0 && step !== direction)) {
      runs += 1;
      direction = 0;
    } else {
      direction = step;
    }
  }
  return characters.length / runs >= 3;
}

function stepBetween(from: string, to: string): -1 | 0 | 1 {
  if (steps.has(from + to)) return 1;
  return steps.has(to + from) ? -1 : 0;
}
