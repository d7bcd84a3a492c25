/** A folder on no disk of this machine, as an editor opens a repository over the network: the client is asked for its files. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { matchesGlob } from "../../engine/check/glob.ts";
import type { FilesParams, ProjectNode, ReadParams } from "../../language-server/protocol.ts";
import { pulling } from "./capabilities.ts";
import { type Client, connect } from "./client.ts";
import { exampleFolder, june, may, psd } from "./example.ts";

const files = ["saksvakt.yaml", may, june, psd];
const root = "vscode-vfs://github/vi/saker";
const uri = (path: string): string => `${root}/${path}`;
const textOf = (path: string): string => readFileSync(join(exampleFolder, path), "utf8");

const answers = {
  "saksvakt/files": ({ folder, patterns }: FilesParams) => ({
    uris: files
      .map(uri)
      .filter((one) => one.startsWith(`${folder}/`))
      .filter((one) => patterns.some((glob) => matchesGlob(one.slice(folder.length + 1), glob))),
  }),
  "saksvakt/read": (asked: ReadParams) => {
    const path = files.find((one) => uri(one) === asked.uri);
    return { text: path ? textOf(path) : null };
  },
};

async function found(client: Client): Promise<readonly unknown[]> {
  client.open(uri(may), textOf(may));
  const { items } = await client.pull(uri(may));
  return items.map(({ code }) => code);
}

describe("a folder on another disk", () => {
  it("is read by way of the client, with its config and its PSD", async () => {
    const client = await connect({ capabilities: pulling, root: exampleFolder, folders: [], answers });
    client.tell("workspace/didChangeWorkspaceFolders", {
      event: { added: [{ uri: root, name: "saker" }], removed: [] },
    });
    const codes = await found(client);
    assert.ok(codes.includes("budsjett/omdisponering-nullsum"), codes.join(", "));
    const [project] = await client.ask<ProjectNode[]>("saksvakt/projects", {});
    assert.equal(project!.place!.uri, uri(psd));
  });

  it("is checked document by document where the client has no such answers", async () => {
    const client = await connect({ capabilities: pulling, root: exampleFolder, folders: [] });
    assert.ok((await found(client)).includes("mote/pa-epost"));
  });
});
