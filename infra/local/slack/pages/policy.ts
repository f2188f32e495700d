/** Nothing but the stand-in's own style and script runs on its pages, whatever a message says. */
export const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'";
