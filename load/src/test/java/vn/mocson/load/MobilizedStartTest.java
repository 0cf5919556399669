package vn.mocson.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MobilizedStartTest {

    private static MobilizedStart.Setup setup(int people, int registering) {
        return new MobilizedStart.Setup(
                URI.create("http://localhost"),
                "bench",
                people,
                registering,
                0,
                0,
                Duration.ofMinutes(2),
                12,
                0,
                Path.of("r"));
    }

    @Test
    void aQuarterRegistersSpreadEvenly() {
        MobilizedStart.Setup setup = setup(8000, 2000);
        assertEquals(2000, IntStream.range(0, 8000).filter(setup::registers).count());
        assertEquals(250, IntStream.range(0, 1000).filter(setup::registers).count());
    }

    @Test
    void nobodyRegistersWhereAllAreKnown() {
        MobilizedStart.Setup setup = setup(1500, 0);
        assertEquals(0, IntStream.range(0, 1500).filter(setup::registers).count());
    }
}
