/** The modal of a request that a colleague notes. Apart from the modal, which is loaded when it is asked for. */
export const intakeForm = 'intake.new';
