export const showCommand = async (..._: unknown[]) => 0;
