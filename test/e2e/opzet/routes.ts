import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { routerOf } from '../../../src/platform/http/methoden.js';
import { OPENBAAR } from '../../../src/platform/index.js';
import { VEREIST, type Recht } from '../../../src/toegang/index.js';

/** What a route says of itself; null for one that says nothing. */
export type Zegt = Recht | 'openbaar' | null;

/** Every route that the Express router will answer, as `GET /path`. */
export const routesOf = (app: NestExpressApplication): string[] =>
  routerOf(app).stack.flatMap(({ route }) => {
    if (route === undefined) return [];
    const { path } = route as unknown as { readonly path: string };
    return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${path}`);
  });

type Handler = (...args: never[]) => unknown;

/** Every route that a controller declares, with the right that stands on it or on its controller. */
export function declaredRoutes(app: NestExpressApplication): Map<string, Zegt> {
  const routes = new Map<string, Zegt>();
  for (const module of app.get(ModulesContainer).values())
    for (const { metatype } of module.controllers.values())
      if (typeof metatype === 'function') addRoutes(routes, metatype as abstract new () => object);
  return routes;
}

function addRoutes(routes: Map<string, Zegt>, controller: abstract new () => object): void {
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const prototype = controller.prototype as Record<string, Handler>;
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const handler = prototype[name];
    const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
    if (handler === undefined || method === undefined) continue;
    const path = [base, Reflect.getMetadata(PATH_METADATA, handler) as string]
      .map((part) => part.replace(/^\/+|\/+$/g, ''))
      .filter((part) => part !== '');
    routes.set(`${RequestMethod[method]} /${path.join('/')}`, saysOf(handler, controller));
  }
}

/** As the guard reads it: what stands on the handler goes before what stands on the controller. */
function saysOf(handler: Handler, controller: object): Zegt {
  const read = (key: string): unknown =>
    Reflect.getMetadata(key, handler) ?? (Reflect.getMetadata(key, controller) as unknown);
  return read(OPENBAAR) === true ? 'openbaar' : ((read(VEREIST) as Recht | undefined) ?? null);
}
