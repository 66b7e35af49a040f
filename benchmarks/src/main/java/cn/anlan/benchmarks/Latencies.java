package cn.anlan.benchmarks;

import java.util.Arrays;

/// Times that were measured at a rate.
///
/// @param rate events per second that were reached
record Latencies(double rate, long[] sortedNanos) {

    static Latencies of(double rate, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(rate, sorted);
    }

    /// The time within which this share of the events came.
    double millis(double share) {
        return sortedNanos[(int) Math.min(sortedNanos.length - 1L, (long) (sortedNanos.length * share))] / 1e6;
    }
}
