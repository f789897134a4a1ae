export function checkNodeVersion(version: string): void;
export function wantedHash(root: string): string;
export function isInstalled(root: string): boolean;
export function installArguments(root: string): string[];
export function ensureInstalled(root: string): Promise<void>;
export function findNode(root: string): string;
export function hasBundledNode(root: string): boolean;
