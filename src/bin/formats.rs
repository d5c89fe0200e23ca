//! The module of formats: what the worker calls is in `rasid::formats`.

// Its functions are exported by being there.
extern crate rasid;

fn main() {}
