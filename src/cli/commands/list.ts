export const listCommand = async (..._: unknown[]) => 0;
