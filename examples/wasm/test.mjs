// Calls the module in Node, against a server in the same process. The argument is the folder that wasm-bindgen wrote.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const requests = [];
let failures = 0;
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += chunk));
  request.on("end", () => {
    const target = request.headers["x-amz-target"];
    requests.push({ target, authorization: request.headers.authorization, date: request.headers["x-amz-date"], body: JSON.parse(body) });
    const send = (status, value) => response.writeHead(status, { "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(value));
    if (failures > 0) {
      failures -= 1;
      send(500, { __type: "InternalServiceError" });
    } else if (target === "secretsmanager.GetSecretValue" && requests.at(-1).body.SecretId === "missing") {
      send(400, { __type: "ResourceNotFoundException", Message: "no such secret" });
    } else if (target === "secretsmanager.GetSecretValue") {
      send(200, { Name: "db", SecretString: "x".repeat(60_000) });
    } else {
      send(200, { VersionId: requests.at(-1).body.ClientRequestToken });
    }
  });
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const endpoint = `http://127.0.0.1:${server.address().port}`;

const { default: module } = await import(pathToFileURL(resolve(process.argv[2], "secrets_in_wasm.js")));
const secrets = new module.Secrets("eu-west-1", "AKIDEXAMPLE", "example", undefined, endpoint);

// A signed call, whose response comes in several parts.
assert.equal(await secrets.read("db"), "x".repeat(60_000));
assert.match(requests[0].authorization, /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/secretsmanager\/aws4_request/);

// The client uses the clock of JavaScript.
const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(requests[0].date);
assert.ok(Math.abs(Date.now() - Date.UTC(year, month - 1, day, hour, minute, second)) < 60_000);

// Idempotency tokens are random UUIDs.
const tokens = [await secrets.write("db", "one"), await secrets.write("db", "two")];
for (const token of tokens) assert.match(token, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
assert.notEqual(tokens[0], tokens[1]);

// A failure of the server is retried, after a delay, with the same token.
const before = requests.length;
failures = 1;
const token = await secrets.write("db", "three");
assert.deepEqual(requests.slice(before).map(({ body }) => body.ClientRequestToken), [token, token]);

// Errors of the service and of the network say what happened.
await assert.rejects(secrets.read("missing"), /GetSecretValue: ResourceNotFoundException: no such secret/);
server.close();
server.closeAllConnections();
await assert.rejects(secrets.read("db"), /fetch/);
console.log(`${requests.length} requests, all as expected`);
