package vn.mocson.common.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Instants leave the server as ISO-8601 UTC with exactly three decimals, as the API's contract says. */
@Configuration(proxyBeanMethods = false)
class JsonInstants {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Bean
    JacksonModule instantsWithMilliseconds() {
        return new SimpleModule("mocson-instants").addSerializer(Instant.class, new ValueSerializer<Instant>() {
            @Override
            public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
                out.writeString(text(value));
            }
        });
    }

    static String text(Instant moment) {
        return FORMAT.format(moment);
    }
}
