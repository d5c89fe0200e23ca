use super::arithmetic::{Work, exp, fold, vectorized};

/// Columns that are summed up together: for as many there are registers.
const COLUMNS: usize = if cfg!(target_arch = "wasm32") { 8 } else { 16 };
/// Rows that are multiplied together.
const ROWS: usize = 4;

/// Rows of which each has queries (with the scale of the scores in them), keys and values, of all heads.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heads<'r> {
    pub rows: &'r [f32],
    pub heads: usize,
    /// Numbers of a head, a multiple of 16.
    pub size: usize,
}

/// What a row has for each head.
#[derive(Clone, Copy)]
enum Part {
    Query,
    Key,
    Value,
}

impl<'r> Heads<'r> {
    fn hidden(&self) -> usize {
        self.heads * self.size
    }

    fn places(&self) -> usize {
        self.rows.len() / (3 * self.hidden())
    }

    /// Nothing for a row that is not there.
    fn of(&self, place: usize, part: Part, head: usize) -> &'r [f32] {
        let start = (place * 3 + part as usize) * self.hidden() + head * self.size;
        self.rows.get(start..start + self.size).unwrap_or(&[])
    }
}

/// Room to work in.
#[derive(Debug, Default)]
pub(super) struct Attention {
    /// For every [`COLUMNS`] places: of each number of the head, the keys' at these places.
    keys: Vec<[f32; COLUMNS]>,
    /// For every [`COLUMNS`] numbers of the head: of each place, these numbers of its value.
    values: Vec<[f32; COLUMNS]>,
    /// How much each of some rows takes from each place.
    shares: [Vec<f32>; ROWS],
}

impl Attention {
    /// What each of the rows `queries` takes from all: the values of all places, by how well their keys suit the query.
    pub fn mix(&mut self, heads: Heads<'_>, queries: &[usize], mixed: &mut Vec<f32>) {
        mixed.resize(queries.len() * heads.hidden(), 0.0);
        vectorized(Mixing { attention: self, heads, queries, mixed });
    }

    /// Lays out the keys and values of a head for [`product`].
    #[inline(always)]
    fn take(&mut self, heads: Heads<'_>, head: usize) {
        let places = heads.places();
        self.keys.clear();
        self.keys.resize(places.div_ceil(COLUMNS) * heads.size, [0.0; COLUMNS]);
        for (nth, panel) in self.keys.chunks_exact_mut(heads.size).enumerate() {
            for column in 0..COLUMNS {
                let key = heads.of(nth * COLUMNS + column, Part::Key, head);
                for (numbers, number) in panel.iter_mut().zip(key) {
                    numbers.iter_mut().skip(column).take(1).for_each(|place| *place = *number);
                }
            }
        }
        self.values.clear();
        for nth in 0..heads.size / COLUMNS {
            let value = |place| heads.of(place, Part::Value, head).as_chunks().0.get(nth).copied();
            self.values.extend((0..places).filter_map(value));
        }
    }

    /// Fills the shares of rows with these queries: exponentials of the scores, their sum 1.
    #[inline(always)]
    fn share(&mut self, queries: [&[f32]; ROWS], places: usize) {
        self.shares.iter_mut().for_each(Vec::clear);
        let size = queries.first().map_or(1, |query| query.len());
        for keys in self.keys.chunks_exact(size) {
            for (shares, scores) in self.shares.iter_mut().zip(product(queries, keys)) {
                shares.extend(scores);
            }
        }
        for shares in &mut self.shares {
            // The last keys may have room for more places than there are.
            shares.iter_mut().skip(places).for_each(|score| *score = f32::NEG_INFINITY);
            // With relaxed SIMD the compiler takes an instruction that may give either of two zeros: no difference below.
            let best = fold(shares, f32::NEG_INFINITY, |best, score| if score > best { score } else { best });
            shares.iter_mut().for_each(|score| *score = exp(*score - best));
            let whole = 1.0 / fold(shares, 0.0, |sum, share| sum + share);
            shares.iter_mut().for_each(|share| *share *= whole);
        }
    }
}

struct Mixing<'m> {
    attention: &'m mut Attention,
    heads: Heads<'m>,
    queries: &'m [usize],
    mixed: &'m mut [f32],
}

impl Work for Mixing<'_> {
    #[inline(always)]
    fn run(self) {
        let Self { attention, heads, queries, mixed } = self;
        let (hidden, places) = (heads.hidden(), heads.places());
        for head in 0..heads.heads {
            attention.take(heads, head);
            for (queries, mixed) in queries.chunks(ROWS).zip(mixed.chunks_mut(ROWS * hidden)) {
                // Where fewer are left, the first stands for those that are not there.
                let first = queries.first().copied().unwrap_or(0);
                let query = |row: usize| heads.of(queries.get(row).copied().unwrap_or(first), Part::Query, head);
                attention.share(std::array::from_fn(query), places);
                let shares = attention.shares.each_ref().map(Vec::as_slice);
                for (nth, values) in attention.values.chunks_exact(places).enumerate() {
                    let start = head * heads.size + nth * COLUMNS;
                    for (row, sums) in mixed.chunks_exact_mut(hidden).zip(product(shares, values)) {
                        if let Some(place) = row.get_mut(start..).and_then(|rest| rest.first_chunk_mut()) {
                            *place = sums;
                        }
                    }
                }
            }
        }
    }
}

/// Rows × a matrix, of which every row has [`COLUMNS`] columns. Rows may be longer than the matrix is high.
#[inline(always)]
fn product([a, b, c, d]: [&[f32]; ROWS], matrix: &[[f32; COLUMNS]]) -> [[f32; COLUMNS]; ROWS] {
    // One by one, since the compiler keeps no array of rows in registers.
    let [mut of_a, mut of_b, mut of_c, mut of_d] = [[0.0; COLUMNS]; ROWS];
    for ((((numbers, a), b), c), d) in matrix.iter().zip(a).zip(b).zip(c).zip(d) {
        add(&mut of_a, *a, numbers);
        add(&mut of_b, *b, numbers);
        add(&mut of_c, *c, numbers);
        add(&mut of_d, *d, numbers);
    }
    [of_a, of_b, of_c, of_d]
}

#[inline(always)]
fn add(sums: &mut [f32; COLUMNS], factor: f32, numbers: &[f32; COLUMNS]) {
    sums.iter_mut().zip(numbers).for_each(|(sum, number)| *sum += factor * number);
}
