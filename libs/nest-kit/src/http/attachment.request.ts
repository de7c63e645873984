import { ApiProperty } from '@nestjs/swagger';
import type { NewAttachment } from '@suqiu/case';
import { IsInt, Matches, Max, Min } from 'class-validator';

/** A file kept outside the ledger, as every command that takes files names it. */
export class AttachmentRequest implements NewAttachment {
  @ApiProperty({ description: 'SHA-256 or SM3 of the cipher text, lower-case hexadecimal.' })
  @Matches(/^[0-9a-f]{64}$/)
  hash!: string;

  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(1_073_741_824)
  bytes!: number;

  @ApiProperty({ example: 'image/jpeg' })
  @Matches(/^[a-z]+\/[a-z0-9.+-]{1,80}$/)
  mediaType!: string;
}

/** In one command. */
export const mostAttachments = 20;
