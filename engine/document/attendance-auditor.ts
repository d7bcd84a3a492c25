/** Auditors and their firms: in no list of people are they members or deputies. */

/** «oppdragsansvarlig revisor», «Forvaltningsrevisor». */
export const isAuditor = (words: string): boolean => /revisor(?:en)?(?!\p{L})/iu.test(words);

/** «Revisjon Øst IKS», «Vestland revisjon», «KPMG AS». */
export const isAuditFirm = (words: string): boolean =>
  /revisjon|(?:^|\s)(?:KPMG|Deloitte|BDO|PwC|EY|RSM)(?:\s|$)/iu.test(words);
