// Counts which bid has which rank in the samples of a block. For the kernel of random weights only.
//
// Totals are sorted with the number of their bid in place of their lowest bits. Where two are equal without
// these bits, and so may be equal, all bids of the round are compared with each other instead: then the ranks
// are those of the totals themselves, and equal bids share the better one.
#pragma once

#include "evaluator/insight/lanes.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <utility>
#include <vector>

namespace evaluator::insight {

// Two rows of which the first is to have the better of each lane.
struct Exchange {
  std::uint32_t better = 0, worse = 0;
};

// Tells `give` the exchanges that sort so many rows: Batcher's merge exchange (Knuth, The Art of Computer
// Programming 3, 5.2.2, algorithm M).
template <typename Give>
constexpr void give_exchanges(std::uint32_t rows, Give give) {
  const std::uint32_t top = std::bit_ceil(rows) / 2;
  for (std::uint32_t p = top; p > 0; p /= 2)
    for (std::uint32_t q = top, r = 0, d = p;; d = q - p, q /= 2, r = p) {
      for (std::uint32_t i = 0; i + d < rows; ++i)
        if ((i & p) == r) give(Exchange{i, i + d});
      if (q == p) break;
    }
}
// Those that merge sorted runs, of as many rows as a power of two, until all are sorted: his odd-even merge
// ("Sorting networks and their applications", 1968).
template <typename Give>
constexpr void give_merges(std::uint32_t rows, std::uint32_t run, Give give) {
  for (std::uint32_t p = run; p < rows; p *= 2)
    for (std::uint32_t k = p; k > 0; k /= 2)
      for (std::uint32_t j = k % p; j + k < rows; j += 2 * k)
        for (std::uint32_t i = j; i < j + k && i + k < rows; ++i)
          if (i / (2 * p) == (i + k) / (2 * p)) give(Exchange{i, i + k});
}

// Of rows that are sorted in registers.
template <std::uint32_t rows>
struct Network {
  static constexpr std::size_t count = [] {
    std::size_t exchanges = 0;
    give_exchanges(rows, [&](const Exchange&) { ++exchanges; });
    return exchanges;
  }();
  static constexpr std::array<Exchange, count> exchanges = [] {
    std::array<Exchange, count> all{};
    std::size_t next = 0;
    give_exchanges(rows, [&](const Exchange& each) { all[next++] = each; });
    return all;
  }();
};

class RankTally {
 public:
  explicit RankTally(std::size_t bids)
      : bids_(bids),
        rows_(rows_of(bids)),
        bits_(static_cast<unsigned>(std::bit_width(rows_ - 1))),
        together_(bits_ <= most_bits_together ? 2 : 1),
        packed_(rows_),
        codes_(rows_ / together_),
        sorted_(codes_.size() << (bits_ * together_)),
        better_(bids),
        compared_(bids * bids) {
    give_merges(static_cast<std::uint32_t>(rows_), run,
                [this](const Exchange& each) { merges_.push_back(each); });
    for (std::size_t i = 0; i < rows_; ++i) numbers_.push_back(repeated(i));
  }

  // Of so many bids with the rows without one behind them.
  static std::size_t rows_of(std::size_t bids) { return std::max(run, (bids + 3) / 4 * 4); }
  // Rows without a bid come last, each in a place of its own.
  static void fill_without_bid(std::vector<Row>& rows, std::size_t bids) {
    for (std::size_t i = bids; i < rows.size(); ++i)
      for (double& each : rows[i].of) each = -1e290 * static_cast<double>(i - bids + 1);
  }

  // The totals of one round, [row], none of them -0. `bytes`: of the vectors.
  template <std::size_t bytes>
  WEDERWAARDE_INLINE void add(const Row* totals, bool has_equals) {
    if (!has_equals && sort<bytes>(totals))
      count_sorted();
    else
      compare(totals);
  }

  // Adds to [bid][rank].
  void add_to(std::vector<std::uint64_t>& counts) const {
    for (std::size_t i = 0; i < compared_.size(); ++i) counts[i] += compared_[i];
    const std::uint16_t* tally = sorted_.data();
    std::vector<std::uint32_t> firsts(std::size_t{1} << bits_);
    for (std::size_t rank = 0; rank < bids_; rank += together_) {
      std::fill(firsts.begin(), firsts.end(), 0);
      for (std::size_t second = 0; second < (together_ == 2 ? firsts.size() : 1); ++second) {
        std::uint32_t sum = 0;
        for (std::size_t first = 0; first < firsts.size(); ++first) {
          firsts[first] += tally[first];
          sum += tally[first];
        }
        tally += firsts.size();
        if (together_ == 2 && second < bids_ && rank + 1 < bids_) counts[second * bids_ + rank + 1] += sum;
      }
      for (std::size_t first = 0; first < bids_; ++first) counts[first * bids_ + rank] += firsts[first];
    }
  }

 private:
  // Two ranks are counted by one addition where the table of their bids stays small.
  static constexpr unsigned most_bits_together = 5;
  static constexpr std::size_t run = 8;  // rows that 16 registers sort

  // Of the bits that hold the numbers of the bids on ranks that are counted together.
  std::uint64_t mask() const { return (std::uint64_t{1} << (bits_ * together_)) - 1; }

  // Writes the codes of the round; false when two totals may be equal.
  template <std::size_t bytes>
  WEDERWAARDE_INLINE bool sort(const Row* totals) {
    if (rows_ == 8) return sort_in_registers<bytes, 8>(totals);
    if (rows_ == 12) return sort_in_registers<bytes, 12>(totals);
    if (rows_ == 16) return sort_in_registers<bytes, 16>(totals);
    if (rows_ == 20) return sort_in_registers<bytes, 20>(totals);
    return sort_in_memory<bytes>(totals);
  }

  template <typename V>
  static WEDERWAARDE_INLINE void exchange(typename V::Real& better, typename V::Real& worse) {
    const typename V::Real first = better, second = worse;
    better = first > second ? first : second;
    worse = first < second ? first : second;
  }
  // A total with the number of its bid.
  template <typename V>
  static WEDERWAARDE_INLINE void pack(const double* total, const typename V::Whole& low,
                                      const typename V::Whole& bid, typename V::Real& packed) {
    typename V::Whole bits;
    V::load(total, packed);
    V::convert(packed, bits);
    bits = (bits & ~low) | bid;
    V::convert(bits, packed);
  }
  // Takes note of neighbours that are equal without the numbers of their bids: by the least difference in
  // bits where whole numbers have a least, else by comparing.
  template <std::size_t bytes>
  static WEDERWAARDE_INLINE void look_for_equals(const typename Vectors<bytes>::Real& better,
                                                 const typename Vectors<bytes>::Real& worse,
                                                 const typename Vectors<bytes>::Whole& low,
                                                 typename Vectors<bytes>::Whole& noted) {
    using V = Vectors<bytes>;
    typename V::Whole upper, lower;
    V::convert(better, upper);
    V::convert(worse, lower);
    if constexpr (bytes == 64) {
      upper ^= lower;
      noted = upper < noted ? upper : noted;
    } else {
      typename V::Real first, second;
      upper |= low;
      lower |= low;
      V::convert(upper, first);
      V::convert(lower, second);
      noted |= first == second;
    }
  }
  template <std::size_t bytes>
  static WEDERWAARDE_INLINE void start_noting(typename Vectors<bytes>::Whole& noted) {
    Vectors<bytes>::fill(bytes == 64 ? ~std::uint64_t{0} : 0, noted);
  }
  template <std::size_t bytes>
  WEDERWAARDE_INLINE bool noted_none(const typename Vectors<bytes>::Whole& noted) const {
    bool none = true;
    for (std::size_t lane = 0; lane < Vectors<bytes>::size; ++lane)
      none = none && (bytes == 64 ? noted[lane] > mask() : noted[lane] == 0);
    return none;
  }

  // Rows from `first` on, of one vector of lanes.
  template <std::size_t bytes, std::uint32_t rows, std::size_t... e>
  WEDERWAARDE_INLINE void pack_and_sort(const Row* totals, std::size_t first, std::size_t lane,
                                        const typename Vectors<bytes>::Whole& low,
                                        typename Vectors<bytes>::Real (&row)[rows],
                                        std::index_sequence<e...>) const {
    using V = Vectors<bytes>;
    typename V::Whole number;
#pragma GCC unroll 32
    for (std::size_t i = 0; i < rows; ++i) {
      V::load(numbers_[first + i], number);
      pack<V>(&totals[first + i].of[lane], low, number, row[i]);
    }
    (exchange<V>(row[Network<rows>::exchanges[e].better], row[Network<rows>::exchanges[e].worse]), ...);
  }

  // The bids on two ranks.
  template <std::size_t bytes>
  WEDERWAARDE_INLINE void encode(const typename Vectors<bytes>::Real& better,
                                 const typename Vectors<bytes>::Real& worse,
                                 const typename Vectors<bytes>::Whole& low, std::uint64_t* code) const {
    typename Vectors<bytes>::Whole first, second;
    Vectors<bytes>::convert(better, first);
    Vectors<bytes>::convert(worse, second);
    first = (first | (second << bits_)) & low;
    Vectors<bytes>::store(first, code);
  }

  template <std::size_t bytes, std::uint32_t rows>
  WEDERWAARDE_INLINE bool sort_in_registers(const Row* totals) {
    using V = Vectors<bytes>;
    typename V::Whole low, noted;
    V::fill(mask(), low);
    start_noting<bytes>(noted);
    for (std::size_t lane = 0; lane < lanes; lane += V::size) {
      typename V::Real row[rows];
      pack_and_sort<bytes, rows>(totals, 0, lane, low, row, std::make_index_sequence<Network<rows>::count>());
#pragma GCC unroll 32
      for (std::size_t i = 0; i + 1 < rows; ++i) look_for_equals<bytes>(row[i], row[i + 1], low, noted);
#pragma GCC unroll 32
      for (std::size_t i = 0; i < rows; i += 2)
        encode<bytes>(row[i], row[i + 1], low, &codes_[i / 2].of[lane]);
    }
    return noted_none<bytes>(noted);
  }

  template <std::size_t bytes, std::uint32_t rows>
  WEDERWAARDE_INLINE void sort_run(const Row* totals, std::size_t first) {
    typename Vectors<bytes>::Whole low;
    Vectors<bytes>::fill(mask(), low);
    for (std::size_t lane = 0; lane < lanes; lane += Vectors<bytes>::size) {
      typename Vectors<bytes>::Real row[rows];
      pack_and_sort<bytes, rows>(totals, first, lane, low, row,
                                 std::make_index_sequence<Network<rows>::count>());
#pragma GCC unroll 32
      for (std::size_t i = 0; i < rows; ++i) Vectors<bytes>::store(row[i], &packed_[first + i].of[lane]);
    }
  }

  // Runs of rows in registers, merged in memory.
  template <std::size_t bytes>
  WEDERWAARDE_INLINE bool sort_in_memory(const Row* totals) {
    using V = Vectors<bytes>;
    const std::size_t rows = rows_;
    for (std::size_t first = 0; first + run <= rows; first += run) sort_run<bytes, run>(totals, first);
    if (rows % run != 0) sort_run<bytes, run / 2>(totals, rows - run / 2);
    Row* const packed = packed_.data();
    typename V::Real first, second;
    const Exchange* const end = merges_.data() + merges_.size();
    for (const Exchange* each = merges_.data(); each != end; ++each) {
      double* const better = packed[each->better].of;
      double* const worse = packed[each->worse].of;
      for (std::size_t lane = 0; lane < lanes; lane += V::size) {
        V::load(&better[lane], first);
        V::load(&worse[lane], second);
        exchange<V>(first, second);
        V::store(first, &better[lane]);
        V::store(second, &worse[lane]);
      }
    }
    typename V::Whole low, noted;
    V::fill(mask(), low);
    start_noting<bytes>(noted);
    WholeRow* const codes = codes_.data();
    const std::size_t together = together_;
    for (std::size_t i = 0; i < rows; i += together)
      for (std::size_t lane = 0; lane < lanes; lane += V::size) {
        V::load(&packed[i].of[lane], first);
        if (together == 2) {
          V::load(&packed[i + 1].of[lane], second);
          look_for_equals<bytes>(first, second, low, noted);
          encode<bytes>(first, second, low, &codes[i / 2].of[lane]);
          first = second;
        } else {
          encode<bytes>(first, typename V::Real{}, low, &codes[i].of[lane]);
        }
        if (i + together == rows) continue;
        V::load(&packed[i + together].of[lane], second);
        look_for_equals<bytes>(first, second, low, noted);
      }
    return noted_none<bytes>(noted);
  }

  WEDERWAARDE_INLINE void count_sorted() {
    std::uint16_t* tally = sorted_.data();
    const std::size_t table = std::size_t{1} << (bits_ * together_);
    for (const WholeRow& code : codes_) {
#pragma GCC unroll 8
      for (const std::uint64_t each : code.of) ++tally[each];
      tally += table;
    }
  }

  // How many bids are better than each.
  WEDERWAARDE_INLINE void compare(const Row* totals) {
    std::fill(better_.begin(), better_.end(), WholeRow{});
    for (std::size_t i = 0; i < bids_; ++i) {
      const Row& first = totals[i];
      WholeRow own = better_[i];
      for (std::size_t j = i + 1; j < bids_; ++j) {
        const Row& second = totals[j];
        WholeRow& other = better_[j];
        for (std::size_t lane = 0; lane < lanes; ++lane) {
          own.of[lane] += first.of[lane] < second.of[lane] ? 1U : 0U;
          other.of[lane] += first.of[lane] > second.of[lane] ? 1U : 0U;
        }
      }
      better_[i] = own;
    }
    for (std::size_t bid = 0; bid < bids_; ++bid)
      for (const std::uint64_t better : better_[bid].of) ++compared_[bid * bids_ + better];
  }

  std::size_t bids_;
  std::size_t rows_;      // that are sorted
  unsigned bits_;         // that hold the number of a row
  std::size_t together_;  // ranks that are counted together
  std::vector<Exchange> merges_;
  std::vector<Repeated> numbers_;        // [row], its own
  std::vector<Row> packed_;              // [rank], in the end
  std::vector<WholeRow> codes_;          // [ranks that are counted together]: the bids on them
  std::vector<std::uint16_t> sorted_;    // [the same][code]
  std::vector<WholeRow> better_;         // [bid]
  std::vector<std::uint32_t> compared_;  // [bid][rank]
};

}  // namespace evaluator::insight
