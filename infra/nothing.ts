// Stands in for packages that a bundle names but never calls.
export {};
