/** The properties of a calendar file, its lines unfolded: `DTSTART` -> `20170327T080000Z`. */
export const readCalendar = (file: string): Record<string, string> =>
  Object.fromEntries(
    file
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .flatMap((line) => {
        const [, name = '', value = ''] = /^([A-Z-]+)[^:"]*(?:"[^"]*"[^:"]*)*:(.*)$/.exec(line) ?? [];
        return name === 'BEGIN' || name === 'END' || name === '' ? [] : [[name, value]];
      }),
  );
