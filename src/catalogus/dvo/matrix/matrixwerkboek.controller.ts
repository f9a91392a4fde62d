import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { asDownload, toPeil, WERKBOEK } from '../../../platform/index.js';
import { Vereist } from '../../../toegang/index.js';
import { JAAR_QUERY, type JaarQuery } from '../../menukaart/menukaart.query.js';
import { AfnamematrixService } from './afnamematrix.service.js';
import { makeMatrixwerkboek } from './make-matrixwerkboek.js';

/** The matrix as a workbook, to read, fill in and hand in again. */
@ApiTags('afnamematrix')
@Vereist('downloaden')
@Controller('v1/verbanden/:verband/afnamematrix')
export class MatrixwerkboekController {
  constructor(private readonly matrix: AfnamematrixService) {}

  @Get('werkboek')
  @ApiOperation({ summary: 'De afnamematrix van een boekjaar als werkboek (.xlsx)' })
  @ApiOkResponse(WERKBOEK)
  async make(
    @Param('verband') verband: string,
    @Query({ schema: JAAR_QUERY }) { boekjaar, bekendOp }: JaarQuery,
  ): Promise<StreamableFile> {
    const matrix = await this.matrix.find(verband, boekjaar, toPeil({ bekendOp }));
    const inhoud = await makeMatrixwerkboek(matrix);
    return asDownload({ bestandsnaam: `afnamematrix-${boekjaar}.xlsx`, inhoud });
  }
}
