// Validates a JSON document against a JSON Schema (draft 2020-12). Usage: node validate-json.mjs SCHEMA DOCUMENT
// Prints one line for each error; exit code 1 when there is any.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { default: Ajv2020 } = createRequire(import.meta.url)("ajv/dist/2020.js");
const [schema, document] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, "utf8")));
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
if (!validate(document)) {
    for (const error of validate.errors) {
        console.log(`${error.instancePath || "/"}: ${error.message} ${JSON.stringify(error.params)}`);
    }
    process.exitCode = 1;
}
