package vn.mocson.common.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** The lanes of traffic, for tests in other packages. */
public final class TrafficLanes {

    private TrafficLanes() {}

    /** Nobody waits long. */
    public static Traffic impatient() {
        return new Traffic(new SimpleMeterRegistry(), lane -> Duration.ofMillis(1));
    }

    /** Takes every place, for good. */
    public static void fill(Traffic traffic, Lane lane) {
        for (int i = 0; i < lane.atOnce(); i++) {
            if (!traffic.enter(lane)) {
                throw new IllegalStateException("no place in " + lane);
            }
        }
    }
}
