/** Puts one sak in its context; a sak taken over from an earlier version of its file keeps what was found for it there. */

import type { MeetingDocument, Punkt, Sak } from "../document/meeting-document.ts";
import { originOf } from "../document/moved-sak.ts";
import type { Navneverk } from "../language/effect.ts";
import { kept } from "../text/kept.ts";
import { movedSpan } from "../text/span.ts";
import type { ReadEffects, Surroundings } from "./build-workspace.ts";
import type { Organ } from "./config.ts";
import { movedInContext } from "./moved-sak.ts";
import { namesForSak } from "./names-for.ts";
import { organOf } from "./organ-of.ts";
import { projectOf } from "./project-of.ts";
import { type Wording, wordingOf } from "./unwritten.ts";
import type { SakInContext } from "./workspace.ts";

/** `organ` is the document's. */
export function sakInContext(
  sak: Sak,
  document: MeetingDocument,
  organ: Organ | null,
  surroundings: Surroundings,
): SakInContext {
  const { config, prosjekter, readEffects } = surroundings;
  const { sak: first, by } = originOf(sak) ?? { sak, by: 0 };
  const own = sak.organTekst ? organOf(sak.organTekst.value, config) : organ;
  const prosjekt = projectOf(sak, document, prosjekter);
  const names = namesForSak(prosjekt, surroundings, document, sak);
  const known = remembered.get(first);
  const isRead = known?.names === names && known.readEffects === readEffects;
  let result = isRead && known.result.organ === own && known.result.prosjekt === prosjekt ? known.result : null;
  if (!result) {
    const read = isRead ? known.result : decidedIn(first, wordingOf(sak, document.source.text), by, names, readEffects);
    result = { sak: first, organ: own, prosjekt, punkter: read.punkter, av: read.av, uskrevet: read.uskrevet };
    remembered.set(first, { names, readEffects, result });
  }
  return sak === first ? result : movedInContext(result, sak, by);
}

/** `by`: how far the sak has moved since `sak` was read. */
function decidedIn(
  sak: Sak,
  { ord, span }: Wording,
  by: number,
  names: Navneverk,
  readEffects: ReadEffects,
): Pick<SakInContext, "punkter" | "av" | "uskrevet"> {
  const av = sak.form === "behandlet" && ord !== "forslagets" ? "vedtak" : "forslag";
  const read = (punkter: readonly Punkt[]): SakInContext["punkter"] => {
    const effekter = readEffects(
      punkter.map((punkt) => punkt.tekst),
      names,
    );
    return punkter.map((punkt, index) => ({ punkt, effekter: effekter[index] ?? [] }));
  };
  const uskrevet = ord === "mangler" && span ? { span: movedSpan(span, -by), punkter: read(sak.forslag) } : null;
  return { punkter: read(sak[av]), av, uskrevet };
}

const remembered = kept<
  Sak,
  { readonly names: Navneverk; readonly readEffects: ReadEffects; readonly result: SakInContext }
>();
