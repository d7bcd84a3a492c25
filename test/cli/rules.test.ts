/** `saksvakt rules` with a workspace's own rules. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { folder, saksvakt } from "./saksvakt.ts";

const sak = "# Innkalling til møte i styringsgruppen\n\nSted: Nordvik rådhus\n\n## Sak 1/22 Vei\n";
const rule = (more: Record<string, string> = {}) => {
  const keys = {
    pakke: "vår",
    alvorlighet: "error",
    gjelder: "dokument",
    dokumenter: "[innkalling]",
    når: "{ all: [{ fact: dokument.sted, operator: equal, value: Nordvik rådhus }] }",
    sted: "dokument.sted",
    tekst: "{ nb: Ikke der., nn: Ikkje der., en: Not there. }",
    hvorfor: "{ nb: Vedtatt., nn: Vedteke., en: Decided. }",
    eksempler: `{ brudd: [{ navn: der, dokument: ${JSON.stringify(sak)} }], stille: [{ navn: nei, dokument: ${JSON.stringify(sak.replace("Nordvik", "Åsgrend"))} }] }`,
    ...more,
  };
  return Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
};
const files = {
  "saksvakt.yaml": "organer: { styringsgruppen: {} }\nprosjekter: [{ psd: a.psd.yaml }]\n",
  "a.psd.yaml": "prosjekt: A\n",
  "saker/a.md": sak,
  "regler/sted.yaml": rule(),
};
const run = (more: Record<string, string>, ...args: string[]) =>
  saksvakt(["rules", ...args], { cwd: folder({ ...files, ...more }) });

describe("saksvakt rules, one's own", () => {
  it("lists and shows them", () => {
    assert.match(run({}, "list").out, /^vår\n {2}regler\/sted +feil$/m);
    assert.match(run({}, "list", "--lang", "nn").out, /\n5\d reglar\n$/);
    assert.match(run({}, "show", "regler/sted").out, /^regler\/sted\n[\s\S]*Ikke der\./);
    assert.match(run({}, "show", "regler/stad").err, /Mente du «regler\/sted»\?/);
  });
  it("lists those that can be used, and tells of the rest", () => {
    const { code, out, err } = run({ "regler/b.yaml": "pakke: 1\ngjelder: dokument\n" }, "list");
    assert.equal(code, 2);
    assert.match(err, /^regler\/b\.yaml:/);
    assert.match(out, /regler\/sted/);
  });

  it("tests those of the workspace, wherever in it one stands", () => {
    const root = folder(files);
    for (const [cwd, ...args] of [[root], [join(root, "saker")], [root, "."], [root, "regler"], ["/", root]] as const) {
      const tested = saksvakt(["rules", "test", ...args], { cwd });
      assert.deepEqual([tested.code, tested.err, tested.out], [0, "", "1 regel, 2 eksempler, 0 som ikke stemmer\n"]);
    }
  });
  it("says where its own rules should be where there are none", () => {
    const { code, out, err } = saksvakt(["rules", "test"], { cwd: folder({ "a.md": sak }) });
    assert.deepEqual([code, out], [3, ""]);
    assert.match(err, /^Fant ingen regler å prøve\. Egne regler ligger i regler\/ ved siden av saksvakt\.yaml/);
  });
  it("tells of a file that is no rule once, by its own path", () => {
    const { code, err } = run({ "mine/a.yaml": rule(), "mine/b.psd.yaml": "prosjekt: A\nramme: 1\n" }, "test", "mine");
    assert.equal(code, 2);
    assert.match(err, /^mine\/b\.psd\.yaml(?::1:1)? Filen er ingen regel [^\n]*\n$/);
    const checked = saksvakt(["check"], { cwd: folder({ ...files, "regler/notat.yaml": "" }) });
    assert.match(checked.err, /^regler\/notat\.yaml(?::1:1)? Filen er ingen regel [^\n]*\n$/);
  });
  it("needs a folder that is there", () => {
    assert.equal(run({}, "test", "nei").code, 2);
    assert.match(run({}, "test", "regler/sted.yaml").err, /er en fil\. Skriv mappen den ligger i\./);
  });
  it("tells in the user's language what examples do not show", () => {
    const wrong = {
      "regler/sted.yaml": rule({ når: "{ all: [{ fact: dokument.sted, operator: equal, value: Vik }] }" }),
    };
    assert.match(run(wrong, "test").out, /^regler\/sted {2}brudd: der\n {2}Regelen slår ikke til\.\n/);
    assert.match(
      run(wrong, "test", "--lang", "nn").out,
      /Regelen slår ikkje til\.\n\n?1 regel, 2 døme, 1 som ikkje stemmer/,
    );
    const { failed } = JSON.parse(run(wrong, "test", "--format", "json").out);
    assert.deepEqual(failed[0].faults, ["Regelen slår ikke til."]);
  });

  for (const [name, more, told] of [
    [
      "a fact",
      { når: "{ all: [{ fact: dokument.stad, operator: equal, value: a }] }" },
      /:5:22 .*Mente du «dokument\.sted»\?/,
    ],
    [
      "an operator",
      { når: "{ all: [{ fact: dokument.sted, operator: equals, value: a }] }" },
      /:5:47 .*Mente du «equal»\?/,
    ],
    [
      "an operator in Norwegian",
      { når: "{ all: [{ fact: dokument.antallSider, operator: storreEnn, value: 1 }] }" },
      /Mente du «greaterThan»\?/,
    ],
    ["a source", { kilder: "[kommunelova#11-2]" }, /Mente du «kommuneloven#11-2»\?/],
    ["another rule", { viker_for: "[mote/pa-epos]" }, /Mente du «mote\/pa-epost»\?/],
    [
      "a comparison",
      { når: "{ all: [{ fact: dokument.sted, operator: greaterThan, value: a }] }" },
      /:5:22 «dokument\.sted» er av typen tekst\. greaterThan gjelder bare tall og datoer\./,
    ],
    [
      "a value",
      { når: "{ all: [{ fact: dokument.møteform, operator: equal, value: epost }] }" },
      /«dokument\.møteform» har aldri denne verdien\. Den er en av: .* Mente du «e-post»\?/,
    ],
  ] as const)
    it(`suggests ${name}`, () => assert.match(run({ "regler/sted.yaml": rule(more) }, "test").err, told));
});
