import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { Observable } from 'rxjs';

const going = new AsyncLocalStorage<string>();

/** Where the act that is going on comes from: the address of a client, or the command line. */
export const oorsprong = (): string => going.getStore() ?? 'opdrachtregel';

/** Remembers for as long as a request takes where it came from, so that every room need not hand it on. */
@Injectable()
export class OorsprongInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { ip = 'onbekend' } = context.switchToHttp().getRequest<Request>();
    return new Observable((subscriber) => going.run(ip, () => next.handle().subscribe(subscriber)));
  }
}
