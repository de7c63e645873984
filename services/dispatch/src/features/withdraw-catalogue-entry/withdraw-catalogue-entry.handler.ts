import { Injectable } from '@nestjs/common';
import { commandAnswer, type CommandContext } from '@suqiu/nest-kit';
import { ConfigurationCommands } from '../../configuration/configuration-commands';
import { plain } from '../../configuration/plain';
import { withdrawCatalogueEntry } from '../../domain';
import type { WithdrawCatalogueEntryRequest } from './withdraw-catalogue-entry.request';

/** 事项目录撤下: from a day on the entry no longer holds. */
@Injectable()
export class WithdrawCatalogueEntryHandler {
  constructor(private readonly commands: ConfigurationCommands) {}

  /** Rejects with what `withdrawCatalogueEntry` refuses and the errors of CommandRunner. */
  async handle(request: WithdrawCatalogueEntryRequest, context: CommandContext) {
    const body = plain(request);
    return commandAnswer(
      await this.commands.onCatalogue({
        operation: 'dispatch.withdraw-catalogue-entry',
        context,
        body,
        decide: ({ catalogue }, { who }) => withdrawCatalogueEntry(catalogue, body, who),
      }),
    );
  }
}
