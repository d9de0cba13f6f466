// Runs the component in Node, against a server in the same process. The argument is the component's file.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { promisify } from "node:util";

const requests = [];
let failures = 0;
let stored;
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    const { authorization, "x-amz-target": target } = request.headers;
    const input = JSON.parse(body);
    requests.push({ target, authorization, input });
    const send = (status, value) => response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(value));
    if (failures > 0) {
      failures -= 1;
      send(500, { __type: "InternalServiceError" });
    } else if (input.SecretId === "missing") {
      send(400, { __type: "ResourceNotFoundException", Message: "no such secret" });
    } else if (target === "secretsmanager.PutSecretValue") {
      stored = input.SecretString;
      send(200, { VersionId: input.ClientRequestToken });
    } else {
      send(200, { SecretString: stored });
    }
  });
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const endpoint = `http://127.0.0.1:${server.address().port}`;
const run = (...args) => promisify(execFile)("jco", ["run", process.argv[2], endpoint, ...args]);

// Signed calls with a random token, which is the ID of the version.
const value = "x".repeat(60_000);
const { stdout } = await run("db", value);
const token = /^version ([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/m.exec(stdout)?.[1];
assert.ok(token, stdout);
assert.ok(stdout.includes(`value ${value}`));
assert.deepEqual(requests.map(({ target }) => target), ["secretsmanager.PutSecretValue", "secretsmanager.GetSecretValue"]);
for (const { authorization } of requests) {
  assert.match(authorization, /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/secretsmanager\/aws4_request/);
}

// A failure of the server is retried with the same token, which no other process has. A timer runs between the
// attempts.
failures = 1;
await run("db", "two");
const [failed, repeated] = requests.slice(2).map(({ input }) => input.ClientRequestToken);
assert.equal(failed, repeated);
assert.notEqual(failed, token);

// Errors of the service say what happened.
await assert.rejects(run("missing", "three"), ({ code, stderr }) => {
  assert.equal(code, 1);
  assert.match(stderr, /PutSecretValue: ResourceNotFoundException: no such secret/);
  return true;
});
server.close();
console.log(`${requests.length} requests, all as expected`);
