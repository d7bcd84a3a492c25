/** Headings over the saker of one kind, as many archives set them: «Orienteringssaker», «Godkjenning av protokoll». */

/** The words head a group of saker; over a number they are nobody's, under a number alone they are its title. */
export const isGroup = (text: string): boolean => group.test(text);

const group =
  /^(?:(?:referat|orienterings|informasjons|vedtaks|beslutnings|avgjerds|drøftings|diskusjons|behandlings|oppfølgings|tilleggs)sak(?:er|ar)|orientering(?:er|ar)|delegerte (?:saker|vedtak)|melding(?:er|ar)|spørsmål(?:\s?\/\s?orientering(?:er|ar))?|(?:grunngitte|grunngjevne) spørsmål|interpellasjon(?:er|ar)|godkjenning av (?:innkalling|protokoll|møteprotokoll|møtebok)[\p{L} ]{0,40}|saker til (?:behandling|handsaming|orientering|vedtak|beslutning|avgjerd|avgjørelse|drøfting|diskusjon|informasjon)|andre saker|nye saker|lukkede saker|lukka saker):?$/iu;
