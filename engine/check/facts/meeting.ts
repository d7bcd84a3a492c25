/** Facts of a votering, of a deltaker and of a henvisning. */
import type { Deltaker, Henvisning, Votering } from "../../document/meeting-document.ts";
import { absent, type FactTable, found, plain, stated, value } from "../subject.ts";

export const voteringFacts: FactTable<Votering> = {
  "votering.gjelder": ({ gjelder }) => stated(gjelder),
  "votering.for": (of) => stated(of.for),
  "votering.mot": ({ mot }) => stated(mot),
  "votering.blanke": ({ blanke }) => stated(blanke),
  "votering.avgitte": (of) => (of.for && of.mot ? value(of.for.value + of.mot.value, of.span) : absent),
  "votering.resultat": ({ resultat, span }) => value(resultat, span),
  "votering.enstemmig": ({ enstemmig }) => plain(enstemmig),
  "votering.dobbeltstemme": ({ dobbeltstemme }) => found(dobbeltstemme),
  "votering.loddtrekning": ({ loddtrekning }) => found(loddtrekning),
};

export const deltakerFacts: FactTable<Deltaker> = {
  "deltaker.navn": ({ navn }) => stated(navn),
  "deltaker.rolle": ({ rolle }) => stated(rolle),
  "deltaker.representerer": ({ representerer }) => stated(representerer),
  "deltaker.status": ({ status }) => stated(status),
  "deltaker.varaFor": ({ varaFor }) => stated(varaFor),
};

export const henvisningFacts: FactTable<Henvisning> = {
  "henvisning.slag": ({ slag }) => value(slag),
  "henvisning.til": ({ til, span }) => value(til, span),
  "henvisning.side": ({ slag, til, span }) =>
    slag === "psd-side" && /^\d+$/.test(til) ? value(Number(til), span) : absent,
};
