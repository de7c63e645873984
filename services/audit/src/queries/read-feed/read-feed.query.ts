import { Inject, Injectable } from '@nestjs/common';
import { type Actor, districtListed, isCaseStream } from '@suqiu/case';
import type { StoredEvent } from '@suqiu/event-store';
import { AppError, type Feed, type FeedRequest, ServiceContext } from '@suqiu/nest-kit';
import { In } from 'typeorm';
import { factsOf, type StoredFacts } from '../../ledger/stored-facts';
import { CaseRow } from '../../projections/case.row';
import { casesProjection } from '../../projections/cases.projection';

const patienceMs = 2_000;

/** The log in its order, without sealed bytes. An auditor of a district is given its cases and the configuration, and passes by the rest. */
@Injectable()
export class ReadFeedQuery {
  constructor(@Inject(ServiceContext) private readonly context: ServiceContext) {}

  /** `items` may be fewer than `limit` although there is more. Throws AppError NOT_YOUR_DISTRICT, READ_MODEL_BEHIND. */
  async read({ after, limit }: FeedRequest, actor: Actor): Promise<Feed<StoredFacts>> {
    const district = districtListed(actor, undefined);
    const found = await this.context.store.readAll(after, limit + 1);
    const page = found.slice(0, limit);
    const seen = district === undefined ? page : await this.ofDistrict(page, district);
    return { items: seen.map(factsOf), next: page.at(-1)?.position ?? after, more: found.length > limit };
  }

  private async ofDistrict(page: readonly StoredEvent[], district: string): Promise<readonly StoredEvent[]> {
    const last = page.at(-1);
    if (last === undefined) return [];
    // Which district a case belongs to is read from the read model, so it must have come as far as the page.
    await this.context.runtime.reached(last.position, { consumer: casesProjection, timeoutMs: patienceMs }).catch((cause: unknown) => {
      throw new AppError('READ_MODEL_BEHIND', {}, { cause });
    });
    const streams = [...new Set(page.map((event) => event.stream).filter(isCaseStream))];
    const own = await this.context.dataSource
      .getRepository(CaseRow)
      .find({ select: { stream: true }, where: { stream: In(streams), district } });
    const streamsOfDistrict = new Set(own.map(({ stream }) => stream));
    return page.filter(({ stream }) => !isCaseStream(stream) || streamsOfDistrict.has(stream));
  }
}
