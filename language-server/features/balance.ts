/** What is left on a delprosjekt after a transfer, beside its name in the punkt. */
import { fieldValueWords } from "../../engine/consequences.ts";
import { isReadable } from "../../engine/index.ts";
import { previewsOf } from "../previews.ts";
import type { View } from "../session.ts";
import type { Hint } from "./hints.ts";

export const balanceHints = (view: View): readonly Hint[] =>
  previewsOf(view).flatMap(({ changes, sak }) =>
    changes.flatMap(({ field, after, because }): Hint[] => {
      const navn = /^delprosjekter\/(.*)\/budsjett$/u.exec(field)?.[1];
      if (navn === undefined || because.source !== view.source) return [];
      const { effekter } = sak.punkter.find((one) => one.because.punkt === because.punkt)!.punkt;
      for (const { fra, til, delprosjekt } of effekter)
        for (const role of [fra, til, delprosjekt])
          if (role && isReadable(role) && role.value.toLowerCase() === navn.toLowerCase())
            return [{ at: role.span, label: `→ ${fieldValueWords(after, view.language)}` }];
      return [];
    }),
  );
