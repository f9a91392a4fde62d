import { SetMetadata } from '@nestjs/common';

export const OPENBAAR = 'nulpositie:openbaar';

/** Marks a route that anybody may reach without signing in. A route that says nothing is refused. */
export const Openbaar = (): MethodDecorator & ClassDecorator => SetMetadata(OPENBAAR, true);
