/** Something to wait for that may come before the waiting begins: it is not missed then. */
export class Wake {
  private pending = false;
  private resume: (() => void) | undefined;

  now(): void {
    this.pending = true;
    this.resume?.();
  }

  async wait(timeoutMs: number): Promise<void> {
    if (!this.pending) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        this.resume = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.resume = undefined;
    }
    this.pending = false;
  }
}
