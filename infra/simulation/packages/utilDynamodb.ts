/** Stands for `@aws-sdk/util-dynamodb` in the simulation, whose stream hands items over as they are. */
export const unmarshall = <Item>(item: Item): Item => item;
