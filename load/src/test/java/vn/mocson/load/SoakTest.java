package vn.mocson.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoakTest {

    @Test
    void aFlatSeriesNeitherGrowsNorSlopes() {
        List<Double> flat = List.of(70.0, 71.0, 70.0, 69.0, 70.0, 70.0);
        assertEquals(1, Soak.growth(flat), 0.01);
        assertEquals(0, Soak.slope(flat), 0.3);
    }

    @Test
    void aLeakIsSeenInBoth() {
        List<Double> leak = List.of(60.0, 70.0, 80.0, 90.0, 100.0, 110.0);
        assertEquals(105.0 / 65.0, Soak.growth(leak), 1e-9);
        assertEquals(10, Soak.slope(leak), 1e-9);
    }

    @Test
    void aSingleMinuteIsNoSeries() {
        assertEquals(1, Soak.growth(List.of(70.0)));
        assertEquals(0, Soak.slope(List.of(70.0)));
    }
}
