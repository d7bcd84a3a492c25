/** The part of Playwright the tests use. It is installed for them alone, so its own types are not at hand. */
import { createRequire } from "node:module";
import { join } from "node:path";

export interface Locator {
  readonly waitFor: (options?: {
    state?: "visible" | "hidden" | "attached" | "detached";
    timeout?: number;
  }) => Promise<void>;
  readonly click: (options?: { button?: "left" | "right"; position?: { x: number; y: number } }) => Promise<void>;
  readonly dblclick: () => Promise<void>;
  readonly hover: (options?: { position?: { x: number; y: number } }) => Promise<void>;
  readonly focus: () => Promise<void>;
  readonly fill: (text: string) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly check: () => Promise<void>;
  readonly uncheck: () => Promise<void>;
  readonly isVisible: () => Promise<boolean>;
  readonly isChecked: () => Promise<boolean>;
  readonly innerText: () => Promise<string>;
  readonly textContent: () => Promise<string | null>;
  readonly getAttribute: (name: string) => Promise<string | null>;
  readonly allInnerTexts: () => Promise<string[]>;
  readonly count: () => Promise<number>;
  readonly or: (other: Locator) => Locator;
  readonly first: () => Locator;
  readonly last: () => Locator;
  readonly nth: (index: number) => Locator;
  readonly all: () => Promise<Locator[]>;
  readonly filter: (options: Filter) => Locator;
  readonly locator: (selector: string, options?: Filter) => Locator;
  readonly evaluate: <T>(run: (element: never) => T) => Promise<T>;
  readonly boundingBox: () => Promise<{ x: number; y: number; width: number; height: number } | null>;
}

interface Filter {
  readonly hasText?: string | RegExp;
  readonly hasNotText?: string | RegExp;
  readonly has?: Locator;
}

export interface FrameLocator {
  readonly locator: (selector: string, options?: Filter) => Locator;
  readonly frameLocator: (selector: string) => FrameLocator;
}

export interface Frame {
  readonly url: () => string;
  readonly evaluate: <T, A>(run: string | ((argument: A) => T), argument?: A) => Promise<T>;
  readonly locator: (selector: string, options?: Filter) => Locator;
  readonly parentFrame: () => Frame | null;
}

export interface Page {
  readonly keyboard: {
    readonly press: (key: string) => Promise<void>;
    readonly type: (text: string, options?: { delay?: number }) => Promise<void>;
    readonly insertText: (text: string) => Promise<void>;
  };
  readonly goto: (url: string) => Promise<unknown>;
  readonly locator: (selector: string, options?: Filter) => Locator;
  readonly frameLocator: (selector: string) => FrameLocator;
  readonly frames: () => Frame[];
  readonly screenshot: (options: { path: string; omitBackground?: boolean }) => Promise<unknown>;
  readonly setDefaultTimeout: (milliseconds: number) => void;
  readonly on: (event: string, listener: (event: never) => void) => void;
  readonly evaluate: <T, A>(run: string | ((argument: A) => T), argument?: A) => Promise<T>;
  readonly waitForFunction: <A>(run: string | ((argument: A) => unknown), argument?: A) => Promise<unknown>;
  readonly close: () => Promise<void>;
  readonly url: () => string;
}

export interface Browser {
  readonly newPage: (options?: { viewport?: { width: number; height: number } }) => Promise<Page>;
  readonly close: () => Promise<void>;
}

interface Playwright {
  readonly chromium: { readonly launch: (options: object) => Promise<Browser> };
}

export function playwright(nodeModules: string): Playwright {
  return createRequire(join(nodeModules, "x.js"))("playwright-core") as Playwright;
}
