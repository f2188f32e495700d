// Stands in for what a bundle names but never calls.
export {};
