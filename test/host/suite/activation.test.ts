import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  const find = () => vscode.extensions.getExtension('variorum.variorum');

  it('finds the extension', () => {
    assert.ok(find());
  });

  it('does nothing before an article is opened', () => {
    assert.equal(find()?.isActive, false);
  });
});
