/** Offices of those who are employed: they may speak in an elected body, and have no vote there (kommuneloven §§ 8-1 and 13-1). */

/** «kommunedirektør», «assisterende rådmann», «dagleg leiar», «seniorrådgjevar»; a varaordfører and a leder are elected. */
export const isEmployed = (role: string): boolean => employed.test(role) && !elected.test(role);

const employed =
  /(?<!\p{L})(?:(?:kommune|fylkes|regions?|assisterende |ass\. )?(?:direktør|rådmann)|\p{L}{3,}(?:sjef|direktør)|(?:senior|spesial|nærings|kommunikasjons|juridisk )?-?(?:rådgiver|rådgjevar)|(?:nærings|plan|prosjekt|region(?:råds)?|kommune)?(?:koordinator|planlegger|planleggjar|konsulent|utvikler|utviklar)|(?:dagleg|daglig) (?:leder|leiar)|(?:sekretariat|administrasjon|prosjekt|avdeling|seksjon)s?(?:leder|leiar|sjef)|kommuneadvokat|controller|revisor|arkivar|(?:møte)?sekretær|referent|protokollfører|protokollførar)(?:en|n|a)?(?!\p{L})/iu;
const elected =
  /(?:ordfører|ordførar|fylkesråd|(?<!\p{L})(?:nest|gruppe|opposisjons)?(?:leder|leiar) (?:av|i)|(?:vara|styre)?(?:medlem|representant)|vara(?!\p{L})|folkevalgt|folkevald)/iu;
