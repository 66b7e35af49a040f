package cn.anlan.hazard.rewardrule;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Divides a reward among those who reported together.
public final class Shares {

    private Shares() {}

    /// Shares in proportion to the weights, which add up to the amount exactly: what is left of rounding goes, a cent
    /// each, to those who lost most by it, the first among equals.
    public static long[] of(long amountCents, int[] weights) {
        long total = Arrays.stream(weights).asLongStream().sum();
        if (total <= 0 || Arrays.stream(weights).anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights must not be negative, nor all nothing");
        }
        BigInteger[][] parts = Arrays.stream(weights)
                .mapToObj(weight -> BigInteger.valueOf(amountCents)
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(BigInteger.valueOf(total)))
                .toArray(BigInteger[][]::new);
        long[] shares =
                Arrays.stream(parts).mapToLong(part -> part[0].longValueExact()).toArray();
        long left = amountCents - Arrays.stream(shares).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> parts[index][1]).reversed())
                .limit(left)
                .forEach(index -> shares[index]++);
        return shares;
    }
}
