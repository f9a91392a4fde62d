FROM node:20.20-bookworm-slim AS bouw
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY tsconfig.json tsconfig.build.json nest-cli.json ./
COPY src ./src
COPY migrations ./migrations
RUN npm run build && npm prune --omit=dev --omit=optional --ignore-scripts

FROM node:20.20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=bouw /app/node_modules ./node_modules
COPY --from=bouw /app/dist ./dist
COPY package.json ./
COPY templates ./templates
COPY demo ./demo
USER node
EXPOSE 3000
CMD ["node", "dist/src/main.js"]
