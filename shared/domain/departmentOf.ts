/** The department of a commune, by the commune's code of INSEE: `59`, `2A`, `974`. */
export const departmentOf = (communeCode: string): string => communeCode.slice(0, /^9[78]/.test(communeCode) ? 3 : 2);
