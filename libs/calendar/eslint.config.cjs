module.exports = require('../../libs/eslint-config/eslint.config.cjs');
