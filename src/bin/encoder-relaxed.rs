//! The encoder's module for browsers with relaxed SIMD: what the worker calls is in `rasid::deep`.

// Its functions are exported by being there.
extern crate rasid;

fn main() {}
