#!/usr/bin/env node
import { realIo } from './cli/io.js';
import { main } from './cli/main.js';

// Node asks the operating system each time somebody reads a variable, and the YAML parser reads one for every token: a
// copy of the environment takes a twentieth off a validation.
process.env = { ...process.env };

process.exitCode = await main(process.argv.slice(2), realIo());
