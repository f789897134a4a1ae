/** Where progress goes: a terminal is updated in place, anything else gets plain lines. */
export type Output = { write(text: string): unknown; isTTY?: boolean | undefined };

/** One line for each step, with the time it took. */
export type Progress = {
  step<T>(name: string, work: (note: (detail: string) => void) => Promise<T>): Promise<T>;
  line(text: string): void;
};

const UPDATE_MS = 250;

function duration(startedAt: number): string {
  const ms = performance.now() - startedAt;
  return ms < 950 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** Progress on an output; without colour where NO_COLOR is set or there is no terminal. */
export function createProgress(output: Output, env: NodeJS.ProcessEnv): Progress {
  const terminal = output.isTTY === true && env.TERM !== "dumb";
  const paint = (code: number, text: string) => (terminal && !env.NO_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text);
  const line = (text: string) => void output.write(`${text}\n`);

  async function stepOnTerminal<T>(name: string, work: (note: (detail: string) => void) => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    let detail = "";
    const draw = () => output.write(`\r\u001b[K  ${name} ${detail} ${duration(startedAt)}`);
    const end = (mark: string) =>
      output.write(`\r\u001b[K${mark} ${name}${detail && ` (${detail})`} ${paint(2, duration(startedAt))}\n`);
    const timer = setInterval(draw, UPDATE_MS);
    draw();
    try {
      const result = await work((text) => {
        detail = text;
        draw();
      });
      end(paint(32, "✓"));
      return result;
    } catch (error) {
      end(paint(31, "✗"));
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  async function stepInLines<T>(name: string, work: (note: (detail: string) => void) => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    try {
      const result = await work((detail) => line(`${name}: ${detail}`));
      line(`${name}: done in ${duration(startedAt)}`);
      return result;
    } catch (error) {
      line(`${name}: failed after ${duration(startedAt)}`);
      throw error;
    }
  }

  return { step: terminal ? stepOnTerminal : stepInLines, line };
}
