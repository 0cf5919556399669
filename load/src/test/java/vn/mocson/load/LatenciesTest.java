package vn.mocson.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void aPercentileIsNeverBetterThanItWasAndNotMuchWorse() {
        Random random = new Random(1);
        long[] nanos = random.longs(10_000, 1_000, 60_000_000_000L).toArray();
        Latencies latencies = new Latencies();
        Arrays.stream(nanos).forEach(latencies::add);
        Arrays.sort(nanos);
        for (double percent : new double[] {1, 50, 95, 99, 99.9, 100}) {
            double exact = nanos[(int) Math.ceil(nanos.length * percent / 100) - 1] / 1000 / 1000.0;
            double said = latencies.percentileMillis(percent);
            assertTrue(said >= exact && said <= exact * 1.017, percent + ": " + said + " for " + exact);
        }
    }

    @Test
    void smallOnesAreExactToTheMicrosecond() {
        Latencies latencies = new Latencies();
        for (int micros = 1; micros <= 100; micros++) {
            latencies.add(micros * 1000L);
        }
        assertEquals(0.050, latencies.percentileMillis(50));
        assertEquals(0.1, latencies.longestMillis());
    }

    @Test
    void nothingCountedIsZero() {
        assertEquals(0, new Latencies().percentileMillis(99));
    }

    @Test
    void thoseOfSeveralThreadsAddUp() {
        Latencies first = new Latencies();
        Latencies second = new Latencies();
        for (int i = 1; i <= 50; i++) {
            first.add(i * 1000L);
            second.add((50 + i) * 1000L);
        }
        first.add(second);
        assertEquals(100, first.count());
        assertEquals(0.050, first.percentileMillis(50));
    }

    @Test
    void hoursHaveTheirPlaceToo() {
        Latencies latencies = new Latencies();
        latencies.add(3_600_000_000_000L * 24);
        assertEquals(86_400_000, latencies.percentileMillis(50), 1_500_000);
    }
}
