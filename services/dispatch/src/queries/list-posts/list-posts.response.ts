import { ApiProperty } from '@nestjs/swagger';
import { type Bilingual, type Role, roles } from '@suqiu/case';
import { OrganisationPageResponse } from '../organisation-page.response';

export class AbsenceResponse {
  @ApiProperty({ format: 'date', description: 'First day away. Why is not told here.' })
  from!: string;
  @ApiProperty({ format: 'date', description: 'First day present again.' })
  until!: string;
}

class DaysOnPostResponse {
  @ApiProperty({ format: 'date' })
  effectiveFrom!: string;
  @ApiProperty({ required: false, format: 'date', description: 'First day it no longer holds.' })
  endsOn?: string;
  @ApiProperty({ type: [AbsenceResponse], description: 'That last on that day or begin later.' })
  absences!: readonly AbsenceResponse[];
}

export class HolderResponse extends DaysOnPostResponse {
  @ApiProperty({ description: 'Id of an account; never a name.' })
  holderId!: string;
}

export class DeputyResponse extends DaysOnPostResponse {
  @ApiProperty({ description: 'Id of an account; never a name.' })
  deputyId!: string;
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
  @ApiProperty({ type: DeputyResponse, nullable: true, description: 'AB角: who stands in for the holder; null: nobody on that day.' })
  deputy!: DeputyResponse | null;
}

export class PostsResponse extends OrganisationPageResponse {
  @ApiProperty({ type: [PostResponse], description: 'Sorted by unit, then by post.' })
  items!: readonly PostResponse[];
}
