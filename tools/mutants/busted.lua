-- No settings of busted but those on the command line: the usual ones would run every spec.
return {}
