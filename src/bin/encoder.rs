//! The encoder's module: what the worker calls is in `rasid::deep`.

// Its functions are exported by being there.
extern crate rasid;

fn main() {}
