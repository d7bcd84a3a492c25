/** What is kept with a value as long as the value lives: like an entry of a WeakMap, but in the value itself. */

/**
 * The collector of young values takes all that WeakMaps hold for alive. Where what is kept leads back to its key, as most of ours does, each
 * version of a text would stay until the whole heap is gone through.
 */
export interface Kept<Of extends object, What> {
  readonly get: (of: Of) => What | undefined;
  readonly set: (of: Of, what: What) => void;
}

/** Nobody else sees it: it is no property, and copies of the value are without it. */
export function kept<Of extends object, What>(): Kept<Of, What> {
  class Place extends Same {
    #what: What;
    constructor(of: Of, what: What) {
      super(of);
      this.#what = what;
    }
    static get(of: object): What | undefined {
      return #what in of ? of.#what : undefined;
    }
    static set(of: object, what: What): void {
      if (#what in of) of.#what = what;
      else new Place(of as Of, what);
    }
  }
  return Place;
}

/** Made of any value, it is that value: so a class may add a private field to it. */
class Same {
  constructor(value: object) {
    // biome-ignore lint/correctness/noConstructorReturn: that is what it is for
    return value;
  }
}
