import { Injectable } from '@nestjs/common';
import { holdingOn, type Organisation, type Post, unitOn } from '@suqiu/case';
import { OrganisationPages } from '../organisation-pages';
import type { ListPostsRequest } from './list-posts.request';
import type { PostResponse, PostsResponse } from './list-posts.response';

/** The posts of the units that exist on a day, with who holds them then; vacant ones too. By unit, then by post. */
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

/** A vacant post is told by the role it had last, or is to have first. */
function rowOf({ postId, unitId, holdings }: Post, { units }: Organisation, day: string): PostResponse | undefined {
  const registered = units.get(unitId);
  const unit = registered && unitOn(registered, day);
  if (!unit) return undefined;
  const holding = holdingOn({ postId, unitId, holdings }, day);
  const { role } = holding ?? holdings.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? holdings[0]!;
  const { name: unitName, district } = unit;
  if (!holding) return { postId, unitId, unitName, district, role, holder: null };
  const { holderId, effectiveFrom, endsOn } = holding;
  return { postId, unitId, unitName, district, role, holder: { holderId, effectiveFrom, ...(endsOn !== undefined && { endsOn }) } };
}
