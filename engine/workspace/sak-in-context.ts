/** Puts one sak in its context; a sak taken over from an earlier version of its file keeps what was found for it there. */

import type { MeetingDocument, Punkt, Sak } from "../document/meeting-document.ts";
import { originOf } from "../document/moved-sak.ts";
import type { Navneverk } from "../language/effect.ts";
import { kept } from "../text/kept.ts";
import { movedSpan } from "../text/span.ts";
import { asAdvice, decidedBy, isForAnother } from "./advised.ts";
import type { ReadEffects, Surroundings } from "./build-workspace.ts";
import type { Config, Organ } from "./config.ts";
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
  const elsewhere = isForAnother(sak, document, own, config);
  const isRead =
    known?.names === names &&
    known.readEffects === readEffects &&
    known.config === config &&
    known.elsewhere === elsewhere &&
    known.result.organ === own;
  let result = isRead && known.result.prosjekt === prosjekt ? known.result : null;
  if (!result) {
    const read = isRead
      ? known.result
      : decidedIn(
          first,
          wordingOf(sak, document.source.text),
          by,
          (punkter) => {
            const effekter = readEffects(
              punkter.map(({ tekst }) => tekst),
              names,
            );
            return punkter.map((punkt, index) => ({ punkt, effekter: effekter[index] ?? [] }));
          },
          (punkter) => (elsewhere ? asAdvice(punkter) : decidedBy(punkter, own, config)),
        );
    const { punkter, av, uskrevet, tilrådd, tattOpp } = read;
    result = { sak: first, organ: own, prosjekt, punkter, av, uskrevet, tilrådd, tattOpp };
    remembered.set(first, { names, readEffects, config, elsewhere, result });
  }
  return sak === first ? result : movedInContext(result, sak, by);
}

/** `by`: how far the sak has moved since `sak` was read. */
function decidedIn(
  sak: Sak,
  { ord, span }: Wording,
  by: number,
  read: (punkter: readonly Punkt[]) => SakInContext["punkter"],
  decide: (punkter: SakInContext["punkter"]) => SakInContext["punkter"],
): Pick<SakInContext, "punkter" | "av" | "uskrevet" | "tilrådd" | "tattOpp"> {
  const av = sak.form === "behandlet" && ord !== "forslagets" ? "vedtak" : "forslag";
  const uskrevet =
    ord === "mangler" && span ? { span: movedSpan(span, -by), punkter: decide(read(sak.forslag)) } : null;
  const worded = read(sak[av]);
  const punkter = decide(worded);
  const isAdvice = punkter.some(({ effekter }, index) => effekter !== worded[index]!.effekter);
  const proposed = av === "vedtak" && cameToNothing(sak) ? [...sak.forslag, ...sak.alternativer.flatMap(pointsOf)] : [];
  return {
    punkter,
    av,
    uskrevet,
    tilrådd: isAdvice ? worded : null,
    tattOpp: proposed.length > 0 ? read(proposed) : [],
  };
}

const pointsOf = ({ punkter }: Sak["alternativer"][number]): readonly Punkt[] => punkter;

/** Put off, sent back or fallen, by its vote or its vedtak; or nobody says that anything was decided. */
const cameToNothing = ({ vedtak, voteringer }: Sak): boolean =>
  (vedtak.length === 0 && voteringer.every(({ resultat }) => resultat !== "vedtatt")) ||
  voteringer.some(({ resultat }) => resultat === "utsatt" || resultat === "falt" || resultat === "avvist") ||
  vedtak.some(({ tekst }) => nothing.test(tekst.text));

const nothing =
  /(?<!\p{L})(?:utset(?:jast|jing|tes|t|te)?|utsatt|utsett|utsettes|(?:ikke|ikkje) (?:vedtatt|vedteken?|vedteke)|(?:sendes|sendast|send|sendt|vert send) (?:saka?n? )?(?:tilbake|attende)|tas ikke ut|(?:vert|blir) (?:ikke|ikkje) (?:teken?|teke|tatt|tekne) ut)(?!\p{L})/iu;

const remembered = kept<
  Sak,
  {
    readonly names: Navneverk;
    readonly readEffects: ReadEffects;
    readonly config: Config;
    readonly elsewhere: boolean;
    readonly result: SakInContext;
  }
>();
