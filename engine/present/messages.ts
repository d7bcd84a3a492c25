/** Words of one meaning in every language, by code. */
import type { Language } from "./language.ts";

export type Texts = Readonly<Record<Language, string>>;
export type Messages = Readonly<Record<string, Texts>>;

export const messages = (nb: string, nn: string, en: string): Texts => ({ nb, nn, en });
