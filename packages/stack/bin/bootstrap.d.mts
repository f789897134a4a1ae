export function checkNodeVersion(version: string): void;
export function wantedHash(root: string): string;
export function installNeeded(root: string): "ready" | "ci" | "install";
export function ensureInstalled(root: string): Promise<void>;
export function findNode(root: string): string;
