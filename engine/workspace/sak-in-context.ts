/** Puts one sak in its context; a sak taken over from an earlier version of its file keeps what was found for it there. */

import type { MeetingDocument, Sak } from "../document/meeting-document.ts";
import { originOf } from "../document/moved-sak.ts";
import type { Navneverk } from "../language/effect.ts";
import { kept } from "../text/kept.ts";
import type { ReadEffects, Surroundings } from "./build-workspace.ts";
import type { Organ } from "./config.ts";
import { movedInContext } from "./moved-sak.ts";
import { namesForSak } from "./names-for.ts";
import { organOf } from "./organ-of.ts";
import { projectOf } from "./project-of.ts";
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
    const punkter = isRead ? known.result.punkter : punkterOf(first, names, readEffects);
    result = { sak: first, organ: own, prosjekt, punkter };
    remembered.set(first, { names, readEffects, result });
  }
  return sak === first ? result : movedInContext(result, sak, by);
}

function punkterOf(sak: Sak, names: Navneverk, readEffects: ReadEffects): SakInContext["punkter"] {
  const punkter = sak.form === "behandlet" ? sak.vedtak : sak.forslag;
  const effekter = readEffects(
    punkter.map((punkt) => punkt.tekst),
    names,
  );
  return punkter.map((punkt, index) => ({ punkt, effekter: effekter[index] ?? [] }));
}

const remembered = kept<
  Sak,
  { readonly names: Navneverk; readonly readEffects: ReadEffects; readonly result: SakInContext }
>();
