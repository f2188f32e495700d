/** The cookies of a browser. */
export const createCookieJar = () => {
  const cookies = new Map<string, string>();
  return {
    cookies,
    /** What goes along with a request. */
    sent: (): Record<string, string> =>
      cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    /** What an answer sets or drops. */
    keep: (answer: Response): void => {
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (/max-age=0/i.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
    },
  };
};
