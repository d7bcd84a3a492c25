/** Money: whole øre as a branded number, exact up to 90 billion kroner. */

export type Money = number & { readonly øre: true };

export const øre = (amount: number): Money => Math.round(amount) as Money;
export const kroner = (amount: number): Money => Math.round(amount * 100) as Money;

/** The number of kroner, with decimals where there are øre. */
export const inKroner = (money: Money): number => money / 100;

export const add = (...amounts: readonly Money[]): Money => amounts.reduce((sum, one) => sum + one, 0) as Money;
