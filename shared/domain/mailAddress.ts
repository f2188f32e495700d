/** A mail address that a mail can be sent to, as far as its form tells: one name, an @, a domain with a dot. */
export const mailAddress = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/;
