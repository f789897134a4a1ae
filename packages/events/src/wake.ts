/** Something to wait for that may come before the waiting begins: it is not missed then. */
export class Wake {
  private pending = false;
  private resume: (() => void) | undefined;

  now(): void {
    this.pending = true;
    this.resume?.();
  }

  /** Whatever has come until now is not waited for any more. */
  forget(): void {
    this.pending = false;
  }

  /** Whether it was woken, rather than tired of waiting. */
  async wait(timeoutMs: number): Promise<boolean> {
    if (!this.pending) await this.sleep(timeoutMs);
    const wasWoken = this.pending;
    this.pending = false;
    return wasWoken;
  }

  private async sleep(timeoutMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.resume = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.resume = undefined;
  }
}
