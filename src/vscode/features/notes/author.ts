import * as vscode from 'vscode';

/** The part of the git extension's API (version 1) that is used here. */
interface GitApi {
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

/** Who writes notes: the setting, else git's user name where git is there already, else "me". Never rejects. */
export async function authorFor(article: vscode.Uri): Promise<string> {
  const named = vscode.workspace.getConfiguration('variorum.notes', article).get('author', '').trim();
  if (named !== '') return named;
  return (await gitUser(article)) ?? vscode.l10n.t('me');
}

async function gitUser(article: vscode.Uri): Promise<string | undefined> {
  try {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    if (!extension?.isActive) return undefined;
    const git = extension.exports.getAPI(1);
    const repository = git.getRepository(article) ?? git.repositories[0];
    if (!repository) return undefined;
    const name = (await repository.getConfig('user.name')) || (await repository.getGlobalConfig('user.name'));
    return name.trim() || undefined;
  } catch {
    return undefined;
  }
}
