/** Documents for the benchmark: the shapes of the test documents, with the prose that real saker have between their headings. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../setup.mjs";

/** `count` documents of about `size` characters each, no two alike; the same on every run. */
export function corpus(count, size) {
  const { texts, prose, points, random, pick } = material();
  return Array.from({ length: count }, (_, index) => {
    let text = texts[index % texts.length];
    for (let nr = 1; text.length < size; nr++) {
      const paragraphs = (least) => Array.from({ length: least + random(3) }, () => pick(prose)).join("\n\n");
      const forslag = Array.from({ length: 1 + random(4) }, (_, at) => `${at + 1}. ${pick(points)}`).join("\n");
      text += `\n\nSak ${40 + nr}/22 Sak nummer ${index} i rekken\n\nBakgrunn:\n\n${paragraphs(3)}\n\nVurdering:\n\n${paragraphs(2)}\n\nForslag til vedtak:\n\n${forslag}\n`;
    }
    return text.slice(0, size).replace(/\b(\d{2,3}) 000\b/g, () => `${10 + random(900)} 000`);
  });
}

/** One innkalling of so many saker, about `size` characters in all; its prose numbers no saker of its own. */
export function innkalling(saker, size) {
  const { prose, points, random, pick } = material();
  const plain = prose.filter((words) => !/\d\/\d/.test(words));
  const each = size / saker;
  let text =
    "# Innkalling til styringsgruppen\n\nMøtedato: 12.06.2024\nSted: Rådhuset\nTid: kl. 10.00\n\nDatert 03.06.2024\n";
  for (let nr = 1; nr <= saker; nr++) {
    const until = (share) => {
      let words = "";
      while (words.length < each * share) words += `${pick(plain)}\n\n`;
      return words;
    };
    const forslag = Array.from({ length: 1 + random(3) }, (_, at) => `${at + 1}. ${pick(points)}`).join("\n");
    text += `\n## Sak ${nr}/24 Sak nummer ${nr} i rekken\n\nBakgrunn:\n\n${until(0.55)}Vurdering:\n\n${until(0.27)}Forslag til vedtak:\n\n${forslag}\n`;
  }
  return text;
}

/** The paragraphs and points of the test documents, and the same choices among them on every run. */
function material() {
  const texts = testDocuments();
  const prose = texts
    .flatMap((text) => text.split(/\n\s*\n/))
    .filter((words) => words.length > 160 && !/^\s*(?:\d+[.)]|[-*•|#])|\t| {4}/m.test(words));
  const points = texts
    .flatMap((text) => text.split("\n"))
    .filter((line) => /^\s*\d[.)]\s+\S.{40,300}\.$/.test(line))
    .map((line) => line.replace(/^\s*\d[.)]\s+/, ""));
  const random = randomNumbers();
  return { texts, prose, points, random, pick: (list) => list[random(list.length)] };
}

function testDocuments() {
  return ["hand-dev", "hand-unseen", "hand-late", "hand-last"].flatMap((folder) =>
    readdirSync(join(root, "test/documents", folder))
      .filter((file) => /\.(?:txt|md)$/.test(file))
      .sort()
      .map((file) => readFileSync(join(root, "test/documents", folder, file), "utf8").replace(/\r\n/g, "\n")),
  );
}

/** The same numbers on every run. */
function randomNumbers() {
  let seed = 1;
  return (below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
}
