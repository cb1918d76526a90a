import * as vscode from 'vscode';
import type { FigureReading, Quantity } from '../../../core/collation/types';
import type { OpenDossier } from '../../dossier/openDossier';
import type { DossierTree } from './dossierTree';
import { inTurns } from '../../ui/turns';
import { countsText, relationIcon, relationName } from '../../ui/labels';
import { openPassageOf } from '../navigation/openPassage';
import { contested, sortedReadings, sortQuantities } from './quantitiesModel';

export interface QuantityNode {
  readonly kind: 'quantity';
  readonly dossier: OpenDossier;
  readonly quantity: Quantity;
}

export interface FigureNode {
  readonly kind: 'figure';
  readonly parent: QuantityNode;
  readonly reading: FigureReading;
  readonly contested: boolean;
}

/** What the outlets count and measure in common, the disagreements first; below each the figures. */
export class QuantitiesTree implements DossierTree<QuantityNode | FigureNode> {
  async roots(dossier: OpenDossier, filter: string): Promise<QuantityNode[]> {
    const quantities = await inTurns(sortQuantities(dossier.collation.quantities(), filter));
    return quantities.map((quantity) => ({ kind: 'quantity', dossier, quantity }));
  }

  childrenOf(node: QuantityNode | FigureNode): FigureNode[] {
    if (node.kind === 'figure') return [];
    const { quantity, dossier } = node;
    const against = contested(quantity, (a, b) => dossier.collation.relation(a, b));
    return sortedReadings(quantity.readings).map((reading) => ({
      kind: 'figure',
      parent: node,
      reading,
      contested: against.has(reading),
    }));
  }

  parentOf(node: QuantityNode | FigureNode): QuantityNode | undefined {
    return node.kind === 'figure' ? node.parent : undefined;
  }

  itemOf(node: QuantityNode | FigureNode): vscode.TreeItem {
    return node.kind === 'quantity' ? quantityItem(node.quantity) : figureItem(node);
  }

  badge(dossier: OpenDossier): vscode.ViewBadge | undefined {
    const value = dossier.collation.quantities().filter(({ worst }) => worst === 'conflict').length;
    if (value === 0) return undefined;
    const tooltip = value === 1 ? vscode.l10n.t('1 conflict') : vscode.l10n.t('{0} conflicts', value);
    return { value, tooltip };
  }
}

function quantityItem({ id, name, outlets, origins, worst }: Quantity): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = countsText(outlets, origins);
  item.iconPath = relationIcon(worst);
  item.contextValue = 'quantity';
  item.tooltip = `${name}: ${item.description}, ${relationName(worst)}`;
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function figureItem({ parent, reading, contested: isContested }: FigureNode): vscode.TreeItem {
  const { printed, outlet, published, sourcing, article, index } = reading;
  const item = new vscode.TreeItem(printed.replace(/\s+/g, ' '));
  item.id = `${parent.quantity.id} ${article} ${index}`;
  item.description = [outlet, published?.slice(0, 10)].filter((part) => part).join(' · ');
  item.iconPath = isContested ? relationIcon('conflict') : new vscode.ThemeIcon('symbol-numeric');
  item.contextValue = 'figure';
  const according = sourcing.chain.length > 0 ? sourcing.chain.join(' ← ') : vscode.l10n.t('nobody named');
  item.tooltip = vscode.l10n.t('{0} prints “{1}”, according to {2}', outlet, printed, according);
  item.accessibilityInformation = {
    label: isContested ? `${item.tooltip}, ${relationName('conflict')}` : item.tooltip,
  };
  item.command = openPassageOf(parent.dossier, reading);
  return item;
}
