/** How often a property is tried: fully, or a few times where the tests are run once for every mutant. */
export const rondes = (aantal: number): number =>
  process.env['RONDES'] === 'weinig' ? Math.ceil(aantal / 20) : aantal;
