import { Injectable } from '@nestjs/common';
import { absencesSince, type DaysHeld, heldOn, holdingOn, type Organisation, type Post, roleOn, unitOn } from '@suqiu/case';
import { OrganisationPages } from '../organisation-pages';
import type { ListPostsRequest } from './list-posts.request';
import type { PostResponse, PostsResponse } from './list-posts.response';

/** The posts of the units that exist on a day, with who holds them and who is deputy then; vacant ones too. By unit, then by post. */
@Injectable()
export class ListPostsQuery {
  constructor(private readonly pages: OrganisationPages) {}

  /** Rejects as `OrganisationPages.page`. */
  list(request: ListPostsRequest): Promise<PostsResponse> {
    const { unitId, district, role } = request;
    return this.pages.page(request, (organisation, day) =>
      [...organisation.posts.values()]
        .flatMap((post) => rowOf(post, organisation, day) ?? [])
        .filter((post) => (unitId === undefined || post.unitId === unitId) && (district === undefined || post.district === district))
        .filter((post) => role === undefined || post.role === role)
        .sort((a, b) => (`${a.unitId} ${a.postId}` < `${b.unitId} ${b.postId}` ? -1 : 1)),
    );
  }
}

function rowOf(post: Post, organisation: Organisation, day: string): PostResponse | undefined {
  const { postId, unitId } = post;
  const registered = organisation.units.get(unitId);
  const unit = registered && unitOn(registered, day);
  if (!unit) return undefined;
  const { name: unitName, district } = unit;
  const holding = holdingOn(post, day);
  const deputy = heldOn(organisation.deputies.get(postId) ?? [], day);
  const away = (accountId: string) => absencesSince(organisation, accountId, day).map(({ from, until }) => ({ from, until }));
  return {
    postId,
    unitId,
    unitName,
    district,
    role: roleOn(post, day),
    holder: holding ? { holderId: holding.holderId, ...daysOf(holding), absences: away(holding.holderId) } : null,
    deputy: deputy ? { deputyId: deputy.deputyId, ...daysOf(deputy), absences: away(deputy.deputyId) } : null,
  };
}

const daysOf = ({ effectiveFrom, endsOn }: DaysHeld): DaysHeld => ({ effectiveFrom, ...(endsOn !== undefined && { endsOn }) });
