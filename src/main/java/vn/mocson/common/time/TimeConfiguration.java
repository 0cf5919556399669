package vn.mocson.common.time;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** The one source of time; whole milliseconds, because that is what the database keeps and ranking compares. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
    }
}
