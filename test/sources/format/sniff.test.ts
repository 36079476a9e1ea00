import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sniff } from '../../../packages/sources/src/format/sniff.js';

describe('sniff', () => {
  for (const [head, name, mime, expected] of [
    ['{"a":1}', 'deals.csv', 'text/csv', 'json'],
    ['[]', null, null, 'json'],
    ['  [ {"a":1}', null, 'text/plain', 'json'],
    ['name;amount', 'deals.json', null, 'json'],
    ['name;amount', null, 'application/json', 'json'],
    ['name;amount', 'deals.csv', 'application/json', 'csv'],
    ['name;amount', null, null, 'csv'],
    ['[Region],Amount', 'x.csv', null, 'csv'],
    ['<!DOCTYPE html><title>Sign in</title>', 'deals.json', 'application/json', 'html'],
    ['\n<html lang="en">', null, null, 'html'],
    ['<div>Sign in</div>', null, 'text/html; charset=utf-8', 'html'],
    ['<?xml version="1.0"?><root>', null, null, 'xml'],
    ['PK\u0003\u0004', 'deals.xlsx', null, 'binary'],
    ['%PDF-1.7', null, null, 'binary'],
    [' \r\n', null, null, 'empty'],
  ] as const) {
    it(`takes ${JSON.stringify(head)} (${name ?? '-'}, ${mime ?? '-'}) for ${expected}`, () => assert.equal(sniff(head, name, mime), expected));
  }
});
