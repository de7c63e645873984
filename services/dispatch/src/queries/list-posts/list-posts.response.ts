import { ApiProperty } from '@nestjs/swagger';
import { type Bilingual, type Role, roles } from '@suqiu/case';
import { OrganisationPageResponse } from '../organisation-page.response';

export class HolderResponse {
  @ApiProperty({ description: 'Id of an account; never a name.' })
  holderId!: string;
  @ApiProperty({ format: 'date' })
  effectiveFrom!: string;
  @ApiProperty({ required: false, format: 'date', description: 'First day the holder no longer has the post.' })
  endsOn?: string;
}

export class PostResponse {
  @ApiProperty()
  postId!: string;
  @ApiProperty()
  unitId!: string;
  @ApiProperty({ type: Object, example: { zh: '长白新村街道', en: 'Changbai Xincun Subdistrict' } })
  unitName!: Bilingual;
  @ApiProperty()
  district!: string;
  @ApiProperty({ enum: roles })
  role!: Role;
  @ApiProperty({ type: HolderResponse, nullable: true, description: 'null: the post is vacant on that day.' })
  holder!: HolderResponse | null;
}

export class PostsResponse extends OrganisationPageResponse {
  @ApiProperty({ type: [PostResponse], description: 'Sorted by unit, then by post.' })
  items!: readonly PostResponse[];
}
