/** Wordings of punkter that Saksvakt, and an archive, reads in one way only. */
import { dateWords, type Psd } from "../../engine/index.ts";

export interface Phrase {
  readonly label: string;
  /** With stops to fill in. */
  readonly text: string;
}

export function phrases({
  language,
  psd,
  organ,
}: {
  readonly language: "nb" | "nn";
  readonly psd: Psd | null;
  readonly organ: string | null;
}): readonly Phrase[] {
  const who = capital(organ ?? (language === "nn" ? "styringsgruppa" : "styringsgruppen"));
  const county = psd?.finansiør?.fylkeskommune?.value ?? "fylket";
  const end = psd?.periode.til ? dateWords(psd.periode.til.value, "nb") : "31. desember …";
  return language === "nn"
    ? [
        {
          label: "overføre midlar",
          text: `${who} overfører kr \${1:beløp} frå delprosjektet «\${2:namn}» til delprosjektet «\${3:namn}».`,
        },
        {
          label: "søkje om å utvide perioden",
          text: `Prosjektleiar søkjer ${county} fylkeskommune innan \${1:dato} om å utvide prosjektperioden frå ${end} til \${2:dato}.`,
        },
        {
          label: "leggje fram ny versjon av styringsdokumentet",
          text: `Prosjektleiar legg fram versjon \${1:nummer} av styringsdokumentet, med nytt budsjett på side \${2:side}, innan \${3:dato}.`,
        },
        { label: "gje eit oppdrag med frist", text: `\${1:Prosjektleiar} legg fram \${2:kva} innan \${3:dato}.` },
        { label: "ta til orientering", text: `${who} tek saka til orientering.` },
        { label: "utsetje", text: `${who} utset saka til \${1:møtet}.` },
      ]
    : [
        {
          label: "overføre midler",
          text: `${who} overfører kr \${1:beløp} fra delprosjektet «\${2:navn}» til delprosjektet «\${3:navn}».`,
        },
        {
          label: "søke om å utvide perioden",
          text: `Prosjektleder søker ${county} fylkeskommune innen \${1:dato} om å utvide prosjektperioden fra ${end} til \${2:dato}.`,
        },
        {
          label: "legge fram ny versjon av styringsdokumentet",
          text: `Prosjektleder legger fram versjon \${1:nummer} av styringsdokumentet, med nytt budsjett på side \${2:side}, innen \${3:dato}.`,
        },
        { label: "gi et oppdrag med frist", text: `\${1:Prosjektleder} legger fram \${2:hva} innen \${3:dato}.` },
        { label: "ta til orientering", text: `${who} tar saken til orientering.` },
        { label: "utsette", text: `${who} utsetter saken til \${1:møtet}.` },
      ];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
