/**
 * lua-bitop as Debian and luarocks ship it, for the specs: the client's functions but `mod`, with signed results.
 * @noResolution
 */
declare module "bit" {
  const bitop: Omit<typeof bitlib, "mod">;
  export = bitop;
}
