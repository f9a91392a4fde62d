/** The service cannot start, and whoever runs it can mend that: the message says in Dutch what is wrong and what to do. */
export class OpstartFout extends Error {
  constructor(...meldingen: readonly string[]) {
    super(meldingen.join('\n'));
    this.name = 'OpstartFout';
  }
}
