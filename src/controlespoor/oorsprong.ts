import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { Observable } from 'rxjs';
import type { Gebruiker } from '../toegang/index.js';

interface Aanvraag {
  readonly oorsprong: string;
  /** The aanmeldnaam of whoever the guard let in; undefined on a route that is open to all. */
  readonly actor: string | undefined;
}

const going = new AsyncLocalStorage<Aanvraag>();

/** Where the act that is going on comes from: the address of a client, or the command line. */
export const oorsprong = (): string => going.getStore()?.oorsprong ?? 'opdrachtregel';

/** Who makes the request that is going on. A name on screen may be of two people; this is of one. */
export const aanvrager = (): string | undefined => going.getStore()?.actor;

/** Does in the background what somebody asked for before. */
export const runFor = <T>(actor: string | undefined, work: () => Promise<T>): Promise<T> =>
  going.run({ oorsprong: 'achtergrond', actor }, work);

/** Remembers for as long as a request takes who made it and from where, so that every room need not hand it on. */
@Injectable()
export class OorsprongInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { ip = 'onbekend', gebruiker } = context
      .switchToHttp()
      .getRequest<Request & { gebruiker?: Gebruiker }>();
    const aanvraag = { oorsprong: ip, actor: gebruiker?.aanmeldnaam };
    return new Observable((subscriber) => going.run(aanvraag, () => next.handle().subscribe(subscriber)));
  }
}
