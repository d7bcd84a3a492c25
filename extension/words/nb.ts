/** Bokmål. */
import type { Words } from "./words.ts";

const nouns = {
  error: ["feil", "feil"],
  warning: ["advarsel", "advarsler"],
  information: ["opplysning", "opplysninger"],
  hint: ["hint", "hint"],
} as const;

const during = (document: string | null): string => (document ? ` mens «${document}» ble kontrollert` : "");

export const nb: Words = {
  state: { starting: "starter", reading: "leser", ready: "klar", paused: "venter", stopped: "stoppet" },
  count: (severity, number) => `${number} ${nouns[severity][number === 1 ? 0 : 1]}`,
  noFindings: "Ingen funn",
  inOpen: (counts) => `${counts} i de åpne dokumentene`,
  lawOn: (date) => `Loven slik den er ${date}`,
  noLawDate: "Møtedato er ikke lest, så regler med dato kan ikke avgjøres",
  toProblems: "Vis funnene",
  crashed: (document) =>
    `Saksvakt stoppet${during(document)}, og er startet på nytt. Det du har skrevet, er ikke endret.`,
  stopped: (document, times) =>
    `Saksvakt har stoppet ${times} ganger på kort tid${document ? `, sist${during(document)}` : ""}, og kontrollerer ikke lenger. Det du har skrevet, er ikke endret.`,
  notStarted: (reason) => `Saksvakt kom ikke i gang: ${reason}`,
  failed: (reason) => `Det gikk ikke: ${reason}`,
  noAnswer: "Saksvakt har ikke noe svar. Loggen sier hvorfor.",
  startAgain: "Start på nytt",
  showLog: "Vis loggen",
  openDocumentFirst: "Åpne dokumentet det gjelder først.",
  openFolderFirst: "Åpne mappen med møtepapirene først.",
  chooseFolder: "Hvilken mappe gjelder det?",
  noMoreFindings: "Saksvakt har ingen funn i de åpne dokumentene.",
  nothingToExplain: "Ingen regel har noe å si om dette stedet.",
  checked: (counts) => `Alle dokumentene er kontrollert: ${counts}.`,
  askTitle: "Hva gjelder saken?",
  askTitleExample: "Omdisponering i prosjektet «Grønn region»",
  askOrgan: "Hvilket organ skal behandle den? (nøkkelen i saksvakt.yaml; tomt hvis du ikke vet)",
  askOrganExample: "styringsgruppen",
  askProject: "Hva heter prosjektet?",
  askProjectExample: "Grønn region",
  askOwner: "Hvem eier prosjektet?",
  askOwnerExample: "Nordvik kommune",
  mustBeFilled: "Skriv noe her, eller trykk Escape.",
  notMade: (path, reason) => `«${path}» ble ikke laget: ${reason}`,
  applyQuestion: "Føre vedtakene i protokollen inn i styringsdokumentet?",
  applyButton: "Før inn",
  applied: "Vedtakene er ført inn. Se over endringene før du lagrer.",
  applyNothing: "Ingenting er ført inn.",
  askRule: "Hvilken regel?",
  askRuleExample: "mote/pa-epost",
  explanation: "Forklaring",
  exampleWhere: "Velg en mappe der eksemplet kan legges",
  exampleHere: "Legg eksemplet her",
  exampleThere: (path) => `Eksemplet ligger i «${path}».`,
  openFolder: "Åpne mappen",
  openNewWindow: "Åpne i nytt vindu",
  panel: {
    title: "Konsekvenser",
    tools: "Lagre siden",
    exportHtml: "Lagre som HTML",
    exportMarkdown: "Åpne som Markdown",
    saved: (name) => `Konsekvensene er lagret i «${name}».`,
    noProposal: "Sett markøren i et forslag til vedtak, så vises det her hva det ville endret.",
    waiting: "Regner ut …",
    adopted: (number, of) => `Siden er oppdatert. ${number} av ${of} punkter regnes som vedtatt.`,
  },
};
