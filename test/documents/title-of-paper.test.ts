/** What a paper of one sak is called, and what the sak in it is. */
import assert from "node:assert/strict";
import { read } from "./documents.ts";

describe("the title of a paper below an address", () => {
  const title = (...lines: readonly string[]) =>
    read([...lines, "", "Saksframlegg", "", "Dato: 20.06.2025", "", "Forslag til vedtak:", "Nei.", ""].join("\n"))
      .saker[0]?.tittel?.value;

  it("is not whom the letter goes to", () =>
    assert.equal(
      title(
        "VIK KOMMUNE",
        "",
        "KLIMA- OG MILJØDEPARTEMENTET",
        "Postboks 8 DEP",
        "0030 OSLO",
        "",
        "Vassforskrift – fråsegn",
      ),
      "Vassforskrift – fråsegn",
    ));

  it("may be in capitals", () =>
    assert.equal(title("VIK KOMMUNE", "", "LEVENDE SENTRUM – NYTT DELPROSJEKT"), "LEVENDE SENTRUM – NYTT DELPROSJEKT"));
});

describe("the title of the one sak of a paper", () => {
  const title = (...lines: readonly string[]): string | undefined =>
    read(lines.join("\n"), "notat.md").saker[0]?.tittel?.value;

  it("may call it a søknad", () =>
    assert.equal(
      title(
        "**Vikdal regionråd**",
        "",
        "| | |",
        "|---|---|",
        "| Møte i: | Styret |",
        "| Sak nr.: | 08/24 |",
        "",
        "# SØKNAD OM STØTTE TIL GANGBRU",
        "",
        "## Bakgrunn",
        "Brua er gammel.",
        "",
        "## Forslag til vedtak",
        "Søknaden støttes.",
      ),
      "SØKNAD OM STØTTE TIL GANGBRU",
    ));

  it("may begin with a word that heads a section", () =>
    assert.equal(
      title(
        "NOTAT",
        "",
        "Til: Formannskapet",
        "Saksnr.: 22/00134-1",
        "",
        "**Status for brua i mars**",
        "",
        "**Sperringer**",
        "",
        "Brua er stengt for biler.",
        "",
        "**Økonomi**",
        "",
        "Reparasjonen koster kr 40 000.",
      ),
      "Status for brua i mars",
    ));
});
