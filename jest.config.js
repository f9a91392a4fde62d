const common = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testEnvironment: 'node',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.json', diagnostics: false }] },
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/.stryker-tmp/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.stryker-tmp/'],
};

// One project for each kind of test; the file name tells the kind.
export default {
  testTimeout: 60_000,
  maxWorkers: 2,
  projects: [{ ...common, displayName: 'unit', testMatch: ['<rootDir>/test/**/*.test.ts?(x)'] }],
};
