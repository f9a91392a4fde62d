import { mkdtempSync, rmSync } from 'node:fs';
import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { MulterModule, type MulterModuleOptions } from '@nestjs/platform-express';
import { LIMITS } from './gate/limits.js';
import { folderPrefix, sweepFolders } from './proces/mappen.js';

/** Where uploads land: a folder that only this process may read, gone when it stops, or else when the next one starts. */
class UploadFolder implements OnApplicationShutdown {
  readonly path: string;

  constructor() {
    sweepFolders();
    this.path = mkdtempSync(folderPrefix());
  }

  onApplicationShutdown(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

@Module({ providers: [UploadFolder], exports: [UploadFolder] })
class UploadFolderModule {}

/** `FileInterceptor` in a module that imports this writes to disk and stops at the size limit. */
@Module({
  imports: [
    MulterModule.registerAsync({
      imports: [UploadFolderModule],
      inject: [UploadFolder],
      useFactory: ({ path }: UploadFolder): MulterModuleOptions => ({
        dest: path,
        defParamCharset: 'utf8',
        limits: { fileSize: LIMITS.fileBytes, files: 1, fields: 20, fieldSize: 1_000, parts: 21 },
      }),
    }),
  ],
  exports: [MulterModule],
})
export class UploadsModule {}
