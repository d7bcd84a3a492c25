/** Words of hovers, completions and hints, in the languages findings are told in. */
import type { Language } from "../../engine/index.ts";

export interface FeatureWords {
  readonly delprosjekt: string;
  readonly tiltak: string;
  readonly prosjekt: string;
  readonly organ: string;
  readonly budget: string;
  readonly spent: string;
  readonly left: string;
  readonly leftAfterSak: string;
  readonly budgetDecided: string;
  readonly notYet: string;
  readonly page: string;
  readonly begins: string;
  readonly history: string;
  readonly member: string;
  readonly deputy: string;
  readonly leaderOfCouncil: string;
  readonly projectLeader: string;
  readonly projectOwner: string;
  readonly chair: string;
  readonly represents: string;
  readonly from: string;
  readonly to: string;
  readonly inForce: string;
  readonly alwaysInForce: string;
  readonly decided: string;
  readonly notDecided: string;
  readonly members: string;
  readonly notice: string;
  readonly days: readonly [string, string];
  readonly noticeGiven: string;
  readonly noSuchName: string;
  readonly nameTaken: string;
  readonly nameUnfit: string;
  readonly newSak: string;
  readonly heading: string;
  readonly phrase: string;
  readonly amountLeft: string;
  readonly noEffect: string;
  readonly waitsFor: string;
  readonly answer: string;
  readonly unclear: readonly [string, string];
  readonly breaches: readonly [string, string];
  readonly atPunkter: string;
  readonly setBy: string;
  readonly setByPsd: string;
  readonly period: string;
  readonly delprosjekter: string;
  readonly pending: string;
  readonly waiting: string;
  readonly unplaced: string;
}

export const featureWords: Readonly<Record<Language, FeatureWords>> = {
  nb: {
    delprosjekt: "delprosjekt",
    tiltak: "tiltak",
    prosjekt: "prosjekt",
    organ: "organ",
    budget: "Budsjett",
    spent: "Forbruk",
    left: "Gjenstår",
    leftAfterSak: "Gjenstår om saken blir vedtatt",
    budgetDecided: "Budsjett med vedtak som ikke er ført inn ennå",
    notYet: "ikke ført inn ennå",
    page: "Side",
    begins: "Oppstart",
    history: "I sakene",
    member: "medlem",
    deputy: "vara",
    leaderOfCouncil: "leder av rådet",
    projectLeader: "prosjektleder",
    projectOwner: "prosjektansvarlig",
    chair: "leder av styringsgruppen",
    represents: "representerer",
    from: "fra",
    to: "til",
    inForce: "I kraft fra",
    alwaysInForce: "I kraft",
    decided: "Resultat",
    notDecided: "forslag",
    members: "Medlemmer",
    notice: "Innkallingsfrist",
    days: ["dag", "dager"],
    noticeGiven: "{dager} før møtet",
    noSuchName: "Her står det ikke noe delprosjekt.",
    nameTaken: "Styringsdokumentet har alt et delprosjekt som heter «{navn}».",
    nameUnfit: "Navnet kan ikke være tomt, gå over flere linjer eller ha tegn som har egen mening i YAML.",
    newSak: "Ny sak",
    heading: "overskrift",
    phrase: "formulering",
    amountLeft: "gjenstår på",
    noEffect: "Endrer ikke styringsdokumentet",
    waitsFor: "venter på",
    answer: "svar",
    unclear: ["punkt ikke forstått", "punkter ikke forstått"],
    breaches: ["brudd", "brudd"],
    atPunkter: "funn i punktene",
    setBy: "satt av",
    setByPsd: "satt i styringsdokumentet",
    period: "Prosjektperiode",
    delprosjekter: "Delprosjekter",
    pending: "Saker som ikke er avgjort",
    waiting: "Venter på svar",
    unplaced: "Uten post",
  },
  nn: {
    delprosjekt: "delprosjekt",
    tiltak: "tiltak",
    prosjekt: "prosjekt",
    organ: "organ",
    budget: "Budsjett",
    spent: "Forbruk",
    left: "Står att",
    leftAfterSak: "Står att om saka vert vedteken",
    budgetDecided: "Budsjett med vedtak som ikkje er førte inn enno",
    notYet: "ikkje ført inn enno",
    page: "Side",
    begins: "Oppstart",
    history: "I sakene",
    member: "medlem",
    deputy: "vara",
    leaderOfCouncil: "leiar av rådet",
    projectLeader: "prosjektleiar",
    projectOwner: "prosjektansvarleg",
    chair: "leiar av styringsgruppa",
    represents: "representerer",
    from: "frå",
    to: "til",
    inForce: "I kraft frå",
    alwaysInForce: "I kraft",
    decided: "Resultat",
    notDecided: "framlegg",
    members: "Medlemer",
    notice: "Innkallingsfrist",
    days: ["dag", "dagar"],
    noticeGiven: "{dager} før møtet",
    noSuchName: "Her står det ikkje noko delprosjekt.",
    nameTaken: "Styringsdokumentet har alt eit delprosjekt som heiter «{navn}».",
    nameUnfit: "Namnet kan ikkje vere tomt, gå over fleire linjer eller ha teikn som har eiga meining i YAML.",
    newSak: "Ny sak",
    heading: "overskrift",
    phrase: "formulering",
    amountLeft: "står att på",
    noEffect: "Endrar ikkje styringsdokumentet",
    waitsFor: "ventar på",
    answer: "svar",
    unclear: ["punkt ikkje forstått", "punkt ikkje forstått"],
    breaches: ["brot", "brot"],
    atPunkter: "funn i punkta",
    setBy: "sett av",
    setByPsd: "sett i styringsdokumentet",
    period: "Prosjektperiode",
    delprosjekter: "Delprosjekt",
    pending: "Saker som ikkje er avgjorde",
    waiting: "Ventar på svar",
    unplaced: "Utan post",
  },
  en: {
    delprosjekt: "sub-project",
    tiltak: "measure",
    prosjekt: "project",
    organ: "body",
    budget: "Budget",
    spent: "Spent",
    left: "Left",
    leftAfterSak: "Left if the case is adopted",
    budgetDecided: "Budget with decisions not yet entered",
    notYet: "not yet entered",
    page: "Page",
    begins: "Starts",
    history: "In the cases",
    member: "member",
    deputy: "deputy",
    leaderOfCouncil: "leader of the council",
    projectLeader: "project manager",
    projectOwner: "project owner",
    chair: "chair of the steering group",
    represents: "represents",
    from: "from",
    to: "to",
    inForce: "In force from",
    alwaysInForce: "In force",
    decided: "Result",
    notDecided: "proposal",
    members: "Members",
    notice: "Notice",
    days: ["day", "days"],
    noticeGiven: "{dager} before the meeting",
    noSuchName: "There is no sub-project here.",
    nameTaken: "The steering document already has a sub-project named “{navn}”.",
    nameUnfit: "The name cannot be empty, span several lines or have characters with a meaning of their own in YAML.",
    newSak: "New case",
    heading: "heading",
    phrase: "wording",
    amountLeft: "left on",
    noEffect: "Does not change the steering document",
    waitsFor: "waits for",
    answer: "an answer",
    unclear: ["point not understood", "points not understood"],
    breaches: ["breach", "breaches"],
    atPunkter: "found in the points",
    setBy: "set by",
    setByPsd: "set in the steering document",
    period: "Project period",
    delprosjekter: "Sub-projects",
    pending: "Cases not yet decided",
    waiting: "Waiting for an answer",
    unplaced: "On no line",
  },
};

export const dayWords = (days: number, { days: [one, more] }: FeatureWords): string =>
  `${days} ${Math.abs(days) === 1 ? one : more}`;
