import { Injectable } from '@nestjs/common';
import { type CatalogueEntry, Refusal, type UnitChoice } from '@suqiu/case';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import type { CatalogueEntryRequest, UnitChoiceRequest } from '../../configuration/catalogue-entry.request';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { unitChoiceOf } from '../../configuration/unit-choice';
import { publishCatalogueEntry } from '../../domain';
import type { PublishCatalogueEntryRequest } from './publish-catalogue-entry.request';

/** 事项目录发布: which units a category and place belong to. */
@Injectable()
export class PublishCatalogueEntryHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `publishCatalogueEntry` refuses and the errors of CommandRunner. */
  async handle(request: PublishCatalogueEntryRequest, context: CommandContext) {
    const body = plain(request);
    const entry = entryOf(body.entry);
    return commandAnswer(
      await this.commands.onCatalogue({
        operation: 'dispatch.publish-catalogue-entry',
        context,
        body,
        decide: ({ catalogue, categoriesOn }, { who, day }) =>
          publishCatalogueEntry(catalogue, { entry, provenance: body.provenance, categoriesOn, day }, who),
      }),
    );
  }
}

const entryOf = ({ lead, support, copyTo, ...rest }: CatalogueEntryRequest): CatalogueEntry => ({
  ...rest,
  lead: choiceOf(lead, 'lead'),
  support: support.map((choice) => choiceOf(choice, 'support')),
  copyTo: copyTo.map((choice) => choiceOf(choice, 'copyTo')),
});

function choiceOf(choice: UnitChoiceRequest, field: string): UnitChoice {
  const chosen = unitChoiceOf(choice);
  if (!chosen) throw new Refusal('CATALOGUE_ENTRY_INVALID', { field });
  return chosen;
}
