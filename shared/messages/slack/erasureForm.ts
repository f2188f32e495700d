/** Of its own, so that the bot knows it without what is in the modal. */
export const erasureForm = 'person.erase';
