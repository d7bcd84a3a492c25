/** A workspace on disk for tests of what a vedtak does: a PSD, a paper with two punkter, a protokoll of the same meeting. */
const config = `versjon: 1
råd: { navn: Regionrådet, deltakere: [Hole, Modum, Krødsherad] }
organer: { styringsgruppen: { type: styringsgruppe, innkallingsfrist: 7 } }
prosjekter: [{ psd: psd/levende.psd.yaml }]
dokumenter: ["saker/**/*.md"]
`;

const psd = `# Styringsdokument for Levende bygder
prosjekt: Levende bygder
versjon: "1.0"
eier: Modum kommune
finansiør: { fylkeskommune: Viken, andel: 50 }
periode: { fra: 2020-01-01, til: 2022-12-31 }
organisering: { styringsgruppe: { leder: Ola Berg } }
ramme: 700000
delprosjekter:
  - { navn: Klyngeprosjekt, budsjett: 200000 }
  - { navn: Reiseliv, budsjett: 500000 }
  - { navn: Sentrum, budsjett: 0 }
`;

export const lastPaper = `# Saksframlegg til styringsgruppen for «Levende bygder»

Organ: Styringsgruppen
Møtedato: 16. mars 2022

## Sak 4/22 Omdisponering

### Forslag til vedtak

1. Delprosjekt «Klyngeprosjekt» tas ut av PSD, og kr 200 000 overføres til delprosjekt «Reiseliv».
2. Prosjektleder søker Viken fylkeskommune om å utvide prosjektperioden til 31. desember 2023.
`;

/** Spends what the first one brings. */
export const secondPaper = `# Saksframlegg til styringsgruppen for «Levende bygder»

Organ: Styringsgruppen
Møtedato: 20. april 2022

## Sak 7/22 Torget

### Forslag til vedtak

Kr 650 000 overføres fra «Reiseliv» til «Sentrum».
`;

const minutes = `# Protokoll fra møte i styringsgruppen for «Levende bygder»

Organ: Styringsgruppen
Møtedato: 16. mars 2022
Til stede: Anne Vik (Modum), Ola Berg (Hole), Kari Nes (Krødsherad)

## Sak 5/22 Ny leder

### Vedtak

Anne Vik, Modum, velges til leder av styringsgruppen.

Enstemmig vedtatt.
`;

export const workspaceFiles = {
  "saksvakt.yaml": config,
  "psd/levende.psd.yaml": psd,
  "saker/2022-03-16-sak.md": lastPaper,
  "saker/2022-03-16-protokoll.md": minutes,
} as const;
