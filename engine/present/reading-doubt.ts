/** Why an effect could not be read, in the reader's language: the engine tells it in bokmål. */
import type { Language } from "./language.ts";

/** As it is where no words are known. */
export function doubtWords(reason: string, language: Language): string {
  if (language === "nb") return reason;
  const known = reasons[reason];
  if (known) return known[language];
  const verb = /^ukjent verb «(.+)»$/u.exec(reason);
  if (verb) return language === "nn" ? `ukjent verb «${verb[1]}»` : `unknown verb «${verb[1]}»`;
  const day = /^«(.+)» er ingen dato$/u.exec(reason);
  if (day) return language === "nn" ? `«${day[1]}» er ingen dato` : `«${day[1]}» is no date`;
  return reason;
}

const told = (nn: string, en: string): { readonly nn: string; readonly en: string } => ({ nn, en });

const reasons: Readonly<Record<string, { readonly nn: string; readonly en: string }>> = {
  nektet: told("nekta", "denied"),
  "omtale av noe som har skjedd": told("omtale av noko som har hendt", "told of what has happened"),
  "en adgang, ikke et vedtak": told("eit høve, ikkje eit vedtak", "a leave, not a decision"),
  "en anbefaling, ikke et vedtak": told("ei tilråding, ikkje eit vedtak", "a recommendation, not a decision"),
  "tilrådd et annet organ": told("tilrådd eit anna organ", "recommended to another body"),
  "skal vurderes eller er avvist": told("skal vurderast eller er avvist", "to be considered, or rejected"),
  "ukjent styrende verb": told("ukjent styrande verb", "unknown governing verb"),
  begrunnelse: told("grunngjeving", "grounds"),
  vilkår: told("vilkår", "a condition"),
  uavklart: told("uavklart", "unclear"),
  "mottakeren er ikke sagt": told("mottakaren er ikkje sagd", "the receiver is not said"),
  "mottakeren er ikke navngitt": told("mottakaren er ikkje namngjeven", "the receiver is not named"),
  "kilden er ikke sagt": told("kjelda er ikkje sagd", "the source is not said"),
  "uten mottaker og kilde": told("utan mottakar og kjelde", "neither receiver nor source"),
  "ukjent verb i samme setning": told("ukjent verb i same setning", "an unknown verb in the same sentence"),
  "ukjent verb i det som blir bedt om": told("ukjent verb i det som vert bede om", "an unknown verb in what is asked"),
  "et delprosjekt i setningen har ingen rolle": told(
    "eit delprosjekt i setninga har inga rolle",
    "a sub-project in the sentence has no part in it",
  ),
  "bruk av delprosjektets egne midler": told(
    "bruk av dei eigne midlane til delprosjektet",
    "use of the sub-project's own money",
  ),
  "beløpet er sagt per år": told("beløpet er sagt for kvart år", "the amount is told per year"),
  "beløpet er et spenn": told("beløpet er eit spenn", "the amount is a range"),
  "datoen er ikke entydig": told("datoen er ikkje eintydig", "the date is not one day"),
  "delprosjektet er ikke nevnt": told("delprosjektet er ikkje nemnt", "the sub-project is not named"),
  "delprosjektet er nevnt med nummer": told(
    "delprosjektet er nemnt med nummer",
    "the sub-project is told by its number",
  ),
  "flere mulige beløp": told("fleire moglege beløp", "several possible amounts"),
  "flere mulige fra": told("fleire moglege kjelder", "several possible sources"),
  "flere mulige kilder": told("fleire moglege kjelder", "several possible sources"),
  "flere mulige til": told("fleire moglege mottakarar", "several possible receivers"),
  "flere mulige personer": told("fleire moglege personar", "several possible persons"),
  "fordelingen er ikke sagt": told("fordelinga er ikkje sagd", "the shares are not said"),
  "bare vervet er nevnt": told("berre vervet er nemnt", "only the office is named"),
  "navnet er ikke sagt": told("namnet er ikkje sagt", "the name is not said"),
  "ny ramme er sagt, ikke endringen": told("ny ramme er sagd, ikkje endringa", "the new frame is said, not the change"),
  "det er ikke sagt hvilke midler": told("det er ikkje sagt kva midlar", "it is not said which money"),
};
