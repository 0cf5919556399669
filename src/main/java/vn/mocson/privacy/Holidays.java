package vn.mocson.privacy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code mocson.working-days.}.
 *
 * @param holidays on which nobody has to work, besides Saturdays and Sundays
 */
@ConfigurationProperties("mocson.working-days")
record Holidays(@DefaultValue List<LocalDate> holidays) {}
