// Plain CommonJS on purpose: it must run, and speak, on a Node that is too old for everything else.
const wanted = require('../../../package.json').engines.node;
const [major, minor] = process.versions.node.split('.').map(Number);

// The same as `wanted`, spelled out: no package is installed yet that could read a range.
const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || (major === 24 && minor >= 11) || major > 24;
if (!fits) {
  process.stderr.write(`Suqiu needs Node ${wanted}; this is ${process.versions.node}.\n`);
  process.exit(1);
}
